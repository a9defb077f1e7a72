/** Takes the place of React's browser renderer in the server build, where `startApp` is exported but cannot run. */
export function createRoot(): never {
  throw new Error("startApp needs a browser; use renderAppToHtml on a server.");
}
