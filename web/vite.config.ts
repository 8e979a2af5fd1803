// How the page is built: one chunk per route, `shared` read from its sources, every text file also as .gz.
// Refuses inline scripts: the content security policy allows none.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const SMALL = 1_000;
const hub = process.env['GONGYAN_HUB'] ?? 'http://127.0.0.1:3000';

/** The server sends the .gz as it lies there: no compression work while people wait. */
const precompressed = (): Plugin => ({
  name: 'precompressed',
  apply: 'build',
  writeBundle: ({ dir = 'dist' }) => {
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      const file = path.join(dir, name);
      if (!/\.(js|css|svg)$/.test(name) || statSync(file).size < SMALL) continue;
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
    }
  },
});

/** Code that every page needs and that changes only with the libraries: cached by the browser over releases. */
const ground = /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next|socket\.io|engine\.io|zod|dayjs)|platform\/jitless/;

/** What the first page already knows of the rooms, together: small pieces of the same kind compress better in one. */
const contracts = /shared\/src\/(?!kit\/).*\.(contract|rules|id)\.ts$/;

// eslint-disable-next-line no-restricted-syntax -- Vite asks for a default export
export default defineConfig({
  plugins: [react(), precompressed()],
  resolve: { conditions: ['@gongyan/source', ...defaultClientConditions] },
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: ['chrome107', 'edge107', 'firefox104', 'safari16'],
    manifest: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // The pages of verification, unsubscribing, check-in and a studio's public one stand alone: strangers and crowded halls fetch nothing of the product with them.
    rolldownOptions: { input: ['index.html', 'verify.html', 'unsubscribe.html', 'c.html', 's.html'], output: { codeSplitting: { groups: [{ name: 'ground', test: ground, priority: 10 }, { name: 'contracts', test: contracts, tags: ['$initial'], priority: 5 }] } } },
  },
  server: {
    port: 5173,
    proxy: { '^/api/(?!docs$)': { target: hub }, '/socket.io': { target: hub, ws: true } },
  },
});
