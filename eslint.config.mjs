import next from '@next/eslint-plugin-next';
import { defineConfig, globalIgnores } from 'eslint/config';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/* The house style that a machine can check. The import map is in .dependency-cruiser.cjs. */

const tests = ['**/*.test.{ts,tsx}', 'e2e/**/*.ts'];
// Where outside data come in, or ids and amounts are made, a type is asserted once so that nobody else has to.
const mayAssertTypes = ['{src/{kernel,platform,edge,testing},mocks,scripts}/**/*.{ts,tsx}', ...tests];
const theRealClock = 'Take `now` as an argument, from context.now(): the clock of the shop can be moved.';

const length = { skipBlankLines: true, skipComments: true };

export default defineConfig(
  globalIgnores(['.next', '.open-next', '.wrangler', '.local', 'dist', 'public', 'node_modules', '*.d.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // An empty default says the same as `undefined` and often reads better; numbers in texts are plain.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // These two cost a quarter of the run and look for what this code has none of: enums, and classes passed around.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Environment and form records are read by name in brackets, as `noPropertyAccessFromIndexSignature` would ask.
      '@typescript-eslint/dot-notation': 'off',
      // A field is taken off an object by naming it beside the rest.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/array-type': ['error', { default: 'array', readonly: 'generic' }],
    },
  },
  {
    files: mayAssertTypes,
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
  {
    files: ['**/*.{ts,tsx,mts,mjs}'],
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 200, ...length }],
      'max-lines-per-function': ['error', { max: 40, ...length }],
      'no-console': 'off',
    },
  },
  { files: tests, rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/platform/clock.ts', 'src/testing/**', ...tests],
    rules: {
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: theRealClock }],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: theRealClock },
      ],
      'no-console': 'error',
    },
  },
  // The log is where a Worker's words go out.
  { files: ['src/platform/log.ts'], rules: { 'no-console': 'off' } },
  { files: ['src/**/*.{ts,tsx}'], extends: [hooks.configs.flat.recommended] },
  { files: ['src/app/**', 'src/ui/**', 'src/features/*/ui/**'], extends: [next.configs['core-web-vitals']] },
);
