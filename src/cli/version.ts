/** Holds Vector's version, put in by the build; code run from source says `0.0.0-source`. */
declare const __VECTOR_VERSION__: string | undefined;

export const vectorVersion: string = typeof __VECTOR_VERSION__ === "string" ? __VECTOR_VERSION__ : "0.0.0-source";
