/** Reads the settings of an app's server from environment variables. */

export interface ServerSettings {
  /** 0 takes any free port. */
  readonly port: number;
  /** Address to listen on. */
  readonly host: string;
  readonly databaseFile: string;
  /** Names beside this machine's own that the app may be called by, as in `app.example.com` or `app.example.com:8443`. */
  readonly allowedHosts: readonly string[];
  /** Only a proxy reaches the server; it tells the addresses of clients, by which failed sign-ins are counted. */
  readonly behindProxy: boolean;
}

export class SettingError extends Error {
  override readonly name = "SettingError";
}

/** Absent and empty variables take their defaults; a wrong one throws a SettingError that names it. */
export function readServerSettings(environment: Readonly<Record<string, string | undefined>>): ServerSettings {
  const read = (name: string, fallback: string): string => environment[name]?.trim() || fallback;
  return {
    port: parsePort(read("PORT", "3000")),
    host: read("HOST", "127.0.0.1"),
    databaseFile: read("DATABASE_FILE", "data/app.sqlite"),
    allowedHosts: read("ALLOWED_HOSTS", "")
      .split(",")
      .map((host) => host.trim())
      .filter((host) => host !== "")
      .map(parseHost),
    behindProxy: parseSwitch("BEHIND_PROXY", read("BEHIND_PROXY", "0")),
  };
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new SettingError(`PORT must be a number from 0 to 65535, not ${JSON.stringify(text)}`);
}

function parseSwitch(name: string, text: string): boolean {
  if (/^(1|true)$/i.test(text)) return true;
  if (/^(0|false)$/i.test(text)) return false;
  throw new SettingError(`${name} must be 1 or 0, not ${JSON.stringify(text)}`);
}

/** A whole address is an easy mistake, and would match nothing. */
function parseHost(text: string): string {
  if (text === "*" || /^(\[[\da-f:.]+\]|[\w.-]+)(:\d{1,5})?$/i.test(text)) return text.toLowerCase();
  throw new SettingError(`ALLOWED_HOSTS takes names such as app.example.com, not ${JSON.stringify(text)}`);
}
