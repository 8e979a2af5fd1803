// Clipboards as Word and WPS fill them: what a reader sees stays, what only they understand goes, and the editor takes the rest.
import { documentText, type JsonNode } from '@gongyan/shared/document/document.json';
import { DOMParser as ProseParser } from '@tiptap/pm/model';
import { MemoryHub } from '../../../testing/document/memory.session';
import { filledDesign } from '../../../testing/document/lesson.sample';
import { plainEditor } from '../../../testing/document/plain.editor';
import { cleanOfficeHtml } from './office.html';

const word = (body: string): string => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><link rel=File-List href="file:///C:/Users/x/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:宋体;} p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-size:10.5pt;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt;text-justify-trim:punctuation'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

const bullet = (level: number, text: string, sign = 'l'): string =>
  `<p class=MsoListParagraph style='margin-left:${21 * level}.0pt;text-indent:-21.0pt;mso-char-indent-count:0;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings;mso-fareast-font-family:Wingdings'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span style='font-family:宋体'>${text}</span><span lang=EN-US><o:p></o:p></span></p>`;

test('Word: headings, a paragraph with looks, a link, no rubbish', () => {
  const html = word(`<p class=MsoTitle>情绪温度计</p><h1><span style='font-family:黑体'>一、教学<b>目标</b></span><span lang=EN-US><o:p></o:p></span></h1>
<p class=MsoNormal style='text-indent:21.0pt'><b style='mso-bidi-font-weight:normal'><span style='font-family:宋体;mso-ascii-font-family:Calibri'>认识
情绪</span></b><span style='font-family:宋体;color:red'>，</span><u>会表达</u><s>旧</s><span style='background:yellow;mso-highlight:yellow'>重点</span><a href="https://example.org/a" title="x">课标</a><a name="_Toc1"></a><span lang=EN-US><o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>`);
  expect(cleanOfficeHtml(html).replaceAll(/<\/?span>/g, '').replaceAll(/>\s+</g, '><')).toBe(
    '<h1>情绪温度计</h1><h1>一、教学目标</h1><p><b>认识情绪</b>，<u>会表达</u><s>旧</s><mark data-color="yellow">重点</mark><a href="https://example.org/a">课标</a><a></a></p>',
  );
});

test('Word: lists in lists, of points and of numbers', () => {
  const html = word(`${bullet(1, '认知')}${bullet(2, '会说', '1.')}${bullet(2, '会认', '2.')}${bullet(1, '情感')}<p class=MsoNormal>后文</p>`);
  expect(cleanOfficeHtml(html).replaceAll(/<\/?span>/g, '')).toBe('<ul><li><p>认知</p><ol><li><p>会说</p></li><li><p>会认</p></li></ol></li><li><p>情感</p></li></ul><p>后文</p>');
});

test('WPS: its own styles, numbers and bold by style', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="ProgId" content="Word.Document"><meta name="Generator" content="Microsoft Word 14"><style>@font-face{font-family:"宋体";}p.MsoNormal{mso-style-name:正文;}</style></head><body><!--StartFragment-->
<h2><b><span style="mso-spacerun:'yes';font-family:宋体;font-weight:bold;font-size:16pt;">活动准备</span></b></h2><p class="MsoNormal" style="margin-left:21pt;text-indent:-21pt;mso-list:l0 level1 lfo1;"><![if !supportLists]><span style="font-family:宋体;"><span style='mso-list:Ignore;'>1.<span>&nbsp;</span></span></span><![endif]><span style="mso-spacerun:'yes';font-family:宋体;font-weight:bold;">彩纸</span><span style="font-family:宋体;">若干</span></p><p class="MsoNormal" style="margin-left:21pt;mso-list:l0 level1 lfo1;"><![if !supportLists]><span style='mso-list:Ignore;'>2.</span><![endif]><span style="font-family:宋体;">音乐</span></p><!--EndFragment--></body></html>`;
  expect(cleanOfficeHtml(html).replaceAll(/<\/?span>/g, '').replaceAll(/>\s+</g, '><')).toBe('<h2>活动准备</h2><ol><li><p><span style="font-weight:bold">彩纸若干</p></li><li><p>音乐</p></li></ol>');
});

test('tables keep their merged cells, and the editor makes of all of it what it would itself', () => {
  const td = (text: string, about = ''): string => `<td width=142 ${about} valign=top style='width:106.5pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt'><p class=MsoNormal><span style='font-family:宋体'>${text}</span><span lang=EN-US><o:p></o:p></span></p></td>`;
  const html = cleanOfficeHtml(word(`<table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'>${td('环节', 'rowspan=2')}${td('活动', 'colspan=2')}</tr><tr>${td('教师')}${td('学生')}</tr></table>${bullet(1, '甲')}<p class=MsoNormal><b>粗</b></p>`));
  expect(html).not.toMatch(/mso|class=|width|border|o:p|<!--/i);
  const editor = plainEditor(new MemoryHub(filledDesign).open(5));
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const slice = ProseParser.fromSchema(editor.schema).parseSlice(holder);
  const blocks: JsonNode[] = slice.content.toJSON();
  editor.destroy();
  expect(blocks.map(({ type }) => type)).toEqual(['table', 'bulletList', 'paragraph']);
  expect(blocks[0]?.content?.map((row) => row.content?.map(({ attrs }) => `${String(attrs?.['colspan'])}×${String(attrs?.['rowspan'])}`))).toEqual([['1×2', '2×1'], ['1×1', '1×1']]);
  expect(blocks.map(documentText).join('')).toBe('环节\n活动\n教师\n学生\n甲\n粗\n');
  expect(blocks[2]?.content?.[0]?.marks).toEqual([expect.objectContaining({ type: 'bold' })]);
});

test('what runs in a browser does not come through, and other pages are left alone', () => {
  const hostile = cleanOfficeHtml(word('<p class=MsoNormal onclick="alert(1)">字<script>alert(1)</script><img src=x onerror="alert(1)"></p>'));
  expect(hostile).not.toMatch(/script|onclick|onerror/);
  const other = '<p class="x" style="color:red">字</p>';
  expect(cleanOfficeHtml(other)).toBe(other);
});

test('a table’s sheet of styles, as Excel brings it, does not come along, and its cells do', () => {
  const html = '<html><head><style>td {color:red}</style></head><body><table><tr><td class="xl65">甲</td></tr></table><svg><style>a{}</style></svg></body></html>';
  expect(cleanOfficeHtml(html)).toBe('<table><tbody><tr><td class="xl65">甲</td></tr></tbody></table><svg></svg>');
});
