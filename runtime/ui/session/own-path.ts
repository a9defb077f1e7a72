/** A path of this app given in the address; undefined for anything that could lead elsewhere. */
export function ownPath(given: string | null | undefined): string | undefined {
  return typeof given === "string" && /^\/(?![/\\])/.test(given) && !given.startsWith("/sign-in") ? given : undefined;
}
