/** React's renderer for the browser, as an ES module. */
export { createRoot, hydrateRoot } from "react-dom/client";
