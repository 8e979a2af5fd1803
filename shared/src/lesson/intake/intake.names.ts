// By which names teachers' own files call the sections of our template, the columns of a process table and the facts of a lesson. Refuses
// to guess from a part of a sentence: a name stands alone, numbered or in brackets at most.
import type { TemplateSection } from '../../document/document.lesson.js';
import { PROCESS_KEY } from '../../document/document.lesson.js';
import type { ProcessColumn } from '../../document/document.schema.js';

const NAMES: Readonly<Record<string, string>> = {
  basic: '基本信息 基本情况 课程信息 课题信息 教学基本信息 课程基本信息',
  rationale: '设计理念 设计思路 教学理念 指导思想 活动理念 设计背景 活动背景 选题背景 教学设计思路 设计说明 活动设计理念',
  theory: '理论依据 理论基础 理论支撑 设计依据 理论背景',
  learners: '学情分析 学生分析 学情 教材与学情分析 教材学情分析 对象分析 学生情况分析 教材分析 辅导对象分析 背景分析',
  goals: '活动目标 教学目标 学习目标 辅导目标 课程目标 目标 教学目的 活动目的 教育目标 三维目标',
  focus: '重点与难点 重难点 教学重难点 教学重点与难点 活动重难点 教学重点 教学难点 活动重点与难点 辅导重难点 重点难点',
  materials: '活动准备 教学准备 课前准备 准备 材料准备 教具准备 教学用具 活动材料 教具 教学资源 活动准备与场地',
  [PROCESS_KEY]: '教学过程 活动过程 教学流程 活动流程 教学步骤 辅导过程 活动步骤 教学环节 过程 教学过程设计 活动设计',
  warmup: '团体热身 热身 热身活动 热身阶段 暖身活动 暖身阶段 团体热身阶段',
  transition: '团体转换 转换阶段 团体转换阶段',
  working: '团体工作 工作阶段 团体工作阶段',
  closing: '团体结束 结束阶段 团体结束阶段',
  board: '板书设计 板书 板书课件 板书与课件',
  extension: '课后延伸 课后拓展 拓展延伸 作业与延伸 作业布置 课后作业 作业 作业设计 课外延伸 活动延伸 布置作业',
  safety: '伦理与安全提示 伦理与安全 安全提示 注意事项 安全与伦理',
  evaluation: '评价方式 教学评价 活动评价 评价 评价设计 学习评价 效果评价',
  personal: '个性化调整 二次备课 个性化修改 二次备课记录 个性化调整二次备课',
  reflection: '课后反思 教学反思 活动反思 反思 教后反思 教学后记 课后小结',
};

const COLUMNS: Readonly<Record<ProcessColumn, string>> = {
  stage: '环节 教学环节 活动环节 步骤 教学步骤 流程 教学流程 阶段 活动名称 教学过程 过程 活动步骤 活动阶段',
  minutes: '时间 分钟 时长 用时 时间分配 教学时间 所需时间',
  teacher: '教师活动 教师行为 教师 老师活动 教师引导 教学内容 活动内容 内容 师生活动 教师活动与指导语 教师的活动',
  student: '学生活动 学生行为 学生 学生参与 学生的活动',
  intent: '设计意图 意图 目的 活动意图 设计目的 活动目的 设计理念',
};

const ABOUT = '课题 课题名称 主题 活动主题 活动名称 授课教师 执教教师 执教 教师 设计者 作者 主备人 共写人 学段 年级 授课年级 授课对象 活动对象 辅导对象 对象 班级 课时 课型 单元 单元主题 学校 单位 日期 时间 授课时间 活动时间 地点 教材 教材版本 学科';

/** What stands before a name: 一、 (二) 3. 【 */
const NUMBER = /^(?:[（(【[〔]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）】\]〕]?[、.．:：]?|[①-⑩]|第[一二三四五六七八九十\d]{1,3}(?:部分|章|节|步)[、:：]?)\s*/;

/** A name without its number, brackets, blanks and joining words. */
export const plainName = (text: string): string =>
  text.normalize('NFKC').trim().replace(NUMBER, '').replaceAll(/[\s【】[\]《》〈〉“”"':,。、,./／与和及的()（）]/g, '');

const listed = (names: string): string[] => names.split(' ').map(plainName);
const columnOf = new Map(Object.entries(COLUMNS).flatMap(([column, names]) => listed(names).map((name) => [name, column as ProcessColumn])));
const about = new Set(listed(ABOUT));

export const columnNamed = (text: string): ProcessColumn | null => columnOf.get(plainName(text.replaceAll(/[（(][^（()）]*[)）]/g, ''))) ?? null;
export const isAboutLesson = (text: string): boolean => about.has(plainName(text));

export type SectionNames = ReadonlyMap<string, string>;

/** Names of the sections that this template has: its own titles first. */
export const sectionNames = (template: readonly TemplateSection[]): SectionNames => {
  const known = new Set([...template.map(({ key }) => key), PROCESS_KEY]);
  const usual = Object.entries(NAMES).filter(([key]) => known.has(key)).flatMap(([key, names]) => listed(names).map((name): [string, string] => [name, key]));
  return new Map([...usual, ...template.map(({ key, title }): [string, string] => [plainName(title), key])]);
};

const MINUTES = /[(（]\s*(?:约|用时)?\s*(\d{1,3}\s*(?:分钟|分|min|['′’]))\s*[)）]\s*[:：]?\s*$/i;

/** 团体热身（6分钟） → 团体热身, 6分钟 */
export const timedName = (text: string): { readonly name: string; readonly minutes: string } => {
  const found = MINUTES.exec(text.trim());
  return { name: text.trim().replace(MINUTES, ''), minutes: found?.[1] ?? '' };
};

const LONGEST = 24;
const FUZZY = 4;

export const sectionNamed = (text: string, names: SectionNames): string | null => {
  const { name } = timedName(text);
  return name.length > LONGEST ? null : (names.get(plainName(name)) ?? null);
};

/** For what the file itself calls a heading: a longer name that holds one of ours is enough. */
export const headingNamed = (text: string, names: SectionNames): string | null => {
  const plain = plainName(timedName(text).name);
  const inside = [...names].filter(([name]) => name.length >= FUZZY && plain.length <= LONGEST && plain.includes(name)).sort(([a], [b]) => b.length - a.length);
  return sectionNamed(text, names) ?? inside[0]?.[1] ?? null;
};
