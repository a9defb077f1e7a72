/** Reads and writes the cookie that holds a session's token. */
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { SESSION_DAYS } from "./sessions.ts";

const NAME = "vector_session";
const TOKEN = /^[\w-]{43}$/;

export function readSessionCookie(c: Context): string | undefined {
  const token = getCookie(c, cookieName(c));
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

/** Scripts cannot read it, and a browser sends it only with requests that the app's own pages make. */
export function writeSessionCookie(c: Context, token: string, behindProxy: boolean): void {
  setCookie(c, cookieName(c), token, { ...attributes(c, behindProxy), maxAge: SESSION_DAYS * 24 * 60 * 60 });
}

export function clearSessionCookie(c: Context, behindProxy: boolean): void {
  deleteCookie(c, cookieName(c), attributes(c, behindProxy));
}

function attributes(c: Context, behindProxy: boolean) {
  return { path: "/", httpOnly: true, sameSite: "Strict", secure: isSecure(c, behindProxy) } as const;
}

/** A browser does not tell the ports of one host apart in cookies; without the port, one app would sign another one out. */
function cookieName(c: Context): string {
  const host = c.req.header("host") ?? new URL(c.req.url).host;
  const port = /^(?:localhost|127\.0\.0\.1|\[::1\]):(\d{1,5})$/.exec(host)?.[1];
  return port === undefined ? NAME : `${NAME}_${port}`;
}

/**
 * Behind a proxy that ends TLS the browser tells it: the page's address is in Origin, or in Referer where there is none. A
 * proxy's word counts where the server was told that there is one.
 */
function isSecure(c: Context, behindProxy: boolean): boolean {
  const page = c.req.header("origin") ?? c.req.header("referer");
  if (new URL(c.req.url).protocol === "https:" || page?.startsWith("https://")) return true;
  return behindProxy && c.req.header("x-forwarded-proto")?.split(",").at(-1)?.trim() === "https";
}
