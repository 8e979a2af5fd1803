// Serves the built pages: their files, `name.html` for every address below /name, and index.html for all others. Rendered
// anew each time with a fresh nonce and never stored, because a nonce that is seen twice protects nobody.
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Config } from '../config.js';
import { aboutRequest } from '../contract/request.about.js';
import { Assets } from './assets.js';
import { pagePolicy } from './headers.js';

const PLACE = '__CSP_NONCE__';
const NOT_BUILT = '页面还没有编译，请先运行 npm run build。\nThe page is not built yet: npm run build.\n';
/** Addresses that belong to the server (but for the page about them), and files that either exist or do not: an old chunk is no page. */
const NOT_A_PAGE = /^\/(api(?!\/docs\/?$)|health|metrics|socket\.io|assets)(\/|$)|\.[a-z0-9]{2,5}$/i;

/** By the first part of their address. */
const pagesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map((existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.html')).map((name) => [path.basename(name, '.html'), readFileSync(path.join(folder, name), 'utf8')]));

export class Pages {
  private readonly assets: Assets;
  private readonly pages: ReadonlyMap<string, string>;

  constructor(config: Config) {
    this.assets = new Assets(config.webDir);
    this.pages = pagesIn(config.webDir);
  }

  /** True when the request was answered here. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const name = (request.url ?? '/').split('?')[0] ?? '/';
    if (this.assets.send(request, response, name)) return true;
    if (NOT_A_PAGE.test(name)) return false;
    this.send(request, response, this.pages.get(name.split('/')[1] ?? '') ?? this.pages.get('index'));
    return true;
  }

  private send(request: IncomingMessage, response: ServerResponse, page: string | undefined): void {
    response.setHeader('cache-control', 'no-store');
    if (page === undefined) {
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' }).end(NOT_BUILT);
      return;
    }
    const nonce = randomBytes(18).toString('base64');
    response.setHeader('content-security-policy', pagePolicy(nonce, aboutRequest(request).outer));
    const html = page.replaceAll(PLACE, nonce);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(html) }).end(request.method === 'HEAD' ? undefined : html);
  }
}
