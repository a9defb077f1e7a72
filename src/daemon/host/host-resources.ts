/** What a host process needs again and again, loaded once: runtime files, style compiler, renderer. */
import { type RenderSession, startRenderSession } from "../check/render-session.ts";
import { createStyleCompiler, type StyleCompiler } from "./compile-css.ts";
import { loadEsbuild, loadNodeServer, loadServerRuntime } from "./lazy-modules.ts";
import { type RuntimeFiles, readRuntimeFiles, rendererUrlsOf } from "./runtime-files.ts";

export interface HostResources {
  runtime(): Promise<RuntimeFiles>;
  styles(): Promise<StyleCompiler>;
  /** Returns the renderer that was started early, or starts one; whoever takes it ends it. */
  takeRenderer(): RenderSession;
  /** Loads everything that checking an app needs, in the order in which it is needed. */
  warm(): Promise<void>;
}

/** `program` is the file of the host program, which the render worker runs too. */
export function createHostResources(packageRoot: string, program: string): HostResources {
  let runtime: Promise<RuntimeFiles> | undefined;
  let styles: Promise<StyleCompiler> | undefined;
  let renderer: RenderSession | undefined;
  const getRuntime = (): Promise<RuntimeFiles> => {
    runtime ??= readRuntimeFiles(packageRoot);
    return runtime;
  };
  const getStyles = (): Promise<StyleCompiler> => {
    styles ??= getRuntime().then(createStyleCompiler);
    return styles;
  };
  const startRenderer = (): RenderSession => startRenderSession(program, rendererUrlsOf(packageRoot));
  return {
    runtime: getRuntime,
    styles: getStyles,
    takeRenderer() {
      const taken = renderer ?? startRenderer();
      renderer = undefined;
      return taken;
    },
    async warm() {
      renderer ??= startRenderer();
      const esbuild = await loadEsbuild();
      // Any call starts esbuild's service process.
      const service = esbuild.transform("");
      const files = await getRuntime();
      await Promise.all([service, loadServerRuntime(files.serverModule), loadNodeServer()]);
    },
  };
}
