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
export function writeSessionCookie(c: Context, token: string): void {
  setCookie(c, cookieName(c), token, { ...attributes(c), maxAge: SESSION_DAYS * 24 * 60 * 60 });
}

export function clearSessionCookie(c: Context): void {
  deleteCookie(c, cookieName(c), attributes(c));
}

function attributes(c: Context) {
  return { path: "/", httpOnly: true, sameSite: "Strict", secure: isSecure(c) } as const;
}

/** A browser does not tell the ports of one host apart in cookies; without the port, one app would sign another one out. */
function cookieName(c: Context): string {
  const host = c.req.header("host") ?? new URL(c.req.url).host;
  const port = /^(?:localhost|127\.0\.0\.1|\[::1\]):(\d{1,5})$/.exec(host)?.[1];
  return port === undefined ? NAME : `${NAME}_${port}`;
}

/** A proxy that ends TLS says so; claiming it without TLS only makes a browser not send the cookie. */
function isSecure(c: Context): boolean {
  return (
    new URL(c.req.url).protocol === "https:" || c.req.header("x-forwarded-proto")?.split(",")[0]?.trim() === "https"
  );
}
