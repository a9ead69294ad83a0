import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["src/types/api.gen.ts"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-non-null-assertion": "off", // arrays of columns are of one length
      // Report texts are hostile: they are put as text, never as markup.
      "no-restricted-properties": [
        "error",
        { property: "innerHTML" },
        { property: "outerHTML" },
        { property: "insertAdjacentHTML" },
        { property: "setHTML" },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Texts are put as text." },
      ],
      "max-lines": ["error", 340],
    },
  },
  {
    // All English words stand in one file.
    files: ["src/types/words.ts"],
    rules: { "max-lines": "off" },
  },
);
