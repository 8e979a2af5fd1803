// What every reply says to the browser about itself: where scripts, styles and connections may come from, and
// that nobody may frame it. A page gets a nonce of its own with every response; data gets no rights at all.
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Outer } from '../contract/outer.js';

type Step = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

const helmetFor = (secure: boolean): Step =>
  helmet({
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  });
const [plain, secured] = [helmetFor(false), helmetFor(true)];

export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Sets the headers that fit every reply. */
export const setHeaders = (request: IncomingMessage, response: ServerResponse, outer: Outer): void => {
  (outer.secure ? secured : plain)(request, response, () => undefined);
  response.setHeader('content-security-policy', DATA_POLICY);
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
};

/** For answers that are written past all of it: those of long-polling. */
export const PLAIN_HEADERS = {
  'content-security-policy': DATA_POLICY, 'cross-origin-resource-policy': 'same-origin', 'referrer-policy': 'same-origin', 'x-content-type-options': 'nosniff',
} as const;

/** For index.html. Style attributes stay allowed: the editor and antd position with them, and they cannot call out. */
export const pagePolicy = (nonce: string, outer: Outer): string =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "script-src-attr 'none'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${outer.secure ? 'wss' : 'ws'}://${outer.host}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
