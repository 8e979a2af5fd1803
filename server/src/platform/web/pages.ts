// Serves the built page: its files, and index.html for every address that the page routes itself. Rendered
// anew each time with a fresh nonce and never stored, because a nonce that is seen twice protects nobody.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import type { Config } from '../config.js';
import { aboutRequest } from '../contract/request.about.js';
import { Assets } from './assets.js';
import { pagePolicy } from './headers.js';

const PLACE = '__CSP_NONCE__';
const NOT_BUILT = '页面还没有编译，请先运行 npm run build。\nThe page is not built yet: npm run build.\n';
/** Addresses that belong to the server, and files that either exist or do not: an old chunk is no page. */
const NOT_A_PAGE = /^\/(api|health|socket\.io|assets)(\/|$)|\.[a-z0-9]{2,5}$/i;

export class Pages {
  private readonly assets: Assets;
  private readonly index: string | null;

  constructor(config: Config) {
    const file = path.join(config.webDir, 'index.html');
    this.assets = new Assets(config.webDir);
    this.index = existsSync(file) ? readFileSync(file, 'utf8') : null;
  }

  /** True when the request was answered here. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const name = (request.url ?? '/').split('?')[0] ?? '/';
    if (this.assets.send(request, response, name)) return true;
    if (NOT_A_PAGE.test(name)) return false;
    this.sendIndex(request, response);
    return true;
  }

  private sendIndex(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('cache-control', 'no-store');
    if (this.index === null) {
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' }).end(NOT_BUILT);
      return;
    }
    const nonce = randomBytes(18).toString('base64');
    response.setHeader('content-security-policy', pagePolicy(nonce, aboutRequest(request).outer));
    const html = this.index.replaceAll(PLACE, nonce);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(html) }).end(request.method === 'HEAD' ? undefined : html);
  }
}
