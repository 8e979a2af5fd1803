// Teachers' own files and what becomes of them: by headings, by lines, as one form, with a process table of any usual kind. Nothing is lost.
import { documentText, type JsonNode } from '../../document/document.json.js';
import type { TemplateSection } from '../../document/document.lesson.js';
import { processRows } from '../../document/document.rules.js';
import { plainTitle } from './intake.about.js';
import { columnNamed, sectionNamed, sectionNames } from './intake.names.js';
import { mapLesson } from './intake.rules.js';
import { importedSections } from './intake.sections.js';

const section = (key: string, title: string, hasMinutes = false): TemplateSection => ({ key, title, hint: '', required: true, hasMinutes });
const template = [
  section('basic', '基本信息'), section('learners', '学情分析'), section('goals', '活动目标'), section('focus', '重点与难点'), section('materials', '活动准备'),
  section('warmup', '团体热身', true), section('working', '团体工作', true), section('closing', '团体结束', true), section('board', '板书设计'), section('personal', '个性化调整（二次备课）'), section('reflection', '课后反思'),
];

const line = (text: string): JsonNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const heading = (text: string, level = 1): JsonNode => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] });
const cell = (text: string, attrs: object = {}): JsonNode => ({ type: 'tableCell', attrs: { ...attrs }, content: text.split('\n').map(line) });
const table = (...rows: readonly (readonly (string | JsonNode)[])[]): JsonNode => ({ type: 'table', content: rows.map((cells) => ({ type: 'tableRow', content: cells.map((one) => (typeof one === 'string' ? cell(one) : one)) })) });
const mapped = (...blocks: readonly JsonNode[]) => mapLesson(template, { blocks, beside: [] });
const textsOf = (lesson: ReturnType<typeof mapLesson>): Record<string, string> =>
  Object.fromEntries([...lesson.sections.map(({ key, content }): [string, string] => [key, content.map(documentText).join('')]), ['rest', lesson.rest.map(documentText).join('')]].filter(([, text]) => text !== ''));
const rowsOf = (lesson: ReturnType<typeof mapLesson>) => processRows({ type: 'processTable', content: lesson.rows ?? [] }).map((row) => Object.values(row).join('|'));

test.each<[string, string | null]>([
  ['教学目标', 'goals'], ['一、教学目标', 'goals'], ['（二）教学重、难点：', 'focus'], ['【活动准备】', 'materials'], ['3．板书设计', 'board'], ['第三部分 课后反思', 'reflection'], ['二次备课', 'personal'], ['个性化调整（二次备课）', 'personal'],
  ['团体热身（6分钟）', 'warmup'], ['教学目标要写清楚学生能做到什么', null], ['目标', 'goals'], ['认知目标', null], ['设计意图', null],
])('the line %s names %s', (text, key) => {
  expect(sectionNamed(text, sectionNames(template))).toBe(key);
});

test.each([['教师活动', 'teacher'], ['教学环节', 'stage'], ['时间（分钟）', 'minutes'], ['学生 活动', 'student'], ['设计意图', 'intent'], ['备注', null]])('the column %s is %s', (text, column) => {
  expect(columnNamed(text)).toBe(column);
});

test.each([['《情绪温度计》教学设计', '情绪温度计'], ['情绪温度计  教案', '情绪温度计'], ['教案', '教案'], ['和考试焦虑谈一次话', '和考试焦虑谈一次话']])('the title of %s is %s', (text, title) => {
  expect(plainTitle(text)).toBe(title);
});

test('headings, with parts below them and a part that fits nowhere', () => {
  const lesson = mapped(
    { type: 'title', content: [{ type: 'text', text: '《情绪温度计》教学设计' }] }, line('小学 三年级 40分钟'), heading('一、学情分析'), line('爱说。'), heading('二、教学目标'), heading('认知目标', 2), line('会说。'), heading('教学目标的说明', 3), line('说明。'),
    heading('三、参考文献'), line('某书。'), heading('四、教学重点与难点'), line('重点。'),
  );
  expect(lesson.about).toEqual({ title: '情绪温度计', stage: 'primary', grade: '三年级', minutes: 40 });
  expect(textsOf(lesson)).toEqual({ basic: '小学 三年级 40分钟\n', learners: '爱说。\n', goals: '认知目标\n会说。\n教学目标的说明\n说明。\n', focus: '重点。\n', rest: '三、参考文献\n某书。\n' });
  expect(lesson.sections.find(({ key }) => key === 'goals')).toMatchObject({ names: ['二、教学目标'], content: [{ type: 'heading', attrs: { level: 3 } }, {}, { type: 'heading', attrs: { level: 4 } }, {}] });
});

test('lines that only look like headings, with the text behind a colon, and two names of one section', () => {
  const lesson = mapped(line('课题：友谊的小船'), line('年级：七年级'), line('一、活动目标：认识朋友。'), line('学会道歉。'), line('教学重点'), line('道歉。'), line('教学难点：'), line('主动。'));
  expect(textsOf(lesson)).toEqual({ basic: '课题：友谊的小船\n年级：七年级\n', goals: '认识朋友。\n学会道歉。\n', focus: '教学重点\n道歉。\n教学难点\n主动。\n' });
  expect(lesson.about).toMatchObject({ title: '友谊的小船', stage: 'junior', grade: '七年级', minutes: null });
});

test('a process table of other names, with a merged stage, minutes in the stage and a column of its own', () => {
  const lesson = mapped(heading('教学过程'), line('课前播放音乐。'), table(
    ['教学环节', '教师活动', '学生活动', '设计意图', '资源'], [cell('导入（5分钟）', { rowspan: 2 }), '问', '答', '引出', '视频'], ['再问', '再答', '', ''], ['团体工作', '讲', '做', '体验', ''],
  ));
  expect(rowsOf(lesson)).toEqual(['导入|5分钟|问\n资源：\n视频|答|引出', '||再问|再答|', '团体工作||讲|做|体验']);
  expect(lesson.rows?.map(({ attrs }) => attrs?.['stage'])).toEqual([undefined, undefined, 'working']);
  expect(textsOf(lesson)).toEqual({ process: '课前播放音乐。\n' });
});

test('stages as headings of the process, each with its minutes and its intent', () => {
  const lesson = mapped(heading('活动过程'), heading('（一）团体热身（6分钟）', 2), line('做游戏。'), line('设计意图：放松。'), heading('（二）走进情绪（10分钟）', 2), line('讨论。'), heading('板书设计'), line('图。'));
  expect(rowsOf(lesson)).toEqual(['（一）团体热身|6分钟|做游戏。||放松。', '（二）走进情绪|10分钟|讨论。||']);
  expect(textsOf(lesson)).toEqual({ board: '图。\n' });
});

test('a design that is one form, names at the left', () => {
  const lesson = mapped(line('心理活动课教案'), table(
    ['课题', '情绪温度计', '年级', '三年级'], ['教学目标', cell('认识情绪。\n会表达。', { colspan: 3 })], ['教学过程', cell('', { colspan: 3 })],
    ['环节', '教师活动', '学生活动', '设计意图'], ['导入', '问', '答', '引出'], ['板书设计', cell('一张图', { colspan: 3 })], ['专家意见', cell('很好', { colspan: 3 })],
  ));
  expect(textsOf(lesson)).toEqual({ basic: '心理活动课教案\n课题：情绪温度计\n年级：三年级\n', goals: '认识情绪。\n会表达。\n', board: '一张图\n专家意见\n很好\n' });
  expect(rowsOf(lesson)).toEqual(['导入||问|答|引出']);
});

test('a table of another kind stays a table where it stood; a text without any name of ours is kept apart whole', () => {
  const other = table(['词', '次'], ['高兴', '3']);
  expect(mapped(heading('学情分析'), other).sections[0]?.content).toEqual([other]);
  const lesson = mapped(...Array.from({ length: 30 }, (_, at) => line(`第${at}句话，写的是一节课的故事，没有任何一部分的名字，也没有标题。`)));
  expect(lesson.sections).toEqual([]);
  expect(lesson.rest).toHaveLength(30);
});

test('as sections: stages that the file lacks stay to be written, the rest has a place of its own', () => {
  const { contents, added } = importedSections(template, mapped(heading('团体热身（6分钟）'), line('玩。'), heading('附录'), line('表。')));
  expect(processRows({ type: 'section', content: contents.get('process') ?? [] }).map(({ stage, teacher }) => `${stage} ${teacher}`)).toEqual(['团体热身 玩。', '团体工作 ', '团体结束 ']);
  expect(added.map(documentText)).toEqual(['未能对应的内容\n附录\n表。\n']);
  expect(importedSections(template, mapped(heading('活动目标'), line('会。'))).added).toEqual([]);
});
