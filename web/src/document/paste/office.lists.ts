// Word and WPS put a list on the clipboard as paragraphs that only look like one: a level in the style, the number as text. Here they are
// lists again, in each other as deep as our documents go.

const LEVEL = /mso-list:\s*[^;]*?level(\d)/i;
/** A letter alone is a point of the font Wingdings. */
const NUMBER = /^(?:[（(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[)）.、．]|\d{1,3}|[①-⑩])$/i;
const DEEPEST = 4;

const styleOf = (element: Element): string => element.getAttribute('style') ?? '';
const signOf = (element: Element): Element | null => [...element.querySelectorAll('[style]')].find((one) => /mso-list:\s*ignore/i.test(styleOf(one))) ?? null;
const isSpace = (node: Node): boolean => node.nodeType !== Node.ELEMENT_NODE && (node.textContent ?? '').trim() === '';

const levelOf = (element: Element): number | null => {
  const found = element.tagName === 'P' ? LEVEL.exec(styleOf(element)) : null;
  return found === null ? null : Math.min(DEEPEST, Number(found[1]) - 1);
};

interface Line {
  readonly element: Element;
  readonly level: number;
  readonly ordered: boolean;
}

const lineOf = (element: Element, level: number): Line => {
  const sign = signOf(element);
  const ordered = NUMBER.test((sign?.textContent ?? '').replaceAll(/\s/g, ''));
  sign?.remove();
  return { element, level, ordered };
};

/** The lists of these lines: deeper lines lie in the item before them. */
const listsOf = (page: Document, lines: readonly Line[]): Element[] => {
  const lists: Element[] = [];
  for (let at = 0; at < lines.length;) {
    const { element, level, ordered } = lines[at] as Line;
    let end = at + 1;
    while (end < lines.length && (lines[end]?.level ?? 0) > level) end += 1;
    const tag = ordered ? 'OL' : 'UL';
    const last = lists.at(-1);
    const list = last?.tagName === tag ? last : page.createElement(tag);
    if (list !== last) lists.push(list);
    const [item, paragraph] = [page.createElement('li'), page.createElement('p')];
    paragraph.append(...element.childNodes);
    item.append(paragraph, ...listsOf(page, lines.slice(at + 1, end)));
    list.append(item);
    at = end;
  }
  return lists;
};

const groupAt = (first: Element): Line[] => {
  const lines: Line[] = [];
  for (let next: Node | null = first; next !== null; next = next.nextSibling) {
    if (isSpace(next)) continue;
    const level = next instanceof Element || next.nodeType === Node.ELEMENT_NODE ? levelOf(next as Element) : null;
    if (level === null) break;
    lines.push(lineOf(next as Element, level));
  }
  return lines;
};

/** Headings keep their number as text: 一、教学目标. */
const keepNumbers = (page: Document): void => {
  for (const heading of page.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const sign = signOf(heading);
    sign?.replaceWith((sign.textContent ?? '').replaceAll(/\s/g, ''));
  }
};

export const restoreLists = (page: Document): void => {
  keepNumbers(page);
  for (const paragraph of [...page.querySelectorAll('p')]) {
    if (!paragraph.isConnected || levelOf(paragraph) === null) continue;
    const lines = groupAt(paragraph);
    paragraph.before(...listsOf(page, lines));
    for (const { element } of lines) element.remove();
  }
};
