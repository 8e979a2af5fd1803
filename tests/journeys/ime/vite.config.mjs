// Bundles the editor's test page into a folder that the test names. Not minified: a failing stack should be read.
import path from 'node:path';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const web = path.join(import.meta.dirname, '../../../web');
const fromWeb = createRequire(path.join(web, 'package.json'));
const { defaultClientConditions } = await import(pathToFileURL(fromWeb.resolve('vite')).href);

export default {
  root: path.join(web, 'testing/document/harness'),
  logLevel: 'warn',
  resolve: { conditions: ['@gongyan/source', ...defaultClientConditions] },
  build: { outDir: process.env.HARNESS_OUT, emptyOutDir: true, minify: false, target: 'chrome107', chunkSizeWarningLimit: 9_000, reportCompressedSize: false },
};
