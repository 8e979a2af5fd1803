// What a Word file says, as blocks of ours: headings, lists in lists, merged cells, marks, links, notes and pictures.
import sharp from 'sharp';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { aWord, item, link, p, part, picture, r, styled, table, tc } from '../../../testing/word.js';
import { readWord } from './word.reader.js';

const text = (words: string, ...marks: JsonNode['marks'] & object): JsonNode => ({ type: 'text', text: words, ...(marks.length > 0 ? { marks } : {}) });
const paragraph = (...content: JsonNode[]): JsonNode => ({ type: 'paragraph', content });
const listItem = (words: string, ...more: JsonNode[]): JsonNode => ({ type: 'listItem', content: [paragraph(text(words)), ...more] });
const cell = (words: string, attrs?: object): JsonNode => ({ type: 'tableCell', ...(attrs === undefined ? {} : { attrs: { ...attrs } }), content: [words === '' ? { type: 'paragraph' } : paragraph(text(words))] });
const row = (...content: JsonNode[]): JsonNode => ({ type: 'tableRow', content });

test.each<[string, string, readonly JsonNode[]]>([
  ['titles and headings, by the names that stay English in Chinese Word', styled('a3', '情绪温度计') + styled('1', '教学目标') + styled('2', '认知'), [
    { type: 'title', content: [text('情绪温度计')] }, { type: 'heading', attrs: { level: 1 }, content: [text('教学目标')] }, { type: 'heading', attrs: { level: 2 }, content: [text('认知')] },
  ]],
  ['one sentence of many runs, with its marks', p(r('认识') + r('情绪') + r('重点', '<w:b/><w:u w:val="single"/>') + r('斜', '<w:i/>') + r('亮', '<w:highlight w:val="cyan"/>') + r('删', '<w:strike/>')), [
    paragraph(text('认识情绪'), text('重点', { type: 'bold' }, { type: 'underline' }), text('斜', { type: 'emphasis' }), text('亮', { type: 'highlight', attrs: { color: 'blue' } }), text('删', { type: 'strike' })),
  ]],
  ['lists in lists, and a list of things to do', item('甲') + item('乙', { level: 1, numbers: true }) + item('丙', { level: 1, numbers: true }) + item('丁') + p('☑ 印卡片') + p('☐ 借教室'), [
    { type: 'bulletList', content: [listItem('甲', { type: 'orderedList', content: [listItem('乙'), listItem('丙')] }), listItem('丁')] },
    { type: 'taskList', content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph(text('印卡片'))] }, { type: 'taskItem', attrs: { checked: false }, content: [paragraph(text('借教室'))] }] },
  ]],
  ['merged cells', table([tc('宽', '<w:gridSpan w:val="2"/>'), tc('高', '<w:vMerge w:val="restart"/>')], [tc('一'), tc('二'), tc('', '<w:vMerge/>')]), [
    { type: 'table', content: [row(cell('宽', { colspan: 2 }), cell('高', { rowspan: 2 })), row(cell('一'), cell('二'))] },
  ]],
  ['a table in a cell, as its lines', table([tc(table(['内一', '内二']) + p('外'))]), [
    { type: 'table', content: [row({ type: 'tableCell', content: [paragraph(text('内一')), paragraph(text('内二')), paragraph(text('外'))] })] },
  ]],
  ['a line break, a blank, no empty paragraphs', p('') + p('<w:r><w:t>上</w:t><w:br/><w:t>下</w:t><w:tab/><w:t>右</w:t></w:r>') + p(' '), [
    paragraph(text('上'), { type: 'hardBreak' }, text('下 右')),
  ]],
  ['words that were struck in a revision are gone, those that came are there', p(`<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${r('新')}</w:ins>`), [paragraph(text('新'))]],
])('%s', async (_name, body, expected) => {
  expect((await readWord(aWord(body))).blocks).toEqual(expected);
});

test('a safe link stays one, a link that a browser would run is text', async () => {
  const body = p(`<w:hyperlink r:id="good">${r('课标', '<w:u w:val="single"/>')}</w:hyperlink><w:hyperlink r:id="bad">${r('点我')}</w:hyperlink>`);
  const { blocks } = await readWord(aWord(body, { links: link('good', 'hyperlink', 'https://example.org/a') + link('bad', 'hyperlink', 'javascript:alert(1)') }));
  expect(blocks).toEqual([paragraph(text('课标', { type: 'link', attrs: { href: 'https://example.org/a' } }), text('点我'))]);
});

test('a picture stands where it stood, with its description; one that lies elsewhere is not fetched', async () => {
  const png = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } }).png().toBuffer();
  const links = link('in', 'image', 'media/a.png') + link('out', 'image', 'https://example.org/b.png').replace('/>', ' TargetMode="External"/>');
  const { blocks, pictures } = await readWord(aWord(p(r('前') + picture('in', '温度计') + r('后')) + p(picture('out', '')), { links, parts: [part('word/media/a.png', png)] }));
  expect(blocks.slice(0, 3)).toEqual([paragraph(text('前')), { type: 'image', attrs: { src: '0', alt: '温度计' } }, paragraph(text('后'))]);
  expect(pictures[0] === null || pictures[0] === undefined ? '' : Buffer.from(pictures[0]).toString('hex')).toBe(png.toString('hex'));
  expect(pictures.slice(1).every((other) => other === null)).toBe(true);
});

test('comments of the file are kept beside the text', async () => {
  const comments = `<?xml version="1.0"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="沈老师">${p('再具体些')}</w:comment></w:comments>`;
  const { beside } = await readWord(aWord(p(`${r('目标')}<w:r><w:commentReference w:id="0"/></w:r>`), { parts: [part('word/comments.xml', comments)] }));
  expect(beside).toEqual([paragraph(text('批注（沈老师）：'), text('再具体些'))]);
});
