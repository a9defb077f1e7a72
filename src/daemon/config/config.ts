/** Reads and writes the settings file; a value is the environment's, else the file's, else the default. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type Conf from "conf";
import { closest } from "fastest-levenshtein";
import { VectorError } from "../../core/errors/vector-error.ts";
import type { ConfigEntry } from "../../protocol/resources.ts";
import { type SettingKey, type SettingValue, settings } from "./settings.ts";

export class Config {
  readonly #file: string;
  readonly #env: Record<string, string | undefined>;
  #stored: Record<string, unknown>;

  /** Throws `config_invalid` for a file that cannot be read or holds a value that does not fit. */
  constructor(options: { file: string; env: Record<string, string | undefined> }) {
    this.#file = options.file;
    this.#env = options.env;
    this.#stored = readStored(options.file);
    for (const key of Object.keys(this.#stored)) if (isKey(key)) this.entry(key);
    for (const key of Object.keys(settings)) this.entry(key);
  }

  get<K extends SettingKey>(key: K): SettingValue<K> {
    return this.entry(key).value as SettingValue<K>;
  }

  list(): ConfigEntry[] {
    return Object.keys(settings).map((key) => this.entry(key));
  }

  /** Throws `config_invalid` for an unknown key, with the nearest known one. */
  entry(name: string): ConfigEntry {
    const key = knownKey(name);
    const setting = settings[key];
    const fromEnv = "env" in setting ? this.#env[setting.env] : undefined;
    const base = { key, default: setting.default, description: setting.description };
    if (fromEnv !== undefined && fromEnv !== "") {
      const origin = `environment variable ${"env" in setting ? setting.env : ""}`;
      return { ...base, value: check(key, fromEnv, origin), origin: "environment" };
    }
    if (Object.hasOwn(this.#stored, key))
      return { ...base, value: check(key, this.#stored[key], this.#file), origin: "file" };
    return { ...base, value: setting.default, origin: "default" };
  }

  async set(name: string, value: unknown): Promise<ConfigEntry> {
    const key = knownKey(name);
    const checked = check(key, value, "the command");
    (await this.#open()).set(key, checked);
    this.#stored = readStored(this.#file);
    return this.entry(key);
  }

  async unset(name: string): Promise<ConfigEntry> {
    const key = knownKey(name);
    (await this.#open()).delete(key);
    this.#stored = readStored(this.#file);
    return this.entry(key);
  }

  /** Opens the file for a change; `conf` writes it atomically, and is large, so it is loaded only now. */
  async #open(): Promise<Conf> {
    const { default: Conf } = await import("conf");
    mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
    return new Conf({
      cwd: dirname(this.#file),
      configName: basename(this.#file, ".json"),
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
    });
  }
}

function readStored(file: string): Record<string, unknown> {
  if (!existsSync(file)) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw invalid(`the settings file ${file} cannot be read`, `mend or remove it`, cause);
  }
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed as Record<string, unknown>;
  throw invalid(`the settings file ${file} does not hold a JSON object`, "mend or remove it");
}

function isKey(name: string): name is SettingKey {
  return Object.hasOwn(settings, name);
}

function knownKey(name: string): SettingKey {
  if (isKey(name)) return name;
  const nearest = closest(name, Object.keys(settings));
  throw invalid(
    `there is no setting ${JSON.stringify(name)}`,
    `did you mean ${nearest}? vector config list shows them all`,
  );
}

function check(key: SettingKey, value: unknown, origin: string): unknown {
  const result = settings[key].schema.safeParse(value);
  if (result.success) return result.data;
  const problem = result.error.issues[0]?.message ?? "it does not fit";
  throw invalid(
    `${key} cannot be ${JSON.stringify(value)} (from ${origin}): ${problem}`,
    `its default is ${settings[key].default}`,
  );
}

function invalid(message: string, hint: string, cause?: unknown): VectorError {
  return new VectorError("config_invalid", message, { hint, cause });
}
