// Thousands of ways to make a page run a stranger's script: marks × handlers × schemes × spellings, drawn by a seed. Each calls `hit`, which the test's page counts.
import type { Chance } from '../../simulation/chance.js';

const MARKS = ['img', 'svg', 'video', 'audio', 'body', 'iframe', 'object', 'embed', 'input', 'details', 'marquee', 'a', 'math', 'form', 'button', 'style', 'link', 'base', 'meta', 'template', 'xss', '图', 'p', 'td', 'section', 'isindex'];
const HANDLERS = ['onerror', 'onload', 'onclick', 'onfocus', 'onmouseover', 'ontoggle', 'onbegin', 'onanimationstart', 'onpointerenter', 'onstart', 'oncanplay', 'onpageshow', 'ONERROR', 'oN\u0130error', 'on error'];
const SCHEMES = ['javascript:hit()', 'JaVaScRiPt:hit()', 'java\tscript:hit()', 'java\nscript:hit()', '&#106;avascript:hit()', '&#x6A;avascript:hit()', ' javascript:hit()', '\u0001javascript:hit()', 'data:text/html,<script>parent.hit()</script>', 'data:text/html;base64,PHNjcmlwdD5wYXJlbnQuaGl0KCk8L3NjcmlwdD4=', 'vbscript:hit()', 'javascript://%0ahit()', 'javascript&colon;hit()', 'blob:null/x', 'feed:javascript:hit()'];
const SOURCES = ['src', 'href', 'xlink:href', 'action', 'formaction', 'poster', 'data', 'srcdoc', 'background', 'style', 'srcset', 'ping'];
const BREAKS = ['', '"', "'", '`', '">', "'>", '-->', ']]>', '</title>', '</textarea>', '</style>', '</script>', '</noscript>', '</template>', '\\"', '\u2028', '＂＞', '{{', '${', '&quot;&gt;'];
const PLAIN = ['<script>hit()</script>', '<ScRiPt>hit()</sCrIpT>', '<script/src=data:,hit()>', '<scr<script>ipt>hit()</script>', '\u003cscript>hit()\u003c/script>', '%3Cscript%3Ehit()%3C/script%3E', '&lt;script&gt;hit()&lt;/script&gt;', '＜script＞hit()＜/script＞', '${hit()}', '{{constructor.constructor("hit()")()}}', '<svg><script>hit()</script></svg>', '<math><mtext><table><mglyph><style><img src=x onerror=hit()>', '<noscript><p title="</noscript><img src=x onerror=hit()>">', '<style>@import"javascript:hit()"</style>', '<base href=javascript:hit()//>', '<meta http-equiv=refresh content="0;url=javascript:hit()">'];
const WORDS = ['情绪', '😀', 'مرحبا', '\u202e倒过来', 'é́', '한국어', '\u200b零宽', '🏳️‍🌈'];

const spelt = (chance: Chance, text: string): string => {
  switch (chance.below(6)) {
    case 0: return text.replace(/[<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
    case 1: return text.replaceAll(' ', '/');
    case 2: return text.toUpperCase().replaceAll('HIT()', 'hit()');
    default: return text;
  }
};

export const vector = (chance: Chance): string => {
  const [mark, close] = [chance.of(MARKS), chance.of(BREAKS)];
  const made = ((): string => {
    switch (chance.below(4)) {
      case 0: return chance.of(PLAIN);
      case 1: return `<${mark} ${chance.of(SOURCES)}=${chance.of(SCHEMES)}>`;
      case 2: return `<${mark} src=x ${chance.of(HANDLERS)}=hit()>`;
      default: return `<${mark} ${chance.of(HANDLERS)}="hit()" autofocus tabindex=1 ${chance.of(SOURCES)}="${chance.of(SCHEMES)}">`;
    }
  })();
  return `${close}${spelt(chance, made)}${chance.happens(0.3) ? chance.of(WORDS) : ''}`;
};

/** A part of HTML that a browser reads as it stands, for what is pasted. */
export const markup = (chance: Chance, noted: (vector: string) => void): string => {
  const made = vector(chance);
  noted(made);
  return `<p>${made}</p>`;
};

/** As words of an XML part. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
