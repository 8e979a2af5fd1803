// The built files of the page, listed once at start: a request can only name what is in the list, so no path
// leads outside. Names with a hash in them are cached for ever; the rest is asked again each time.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';

const MIMES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.webp': 'image/webp',
  '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.json': 'application/json', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
  '.ttf': 'font/ttf', '.wasm': 'application/wasm', '.jpg': 'image/jpeg',
};
const ENCODINGS = [['br', '.br'], ['gzip', '.gz']] as const;

interface Asset {
  readonly file: string;
  readonly mime: string;
  readonly etag: string;
  readonly immutable: boolean;
  /** Suffixes of the compressed copies that lie beside it. */
  readonly compressed: readonly (typeof ENCODINGS)[number][];
}

export class Assets {
  private readonly assets = new Map<string, Asset>();

  constructor(folder: string) {
    if (!existsSync(folder)) return;
    const names = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
    for (const name of names) {
      const mime = MIMES[path.extname(name)];
      // Dot folders hold the build's own notes.
      if (mime === undefined || name.startsWith('.')) continue;
      const compressed = ENCODINGS.filter(([, suffix]) => names.has(name + suffix));
      this.assets.set(`/${name.split(path.sep).join('/')}`, assetOf(path.join(folder, name), mime, path.dirname(name) === 'assets', compressed));
    }
  }

  /** False: there is no such file. */
  send(request: IncomingMessage, response: ServerResponse, name: string): boolean {
    const asset = this.assets.get(name);
    if (asset === undefined) return false;
    response.setHeader('cache-control', asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.setHeader('etag', asset.etag);
    response.setHeader('vary', 'accept-encoding');
    if (request.headers['if-none-match'] === asset.etag) {
      response.writeHead(304).end();
      return true;
    }
    const accepted = String(request.headers['accept-encoding'] ?? '').split(',').map((part) => part.split(';')[0]?.trim());
    const encoding = asset.compressed.find(([encodingName]) => accepted.includes(encodingName));
    if (encoding !== undefined) response.setHeader('content-encoding', encoding[0]);
    const file = asset.file + (encoding?.[1] ?? '');
    response.writeHead(200, { 'content-type': asset.mime, 'content-length': statSync(file).size });
    if (request.method === 'HEAD') response.end();
    else pipeline(createReadStream(file), response, () => undefined);
    return true;
  }
}

/** A name with a hash in it is told apart by the name alone; the others are read. */
const assetOf = (file: string, mime: string, immutable: boolean, compressed: Asset['compressed']): Asset => ({
  file, mime, immutable, compressed,
  etag: `"${createHash('sha256').update(immutable ? path.basename(file) : readFileSync(file)).digest('base64url').slice(0, 22)}"`,
});
