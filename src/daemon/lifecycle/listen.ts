/** Binds the daemon's socket, and takes it away again only while it is still this daemon's own. */
import { chmodSync, lstatSync, mkdirSync, renameSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import { connect } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { VectorError } from "../../core/errors/vector-error.ts";

export interface SocketPlace {
  path: string;
  folder: string;
}

export interface BoundSocket {
  /** Whether the file at the path is the one this daemon bound. */
  isOurs(): boolean;
  /** Removes it if it is; a successor's stays. */
  remove(): void;
}

/**
 * Listens at the path. A socket file that is there is taken over only after nobody answered on it. The socket is bound under
 * another name and renamed: it appears at its path when it already accepts, and closing the server, which removes the name it
 * was bound under, can never remove a successor's.
 */
export async function bindSocket(server: Server, place: SocketPlace): Promise<BoundSocket> {
  if (process.platform === "win32") return bindPipe(server, place.path);
  preparePrivateFolder(place.folder);
  if (await answers(place.path)) {
    throw new VectorError("daemon_start_failed", `another process answers on ${place.path}`, {
      hint: "vector daemon stop ends it",
    });
  }
  const bound = join(place.folder, `.${process.pid}`);
  rmSync(bound, { force: true });
  await listen(server, bound);
  chmodSync(bound, 0o600);
  renameSync(bound, place.path);
  const own = identityOf(place.path);
  const isOurs = () => own !== undefined && identityOf(place.path) === own;
  return { isOurs, remove: () => isOurs() && rmSync(place.path, { force: true }) };
}

async function bindPipe(server: Server, path: string): Promise<BoundSocket> {
  await listen(server, path);
  return { isOurs: () => true, remove: () => undefined };
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

/** Makes the folder private; refuses one that belongs to somebody else, as a shared temporary folder may hold. */
function preparePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== userInfo().uid) {
    throw new VectorError("daemon_start_failed", `the socket folder ${folder} belongs to somebody else`);
  }
  chmodSync(folder, 0o700);
}

function identityOf(path: string): string | undefined {
  try {
    const stat = lstatSync(path, { bigint: true });
    return `${stat.dev}:${stat.ino}:${stat.ctimeNs}`;
  } catch {
    return undefined;
  }
}

/** Whether somebody accepts connections at a path. */
export function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.setTimeout(1000);
    const settle = (value: boolean) => {
      socket.destroy();
      resolve(value);
    };
    socket.once("connect", () => settle(true));
    socket.once("timeout", () => settle(true));
    socket.once("error", () => settle(false));
  });
}
