/** Writes `.vector/tsconfig.json`: how a generated app is checked, with the installed runtime's types. */

const modules: Readonly<Record<string, string>> = {
  "@vector/runtime/client": "client/index.d.ts",
  "@vector/runtime/model": "model/index.d.ts",
  "@vector/runtime/server": "server/index.d.ts",
  "@vector/runtime/ui": "ui/index.d.ts",
  "@vector/runtime/ui/components": "ui/components/index.d.ts",
  csstype: "vendor/csstype/index.d.ts",
  react: "vendor/react/index.d.ts",
  "react-dom": "vendor/react-dom/index.d.ts",
  "react-dom/client": "vendor/react-dom/client.d.ts",
  "react/jsx-runtime": "vendor/react/jsx-runtime.d.ts",
};

/** `typesFolder` is the absolute path of `dist/runtime/types`, with forward slashes. */
export function renderMachineTsconfig(typesFolder: string): string {
  const paths = Object.entries(modules).map(([name, file]) => [name, [`${typesFolder}/${file}`]]);
  const config = {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      module: "ESNext",
      moduleResolution: "Bundler",
      jsx: "react-jsx",
      strict: true,
      noUncheckedIndexedAccess: true,
      noFallthroughCasesInSwitch: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      allowImportingTsExtensions: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
      paths: Object.fromEntries(paths) as Record<string, string[]>,
    },
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}
