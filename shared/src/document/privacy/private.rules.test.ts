// The guard against identifying data: all of a thousand invented numbers written in every way, and hardly ever a clean sentence.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { citizenCheck, findPrivate, type PrivateKind } from './private.rules.js';

/** Mulberry32: the same numbers from the same seed, on every machine. */
const chance = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error('nothing to pick');
    return found;
  };
  const digits = (n: number): string => Array.from({ length: n }, () => below(10)).join('');
  return { below, pick, digits };
};
type Chance = ReturnType<typeof chance>;

const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const spoken = (text: string): string => text.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '');
const split = (text: string, sizes: readonly number[], gap: string): string => {
  let at = 0;
  return sizes.map((size) => text.slice(at, (at += size))).join(gap);
};
const gaps = ['', ' ', '-', '－', '　', ' - ', '–', '.', '·'];

const citizen = ({ pick, digits, below }: Chance): string => {
  const [year, month, day] = [1960 + below(60), 1 + below(12), 1 + below(28)];
  const first = `${pick(['33', '11', '44', '51', '65', '32'])}${digits(4)}${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${digits(3)}`;
  return first + citizenCheck(first);
};
const old = (id: string): string => id.slice(0, 6) + id.slice(8, 17);
const narrow = (given: Chance, id: string): string => given.pick([id, id.toLowerCase(), split(id, [6, 8, 4], given.pick([' ', '-', '－', '　'])), split(id, [3, 3, 4, 4, 4], ' ')]);

const made: Readonly<Record<Exclude<PrivateKind, 'name'>, (given: Chance) => string>> = {
  citizenId: (given) => {
    const id = citizen(given);
    if (given.below(5) === 0) return split(old(id), [6, 6, 3], given.pick(['', ' ', '-', '－']));
    return given.pick([(text: string) => text, wide])(narrow(given, id));
  },
  studentNumber: (given) => given.pick([(text: string) => text, wide])(given.pick(['G', 'L', 'g']) + given.pick(['', '', ' ']) + narrow(given, citizen(given))),
  mobile: (given) => {
    const number = `1${given.pick(['30', '35', '39', '47', '58', '66', '77', '86', '98', '91'])}${given.digits(8)}`;
    const shape = given.pick([[11], [3, 4, 4], [4, 3, 4], [3, 3, 5], [5, 6], [7, 4], [3, 8]]);
    const written = given.pick(['', '', '+86', '+86 ', '86-', '0086 ', '（+86）']) + split(number, shape, given.pick(gaps));
    return given.below(12) === 0 ? spoken(number) : given.pick([(text: string) => text, wide])(written);
  },
  landline: (given) => {
    const [area, local] = [given.pick(['0571', '010', '021', '0755', '025']), `${given.pick(['2', '5', '8', '6'])}${given.digits(7)}`];
    const written = given.pick([`${area}-${local}`, `（${area}）${local}`, `${area} ${split(local, [4, 4], ' ')}`, `${area}${local}`, `+86 ${area.slice(1)} ${local}`, `${area}－${split(local, [4, 4], '-')}`]);
    return given.pick([(text: string) => text, wide])(written);
  },
};
const AROUND: readonly (readonly [string, string])[] = [['妈妈的联系方式是', '，晚上再打。'], ['', ''], ['ID', '。'], ['登记：', '（2班）'], ['第3组 ', ' 第4组'], ['请记下', '谢谢'], ['2026年11月24日，', '，40分钟']];

describe.each([1, 2, 3, Date.now() % 100_000])('seed %i', (seed) => {
  test('all of a thousand numbers are found, whole and by their kind', () => {
    const given = chance(seed);
    for (let at = 0; at < 1_000; at += 1) {
      const kind = given.pick(['citizenId', 'studentNumber', 'mobile', 'landline'] as const);
      const [number, [before, after]] = [made[kind](given), given.pick(AROUND)];
      const text = before + number + after;
      const found = findPrivate(text).find(({ from, to }) => from <= before.length + 1 && to >= before.length + number.length);
      expect({ seed, text, kind: found?.kind }).toEqual({ seed, text, kind });
    }
  });

  test('of a thousand clean sentences at most twenty are asked about', () => {
    const given = chance(seed);
    const { pick, below } = given;
    const grade = () => pick(['三年级', '初一', '高二', '七年级', '五（2）班', '三年级2班', '初二（3）班', '高一4班', '六（1）班', '八年级12班', '2班']);
    const sentence = (): string => pick([
      () => `${grade()}${pick(['学生', '全体同学', '的同学们', '孩子', '安静地坐好', '方案', '游戏分组', '成员', '向老师问好', '班主任王老师', '高效完成', '周一上课', '文明约定', '张老师上公开课', '学生的情绪', '共 45 人', '陆续入座', '齐声朗读', '小A', '小林（化名）'])}${pick(['。', '，用时约 10 分钟。'])}`,
      () => `${2020 + below(9)}年${1 + below(12)}月${1 + below(28)}日 ${8 + below(9)}:${10 + below(49)}，第${1 + below(6)}节，地点：${100 + below(400)}教室。`,
      () => `${2020 + below(9)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')} 至 2027-06-30，共 ${below(60)} 人。`,
      () => `参见教材第${below(200)}—${below(300)}页，图${below(9)}-${below(9)}；全班${30 + below(25)}人，分${4 + below(5)}组。`,
      () => `热身 ${5 + below(5)} 分钟，转换 ${below(10)} 分钟，工作 ${20 + below(9)} 分钟；合计 40 分钟。`,
      () => `评分 ${below(10)} ${below(10)} ${below(10)} ${below(10)}，平均 ${below(100)}.${below(100)}%。奇数 1 3 5 7 9 11 13 15 17 19。`,
      () => `心理援助热线 ${pick(['12355', '400-161-9995', '010-82951332', '12320'])}，遇到危险请拨 110。`,
      () => `经费 ${below(9)}${given.digits(4)}.00 元，文号〔2026〕${below(200)} 号，书号 978-7-${given.digits(4)}-${given.digits(4)}-${below(10)}。`,
      () => `学生小${pick(['A', 'B', '明', '林'])}（化名）说：“我觉得${pick(['高兴', '张不开嘴', '温暖', '安全'])}。”`,
    ])();
    const asked = Array.from({ length: 1_000 }, sentence).filter((text) => findPrivate(text).length > 0);
    expect({ seed, asked: asked.length <= 20 ? [] : asked }).toEqual({ seed, asked: [] });
  });
});

test('nothing in the lesson designs of the demo is asked about', () => {
  const read = readFileSync(path.resolve(__dirname, '../../../../server/src/seed/data/lessons.json'), 'utf8');
  const { designs }: { designs: { sections: { text: string }[] }[] } = JSON.parse(read);
  expect(designs.flatMap(({ sections }) => sections.flatMap(({ text }) => findPrivate(text).map(({ from, to }) => text.slice(from - 8, to + 4))))).toEqual([]);
});

const NAMES: readonly (readonly [string, string | null])[] = [
  ['三年级2班张小明上课走神。', '张小明'], ['初一(3)班的李某某', '李某某'], ['高二（5）班学生王思远，男，16岁', '王思远'], ['七年级12班 欧阳雨晴', '欧阳雨晴'], ['三（2）班刘洋在课上哭了', '刘洋'],
  ['初二3班女生陈静怡说', '陈静怡'], ['姓名：赵一鸣', '赵一鸣'], ['学生周子轩（五年级1班）', '周子轩'], ['2023级4班孙悦', '孙悦'], ['小学三年级2班的同学：何佳琪', '何佳琪'],
  ['三年级2班小A上课走神', null], ['初一(3)班的小林（化名）', null], ['化名：张明，初一3班', null], ['三年级2班张老师', null], ['五（2）班全体同学', null], ['三年级2班李明（化名）', null], ['张小明是谁并不重要', null],
];
test.each(NAMES)('%s', (text, name) => expect(findPrivate(text).filter(({ kind }) => kind === 'name').map(({ from, to }) => text.slice(from, to))).toEqual(name === null ? [] : [name]));

test('each is answered with what to write instead, in the order of the text', () => {
  const text = '三年级2班张小明，电话13912345678，学籍号G330102201503072316。';
  expect(findPrivate(text).map(({ kind, suggestion }) => [kind, suggestion])).toEqual([['name', '小A'], ['mobile', '（电话略）'], ['studentNumber', '（学籍号略）']]);
});

test('a long text is read in an instant', () => {
  const text = '三年级2班的同学们在2026年11月24日第3节课讨论 1 2 3 4 5 6 7 8 9 0 1 2 3。'.repeat(4_000);
  const since = performance.now();
  expect(findPrivate(text)).toEqual([]);
  expect(performance.now() - since).toBeLessThan(2_000);
});
