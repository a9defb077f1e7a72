/** Decides by which names an app may be called. */

const ownNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * A page on another site can point a name of its own at this address, and would then be of the app's origin; only the Host
 * header tells. This machine's own names always do, with any port, because a container's port is published as another one. An
 * allowed name without a port allows every port; `*` allows every name.
 */
export function createHostGuard(allowedHosts: readonly string[]): (host: string | undefined) => boolean {
  const allowed = new Set([...ownNames, ...allowedHosts]);
  return (host) => {
    if (allowed.has("*")) return true;
    const given = host?.toLowerCase() ?? "";
    return allowed.has(given) || allowed.has(given.replace(/:\d+$/, ""));
  };
}
