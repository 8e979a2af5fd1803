// All test projects. jest runs in its CommonJS mode and everything, node_modules too, is transformed to it: below Node 24.9 jest
// cannot require an ES module, and NestJS 12 is one. Refuses to read our packages from dist: sources only.
import path from 'node:path';

const root = import.meta.dirname;
const testing = (file) => path.join(root, 'tests/testing', file);

/** @param {'ts' | 'tsx' | 'js'} kind */
function swc(kind) {
  const parser = kind === 'js' ? { syntax: 'ecmascript' } : { syntax: 'typescript', tsx: kind === 'tsx', decorators: true };
  const transform = {
    ...(kind === 'ts' && { legacyDecorator: true, decoratorMetadata: true }),
    react: { runtime: 'automatic' },
    optimizer: { globals: { vars: { 'import.meta.env': '({ MODE: "test", DEV: false, PROD: false, BASE_URL: "/" })' } } },
  };
  const jsc = { target: 'es2022', keepClassNames: true, parser, transform };
  return ['@swc/jest', { jsc, module: { type: 'commonjs' }, sourceMaps: kind === 'js' ? false : 'inline', swcrc: false }];
}

const transform = { '^.+\\.tsx$': swc('tsx'), '^.+\\.[cm]?ts$': swc('ts'), '^.+\\.[cm]?js$': swc('js') };

/** @param {string} displayName @param {{ folder: string, match: string[], more?: object }} where */
const project = (displayName, { folder, match, more = {} }) => ({
  displayName,
  rootDir: path.join(root, folder),
  testMatch: match.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@gongyan/source', 'node', 'node-addons'] },
  resolver: testing('jest-resolver.cjs'),
  runtime: testing('warm-runtime.cjs'),
  cacheDirectory: path.join(root, 'node_modules/.cache/jest'),
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform,
  // Large and CommonJS already: not worth 40 MB of cache for each project.
  transformIgnorePatterns: ['\\.json$', '/node_modules/playwright-core/', '/node_modules/axe-core/axe'],
  ...more,
});

const withDatabase = {
  globalSetup: testing('jest-global-setup.mjs'),
  globalTeardown: testing('jest-global-teardown.mjs'),
};

const screen = {
  testEnvironment: 'jsdom',
  testEnvironmentOptions: { customExportConditions: ['@gongyan/source', 'browser'] },
  setupFiles: [testing('jsdom-setup.cjs')],
  setupFilesAfterEnv: [path.join(root, 'web/testing/patience.ts')],
  moduleNameMapper: { '\\.(css|svg|png|jpg|webp|woff2)(\\?.*)?$': testing('asset-stub.cjs') },
};

const tests = (name, more = withDatabase) => project(name, { folder: 'tests', match: [`${name}/**/*.test.ts`, `${name}/**/*.test.tsx`], more });

export default {
  // A limit for hung tests, not a measure: build machines are at times ten times slower than ours.
  testTimeout: 60_000,
  projects: [
    project('shared', { folder: 'shared', match: ['src/**/*.test.ts'] }),
    project('server', { folder: 'server', match: ['src/**/*.test.ts'], more: withDatabase }),
    project('web', { folder: 'web', match: ['src/**/*.test.ts', 'src/**/*.test.tsx'], more: screen }),
    project('law', { folder: 'tests', match: ['law.test.ts', 'law/**/*.test.ts'] }),
    tests('simulation', {}),
    tests('security'),
    tests('fault'),
    tests('infra'),
    tests('restore'),
    tests('upgrade'),
    tests('journeys', { ...withDatabase, testEnvironment: testing('journey-environment.mjs') }),
  ],
};
