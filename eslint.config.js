import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { importZones } from './tools/lint/import-zones.js';

export default tseslint.config(
  { ignores: ['dist/', 'storybook-static/', '.cache/', '.data/', '**/*.gen.ts', 'tools/templates/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    plugins: { huiying: { rules: { 'import-zones': importZones } } },
    rules: { 'huiying/import-zones': 'error' },
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: a name is found by a search.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
      ],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowObjectTypes: 'always' }],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // A database driver decides whether a count is a number or a string, and an interface whether a function is async.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      '@typescript-eslint/require-await': 'off',
      // Spreading a string counts code points, which is what the contract counts.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], wc.configs['flat/best-practice']],
    settings: { wc: { elementBaseClasses: ['HyElement', 'LitElement'] } },
    rules: {
      'lit/no-template-map': 'off',
      // The base class is LitElement: its callbacks exist.
      'wc/guard-super-call': 'off',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-static-styles': 'error',
      // The page's Trusted Types policy and bound styles: see docs/decisions.
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['lit/directives/style-map.js'], message: 'A strict policy blocks bound styles.' },
            { group: ['lit/directives/unsafe-html.js', 'lit/directives/unsafe-svg.js'], message: 'Markup goes through src/ui/rich-text.ts.' },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          // node:test awaits what it returns.
          allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] }],
        },
      ],
      '@typescript-eslint/ban-ts-comment': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/**/*.browser.test.ts'],
    rules: {
      // chai's types say that `equal` returns a promise, which it does not.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  {
    files: ['tools/**', 'demo/server/main.ts', 'demo/server/import/import-law.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Tool configurations are read by their default export.
    files: ['*.config.{js,ts,mjs}', '.storybook/**', 'stories/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
);
