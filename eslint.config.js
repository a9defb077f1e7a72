/** Lints with the type-aware rules that formatting and the compiler cannot hold; Biome formats, so no rule here is about layout. */
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const typedRules = {
  "@typescript-eslint/await-thenable": "error",
  "@typescript-eslint/consistent-type-exports": "error",
  "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
  "@typescript-eslint/no-deprecated": "error",
  "@typescript-eslint/no-explicit-any": "error",
  "@typescript-eslint/no-floating-promises": "error",
  "@typescript-eslint/no-for-in-array": "error",
  "@typescript-eslint/no-implied-eval": "error",
  "@typescript-eslint/no-misused-promises": "error",
  "@typescript-eslint/no-non-null-assertion": "error",
  "@typescript-eslint/no-unnecessary-type-assertion": "error",
  "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
  "@typescript-eslint/no-useless-empty-export": "error",
  "@typescript-eslint/only-throw-error": "error",
  "@typescript-eslint/prefer-promise-reject-errors": "error",
  "@typescript-eslint/require-array-sort-compare": ["error", { ignoreStringArrays: true }],
  "@typescript-eslint/return-await": ["error", "error-handling-correctness-only"],
  "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
};

const plainRules = {
  eqeqeq: ["error", "always", { null: "ignore" }],
  "no-console": ["error", { allow: ["error"] }],
  "no-constant-condition": ["error", { checkLoops: false }],
  "no-debugger": "error",
  "no-empty": "error",
  "no-else-return": "error",
  "no-fallthrough": "error",
  "no-self-assign": "error",
  "no-self-compare": "error",
  "no-unreachable": "error",
  "no-unsafe-finally": "error",
  "no-useless-catch": "error",
  "no-var": "error",
  "prefer-const": "error",
};

export default defineConfig([
  globalIgnores(["dist/", "node_modules/", "docs/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: [
      "src/**/*.{ts,tsx}",
      "test/**/*.{ts,tsx}",
      "bench/**/*.ts",
      "scripts/**/*.ts",
      "*.config.ts",
      "tsup.runtime.ts",
    ],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { project: "tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    rules: { ...typedRules, ...plainRules },
  },
  {
    // A benchmark's standard output is its result.
    files: ["bench/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["runtime/**/*.{ts,tsx}"],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { project: "tsconfig.runtime.json", tsconfigRootDir: import.meta.dirname } },
    rules: { ...typedRules, ...plainRules },
  },
  {
    // A test may read an answer's body without declaring its shape first (the assertions are the declaration), run code that
    // was generated, and sort texts.
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-implied-eval": "off",
      "@typescript-eslint/require-array-sort-compare": "off",
    },
  },
  { files: ["bench/**/*.ts", "scripts/**/*.ts"], rules: { "no-console": "off" } },
  { files: ["**/*.{js,mjs,cjs}"], rules: { ...plainRules, "no-console": "off" } },
]);
