import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import plainWords from './scripts/lint/plain-words.js';

export default tseslint.config(
  { ignores: ['dist/', 'dist-*/', 'out/', 'node_modules/', 'test/golden/', 'coverage/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Takes functions of node:path and of wink-nlp for methods.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    plugins: { 'plain-words': plainWords },
    rules: { 'plain-words/plain-identifiers': 'error', 'plain-words/plain-prose': ['warn', { strings: true }] },
  },
  {
    // Lexicons, and tests of reading: their strings are the language that is read.
    files: ['src/read/**/*.ts', 'test/**/*.ts'],
    rules: { 'plain-words/plain-prose': ['warn', { strings: false }] },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
  },
);
