// What a machine can say about one file: sizes, names, doors without casts. Types are tsc's matter.
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const BANNED = '(Dto|Impl|Base|Manager|Helper|Util|Utils|Common|Misc)$';
const shared = {
  'no-restricted-syntax': [
    'error',
    { selector: 'TSEnumDeclaration', message: 'No enums: zod literals serve wire and code alike.' },
    { selector: 'ExportDefaultDeclaration', message: 'No default exports: one thing has one name everywhere.' },
    { selector: 'ExportAllDeclaration', message: 'No barrels: an import names the file it means.' },
    { selector: `ClassDeclaration[id.name=/${BANNED}/]`, message: 'The name says nothing: call it what it is.' },
  ],
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-params': ['error', 3],
  'max-depth': ['error', 4],
  'no-console': 'error',
  'no-debugger': 'error',
  'prefer-const': 'error',
  eqeqeq: 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/ban-ts-comment': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.cache/**', '.data/**', '**/*.mjs', '**/*.cjs', 'eslint.config.js'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { '@typescript-eslint': tseslint.plugin, 'react-hooks': hooks },
    rules: { ...shared, 'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }] },
  },
  // A dependency list is a constructor's only reason to be long.
  { files: ['server/src/**/*.ts'], rules: { 'max-params': ['error', 5], '@typescript-eslint/consistent-type-imports': 'off' } },
  {
    files: ['shared/src/**/*.rules.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'setTimeout', 'fetch', 'process'].flatMap((name, at) => (at === 0 ? ['error'] : name === 'Date' ? [] : [{ name, message: 'Rules are pure.' }])),
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'Rules are told the time.' }, { object: 'Math', property: 'random', message: 'Rules know no chance.' }],
    },
  },
  // JSX reads better whole; a describe block is a table of contents.
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 90, skipBlankLines: true, skipComments: true }], 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' } },
  { files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**/*.ts', '**/testing/**'], rules: { 'max-params': 'off', 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 400 }], 'no-console': 'off' } },
);
