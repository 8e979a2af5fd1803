// What a page that no document holds is made of: lines, headings and tables of plain words. Pure.
import type { JsonNode } from '@gongyan/shared/document/document.json';

export const line = (text: string): JsonNode => ({ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) });
export const lines = (text: string): JsonNode[] => text.split('\n').map(line);
export const heading = (text: string, level: 2 | 3 = 2): JsonNode => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] });

const row = (type: 'tableHeader' | 'tableCell', cells: readonly string[]): JsonNode => ({ type: 'tableRow', content: cells.map((text): JsonNode => ({ type, content: lines(text) })) });
/** With an empty line below: Word makes one table of two that touch. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): JsonNode[] => [{ type: 'table', content: [row('tableHeader', head), ...rows.map((cells) => row('tableCell', cells))] }, line('')];
