/** What a host process needs again and again, loaded once: runtime files, style compiler, renderer. */
import { type RenderSession, startRenderSession } from "../check/render-session.ts";
import { createStyleCompiler, type StyleCompiler } from "./compile-css.ts";
import { loadEsbuild, loadNodeServer, loadServerRuntime } from "./lazy-modules.ts";
import { readRuntimeFiles, type RuntimeFiles } from "./runtime-files.ts";

export interface HostResources {
  readonly packageRoot: string;
  runtime(): Promise<RuntimeFiles>;
  styles(): Promise<StyleCompiler>;
  /** Returns the renderer that was started early, or starts one; whoever takes it ends it. */
  startRenderer(): RenderSession;
  /** Loads everything that checking an app needs, in the order in which it is needed. */
  warm(): Promise<void>;
}

/** `program` is the file of the host program, which the render worker runs too. */
export function createHostResources(packageRoot: string, program: string): HostResources {
  let runtime: Promise<RuntimeFiles> | undefined;
  let styles: Promise<StyleCompiler> | undefined;
  let renderer: RenderSession | undefined;
  const getRuntime = (): Promise<RuntimeFiles> => (runtime ??= readRuntimeFiles(packageRoot));
  const getStyles = (): Promise<StyleCompiler> => (styles ??= getRuntime().then((files) => createStyleCompiler(packageRoot, files)));
  return {
    packageRoot,
    runtime: getRuntime,
    styles: getStyles,
    startRenderer() {
      throw new Error("set below");
    },
    async warm() {},
  };
}
