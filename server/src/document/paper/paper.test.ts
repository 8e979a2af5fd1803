// Everything a document may hold, on paper: as Markdown letter by letter, as Word by what a reader would miss.
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { unzip } from '../../../testing/unzip.js';
import { paperDocx } from './paper.docx.js';
import { paperMarkdown } from './paper.markdown.js';

const text = (words: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]): JsonNode => ({ type: 'text', text: words, ...(marks.length > 0 ? { marks } : {}) });
const paragraph = (...content: JsonNode[]): JsonNode => ({ type: 'paragraph', content });
const node = (type: string, content: JsonNode[], attrs: Record<string, unknown> = {}): JsonNode => ({ type, content, attrs });
const whole = (...blocks: JsonNode[]): JsonNode => node('doc', [node('section', [node('sectionTitle', [text('目标')]), ...blocks])]);
const markdown = (...blocks: JsonNode[]): string => paperMarkdown(whole(...blocks), { title: '情绪', lines: ['小学'] }).split('## 目标\n\n')[1] ?? '';

const nested = node('bulletList', [node('listItem', [paragraph(text('一')), node('orderedList', [node('listItem', [paragraph(text('甲'))]), node('listItem', [paragraph(text('乙'))])], { start: 3 })])]);
const tasks = node('taskList', [node('taskItem', [paragraph(text('印卡片'))], { checked: true }), node('taskItem', [paragraph(text('借教室'))], { checked: false })]);
const cells = (type: string, ...words: string[]): JsonNode => node('tableRow', words.map((word) => node(type, [paragraph(text(word))])));
const table = node('table', [cells('tableHeader', '词', '次'), cells('tableCell', '高兴', '3|4')]);
const process = node('processTable', [node('processRow', ['导入', '5', '问|答', '说', ''].map((word) => node('processCell', word === '' ? [paragraph()] : [paragraph(text(word)), paragraph(text('再'))])))]);

test.each<[string, JsonNode, string]>([
  ['signs of Markdown in the words are words', paragraph(text('2*3*4 与 [注] #1')), '2\\*3\\*4 与 \\[注\\] \\#1\n'],
  ['marks', paragraph(text('重', { type: 'bold' }), text('点', { type: 'strike' })), '**重**~~点~~\n'],
  ['a link', paragraph(text('课标', { type: 'link', attrs: { href: 'https://example.org/a (1)' } })), '[课标](https://example.org/a%20%281%29)\n'],
  ['a list in a list', nested, '- 一\n  3. 甲\n  4. 乙\n'],
  ['things to do', tasks, '- [x] 印卡片\n- [ ] 借教室\n'],
  ['a table', table, '| 词 | 次 |\n| --- | --- |\n| 高兴 | 3\\|4 |\n'],
  ['the process table, a cell on one line', process, '| 环节 | 时间 | 教师活动 | 学生活动 | 设计意图 |\n| --- | --- | --- | --- | --- |\n| 导入<br>再 | 5<br>再 | 问\\|答<br>再 | 说<br>再 |  |\n'],
  ['a quotation', node('blockquote', [paragraph(text('引')), paragraph(text('文'))]), '> 引\n> \n> 文\n'],
])('Markdown: %s', (_name, block, expected) => {
  expect(markdown(block)).toBe(expected);
});

test('Word takes everything a document may hold', async () => {
  const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const marks = ['bold', 'underline', 'strike', 'emphasis', 'comment', 'suggestion'].map((type) => ({ type }));
  const json = whole(
    node('heading', [text('小节')], { level: 2 }), paragraph(text('字', ...marks), { type: 'hardBreak' }, text('链', { type: 'link', attrs: { href: 'javascript:alert(1)' } }), text('接', { type: 'link', attrs: { href: 'https://example.org' } }), text('亮', { type: 'highlight', attrs: { color: 'blue' } })),
    nested, tasks, table, process, node('blockquote', [paragraph(text('引'))]), { type: 'horizontalRule' }, { type: 'image', attrs: { src: '/api/documents/x/images/dot.webp', alt: '点' } }, { type: 'image', attrs: { src: '/api/documents/x/images/gone.webp' } }, paragraph(),
  );
  const file = await paperDocx({ json, title: '情绪', lines: ['小学'], landscape: false, pictures: new Map([['dot.webp', { bytes: dot, width: 1, height: 1 }]]) });
  const [words, links] = [unzip(file, 'word/document.xml'), unzip(file, 'word/_rels/document.xml.rels')];
  for (const sign of ['<w:em w:val="dot"/>', '<w:highlight w:val="cyan"/>', '<w:strike/>', '☑ ', '<w:br/>', '<w:pBdr>', '<a:blip']) expect(words).toContain(sign);
  expect(links).toContain('https://example.org');
  expect(links).not.toContain('javascript:');
});
