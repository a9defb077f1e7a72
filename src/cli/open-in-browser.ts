/** Opens an address in the person's browser, if there is one. */

/** Returns whether a program to open it with was started; never throws. */
export async function openInBrowser(url: string, env: Record<string, string | undefined>): Promise<boolean> {
  const { spawn } = await import("node:child_process");
  const [program, ...args] = opener(url, env);
  if (program === undefined) return false;
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: "ignore", detached: true });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}

function opener(url: string, env: Record<string, string | undefined>): string[] {
  if (env.BROWSER === "none") return [];
  if (env.BROWSER) return [env.BROWSER, url];
  if (process.platform === "darwin") return ["open", url];
  if (process.platform === "win32") return ["explorer.exe", url];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ["xdg-open", url] : [];
}
