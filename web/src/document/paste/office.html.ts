// What Word and WPS put on the clipboard, without what only they understand: headings, lists, tables, links and a few looks stay; styles,
// class names, fonts, conditional comments and elements of their own go. HTML from anywhere else passes as it is.
import { restoreLists } from './office.lists';

const IS_OFFICE = /class=["']?Mso|mso-|urn:schemas-microsoft-com:office|ProgId["']? content=["']?(?:Word|WPS)|kingsoft/i;
const KEPT: ReadonlySet<string> = new Set(['href', 'src', 'alt', 'colspan', 'rowspan', 'style', 'data-color']);
const GONE = 'style, script, meta, link, title, xml, head';
const CJK = '[\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef]';
/** Their HTML breaks its own lines in the middle of Chinese sentences. */
const BROKEN = new RegExp(`(${CJK})[ \\t]*[\\r\\n]\\s*(?=${CJK})`, 'g');
const COLOURS: Readonly<Record<string, string>> = { yellow: 'yellow', lime: 'green', green: 'green', aqua: 'blue', cyan: 'blue', blue: 'blue', fuchsia: 'pink', magenta: 'pink', red: 'pink' };

export const isOfficeHtml = (html: string): boolean => IS_OFFICE.test(html);

const commentsIn = (page: Document): Node[] => {
  const [walker, found]: [TreeWalker, Node[]] = [page.createTreeWalker(page, NodeFilter.SHOW_COMMENT), []];
  while (walker.nextNode() !== null) found.push(walker.currentNode);
  return found;
};

/** `w:sdt` and the like hold text, `o:` and `v:` hold none of ours. */
const dropOwnElements = (page: Document): void => {
  for (const element of [...page.body.querySelectorAll('*')]) {
    const [space, name] = element.tagName.toLowerCase().split(':');
    if (name === undefined) continue;
    if (space === 'v' || (element.textContent ?? '').trim() === '') element.remove();
    else element.replaceWith(...element.childNodes);
  }
};

const keepHighlight = (page: Document, element: Element, style: string): void => {
  const colour = COLOURS[(/(?:mso-highlight|background(?:-color)?):\s*([a-z]+)/i.exec(style)?.[1] ?? '').toLowerCase()];
  if (colour === undefined || element.tagName !== 'SPAN') return;
  const mark = page.createElement('mark');
  mark.dataset['color'] = colour;
  mark.append(...element.childNodes);
  element.append(mark);
};

/** Of all they say about looks: bold, underlined, struck. A heading is bold by itself. */
const keepLooks = (page: Document): void => {
  for (const element of page.body.querySelectorAll('*')) {
    const style = element.getAttribute('style') ?? '';
    keepHighlight(page, element, style);
    const looks = element.closest('h1, h2, h3, h4, h5, h6') === null ? [...style.matchAll(/(?:^|;)\s*((?:font-weight|text-decoration)\s*:[^;]+)/gi)].map(([, look]) => look) : [];
    for (const { name } of [...element.attributes]) if (!KEPT.has(name.toLowerCase())) element.removeAttribute(name);
    if (looks.length > 0 && !/^(P|TD|TH|TR|TABLE|LI|UL|OL)$/.test(element.tagName)) element.setAttribute('style', looks.join(';'));
    else element.removeAttribute('style');
  }
  for (const bold of page.body.querySelectorAll('h1 b, h2 b, h3 b, h4 b, h5 b, h6 b, h1 strong, h2 strong, h3 strong, h4 strong')) bold.replaceWith(...bold.childNodes);
};

const joinLines = (page: Document): void => {
  const [walker, texts]: [TreeWalker, Text[]] = [page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT), []];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  for (const text of texts) text.data = text.data.replace(BROKEN, '$1').replaceAll('\u00a0', ' ').replaceAll(/[\r\n\t]+ */g, ' ');
};

const dropEmpty = (page: Document): void => {
  for (const block of [...page.body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    if ((block.textContent ?? '').trim() === '' && block.querySelector('img') === null && block.parentElement?.matches('td, th') !== true) block.remove();
  }
};

/** Sheets of styles, as Word, Excel and many pages bring them: the editor takes none, and where it reads them the page's own policy is asked. */
const withoutSheets = (html: string): string => {
  if (!/<style/i.test(html)) return html;
  const box = document.createElement('template');
  box.innerHTML = html;
  box.content.querySelectorAll('style').forEach((sheet) => sheet.remove());
  return box.innerHTML;
};

/** Of anybody's HTML only the sheets go. */
export const cleanOfficeHtml = (pasted: string): string => {
  const html = withoutSheets(pasted);
  if (!isOfficeHtml(pasted)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const node of [...commentsIn(page), ...page.body.querySelectorAll(GONE)]) node.parentNode?.removeChild(node);
  for (const title of page.querySelectorAll('p[class*="MsoTitle"]')) {
    const heading = page.createElement('h1');
    heading.append(...title.childNodes);
    title.replaceWith(heading);
  }
  restoreLists(page);
  dropOwnElements(page);
  joinLines(page);
  keepLooks(page);
  dropEmpty(page);
  return page.body.innerHTML.trim();
};
