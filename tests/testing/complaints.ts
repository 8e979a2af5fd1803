// What a browser complains about in any page of a context: errors that a page throws, violations of its content security policy, and a
// page that comes without a strict one. Refuses to be silent: whoever takes no notice of a complaint is told when the desks are left.
import type { BrowserContext, Page, Response } from 'playwright-core';

const of = new WeakMap<BrowserContext, string[]>();
const given = new Set<string>();

/** Of every directive its sources, by name. */
const directives = (policy: string): Map<string, string[]> => new Map(policy.split(';').map((part) => part.trim().split(/\s+/)).map(([name = '', ...sources]) => [name, sources]));

/** Nothing but what the server itself has as a file runs; no page is given the nonce of another. */
const STRICT: Readonly<Record<string, string>> = { 'script-src': "'self'", 'script-src-attr': "'none'", 'object-src': "'none'", 'base-uri': "'none'", 'frame-src': "'none'", 'frame-ancestors': "'none'", 'form-action': "'self'" };

export const laxIn = (policy: string): string[] => {
  const said = directives(policy);
  const lax = Object.entries(STRICT).filter(([name, wanted]) => said.get(name)?.join(' ') !== wanted).map(([name]) => `${name} is ${said.get(name)?.join(' ') ?? 'missing'}`);
  const nonce = said.get('style-src-elem')?.find((source) => /^'nonce-[\w+/=]{24,}'$/.test(source)) ?? '';
  if (nonce === '' || given.has(nonce)) lax.push(nonce === '' ? 'no nonce' : 'a nonce that was given before');
  given.add(nonce);
  for (const [name, sources] of said) if (name !== 'style-src-attr' && sources.some((source) => /unsafe|\*|^https?:/.test(source))) lax.push(`${name} is ${sources.join(' ')}`);
  return lax;
};

const isPage = (response: Response): boolean => response.request().isNavigationRequest() && response.status() === 200 && (response.headers()['content-type'] ?? '').startsWith('text/html');

/** To be called before the context has a page. */
export const gather = async (context: BrowserContext): Promise<string[]> => {
  const complaints: string[] = [];
  of.set(context, complaints);
  context.on('weberror', (web) => complaints.push(`${web.error().name}: ${web.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Refused to/i.test(message.text())) complaints.push(message.text());
  });
  context.on('response', (response) => {
    if (isPage(response)) complaints.push(...laxIn(response.headers()['content-security-policy'] ?? '').map((lax) => `the policy of ${response.url()}: ${lax}`));
  });
  await context.exposeFunction('policyViolated', (words: string) => void complaints.push(words));
  await context.addInitScript(() => document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
    const tell: unknown = Reflect.get(window, 'policyViolated');
    if (typeof tell === 'function') tell(`policy violated: ${effectiveDirective} by ${blockedURI} in ${sourceFile}:${String(lineNumber)}`);
  }));
  return complaints;
};

/** A tool looks at the page by means that the policy forbids: what it causes is not the page's. */
export const notCounting = async <T>(page: Page, look: () => Promise<T>): Promise<T> => {
  const complaints = of.get(page.context());
  const before = complaints?.length ?? 0;
  const found = await look();
  // What the browser has to say about it arrives before the answer to a later question.
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  complaints?.splice(before);
  return found;
};

export const unheard = (context: BrowserContext): string[] => of.get(context)?.splice(0) ?? [];
