// CSV as Excel and its Chinese relatives write it: UTF-8 with or without BOM, UTF-16, GB18030; comma, tab or
// semicolon. Every cell is text and stays text.
import { ROW_LIMIT, Unreadable } from './table.unreadable.js';

export const decodeText = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  throw new Unreadable('encoding');
};

/** The separator that the first line uses most. */
const separatorOf = (text: string): string => {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  return [',', '\t', ';', ','].reduce((best, sign) => (first.split(sign).length > first.split(best).length ? sign : best));
};

/** RFC 4180, with any line ending. `line` is the line in the file where the row begins. Throws Unreadable. */
export const readCsv = (bytes: Uint8Array): { line: number; cells: string[] }[] => {
  const text = decodeText(bytes);
  if (text.includes('\0')) throw new Unreadable('encoding');
  const separator = separatorOf(text);
  const rows: { line: number; cells: string[] }[] = [];
  let row: string[] = [];
  let [cell, quoted, line, began] = ['', false, 1, 1];
  const endRow = (): void => {
    row.push(cell);
    if (row.some((value) => value.trim() !== '')) rows.push({ line: began, cells: row });
    if (rows.length > ROW_LIMIT + 10) throw new Unreadable('tooManyRows');
    [row, cell, began] = [[], '', line + 1];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\n') line += 1;
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
      else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator) [cell] = ['', row.push(cell)];
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1;
      endRow();
      line += 1;
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
};
