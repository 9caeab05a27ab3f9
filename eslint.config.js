import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.astro/',
      'public/',
      'node_modules/',
      '.cache/',
      'test-results/',
      'playwright-report/',
      // AssemblyScript: its compiler checks it.
      'src/engine/kernels/wasm/assembly/',
    ],
  },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.astro'] } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // strictest TypeScript asks for brackets on index signatures; the lint rule must agree.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      'no-console': 'error',
    },
  },
  { files: ['src/cli/**', 'tests/**', '*.config.*'], rules: { 'no-console': 'off' } },
  { files: ['**/*.js', '**/*.astro', '**/*.astro/*.ts'], ...tseslint.configs.disableTypeChecked },
);
