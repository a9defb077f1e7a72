/** Hashes and checks passwords with scrypt. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import type { Issue } from "../../model/issue.ts";
import { serverIssue } from "../issue-texts.ts";

/** log2 of N. With r = 8 one hash takes 32 MB and about a tenth of a second. */
const COST = 15;
const BLOCK = 8;
const PARALLEL = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
const SHORTEST = 8;
const LONGEST = 200;

/** Returns what is wrong with a new password; undefined when it will do. */
export function passwordProblem(given: unknown): Issue | undefined {
  if (typeof given !== "string" || given === "") return serverIssue("password_required");
  if (given.length < SHORTEST) return serverIssue("password_short", { min: SHORTEST });
  if (given.length > LONGEST) return serverIssue("password_long", { max: LONGEST });
  return /^(.)\1*$/su.test(given) ? serverIssue("password_repeats") : undefined;
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, { N: 2 ** COST, r: BLOCK, p: PARALLEL }, HASH_BYTES);
  return ["scrypt", COST, BLOCK, PARALLEL, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

/** Takes as long for `stored` undefined, where there is no such account, as for a wrong password. */
export async function verifyPassword(password: string, stored: string | undefined): Promise<boolean> {
  const parts = (stored ?? STANDING).split("$");
  const [, cost, block, parallel, salt = "", hash = ""] = parts;
  const wanted = Buffer.from(hash, "base64url");
  const options = { N: 2 ** Number(cost), r: Number(block), p: Number(parallel) };
  // A text longer than any password is not hashed at length.
  const found = await derive(password.slice(0, LONGEST + 1), Buffer.from(salt, "base64url"), options, wanted.length);
  return timingSafeEqual(found, wanted) && stored !== undefined;
}

/** Stands in for an account that is not there: as costly as any, and no password has it. */
const STANDING = [
  "scrypt",
  COST,
  BLOCK,
  PARALLEL,
  Buffer.alloc(SALT_BYTES).toString("base64url"),
  Buffer.alloc(HASH_BYTES).toString("base64url"),
].join("$");

/** The same characters typed on another keyboard give the same hash. */
function derive(password: string, salt: Buffer, options: ScryptOptions, bytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, bytes, { ...options, maxmem: 256 * 1024 * 1024 }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
