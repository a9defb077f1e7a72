/** React's renderer for the browser, as an ES module. */
export { createRoot, hydrateRoot, version } from "react-dom/client";
