// 成长档案 over HTTP on a real database: every number is what its facts say, ratings stay, and the file on paper says the same.
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { contributionRoutes } from '@gongyan/shared/document/contribution/contribution.contract';
import { resultRoutes } from '@gongyan/shared/studio/result/result.contract';
import { FactPart, growthRoutes as routes, Skill, type Audience, type GrowthFile, type GrowthPart, RatingForm, type RatingKind } from '@gongyan/shared/studio/growth/growth.contract';
import { latestOf } from '@gongyan/shared/studio/growth/growth.rules';
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { asOwner } from '../../../testing/as-owner.js';
import { personId, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { AFTER, answer, conclude, held, openLessonHub, submit } from '../../../testing/open-desk.js';
import { pdfText } from '../../../testing/pdf-text.js';
import { unzip } from '../../../testing/unzip.js';
import { DataSource } from 'typeorm';

const [HOST, ANNA, BERT] = ['host-02', 'mem-0201', 'mem-0203'] as const;

let hub: DemoHub;
beforeAll(async () => {
  hub = await openLessonHub();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

const open = async (as: string, of: string = as): Promise<GrowthFile> => hub.call(routes.open, { params: { personId: personId(of) } }, await hub.as(as));
const facts = async (as: string, of: string, part: FactPart, query: { key?: string; year?: string } = {}) => hub.call(routes.facts, { params: { personId: personId(of), part }, query }, await hub.as(as));
const aRating = (more: Partial<RatingForm> = {}): RatingForm => ({ skill: 'groups', half: 7, words: '能独立带完一次团辅', link: null, ...more });
const rate = async (as: string, of: string, kind: RatingKind, ratings: readonly RatingForm[] = [aRating()]) => hub.call(routes.rate, { params: { personId: personId(of) }, body: { kind, ratings: [...ratings] } }, await hub.as(as));
const show = async (as: string, part: GrowthPart, audience: Audience) => hub.call(routes.show, { params: { part }, body: { audience } }, await hub.as(as));
const paper = async (as: string, of: string, format: 'docx' | 'pdf') => Buffer.from(await hub.call(routes.paper, { params: { personId: personId(of), format } }, await hub.as(as)));
const line = (file: GrowthFile, part: GrowthPart, key: string) => file.parts.find((one) => one.part === part)?.lines.find((one) => one.key === key);

/** Whoever has most of something in the demo, by account. */
const most = async (table: string, where = 'true'): Promise<string> => {
  const [row]: { login: string }[] = await hub.app.get(DataSource).query(`select p.login from person p join ${table} f on f.person_id = p.id where ${where} and p.login like 'demo-%' group by p.id order by count(*) desc, p.login limit 1`);
  return row?.login.replace('demo-', '') ?? ANNA;
};

const judge = async (as: string, of: string): Promise<Record<string, number>> => {
  const [file, found] = [await open(as, of), {} as Record<string, number>];
  expect(file.years[0]).toEqual({ from: '2026-09-01', to: '2027-08-31' });
  for (const { part, lines } of file.parts) {
    if (part === 'skills') continue;
    found[part] = (await facts(as, of, part)).length;
    expect(found[part]).toBe(lines.reduce((sum, { all }) => sum + all.of, 0));
    for (const { key, cells, all } of lines) {
      for (const [at, cell] of [...cells.entries(), [-1, all] as const]) {
        const year = file.years[at]?.from;
        const behind = await facts(as, of, part, { key, ...(year === undefined ? {} : { year }) });
        const counted = behind.filter(({ counts }) => counts);
        expect({ part, key, year, n: counted.length, of: behind.length }).toEqual({ part, key, year, n: cell.n, of: cell.of });
        if (part === 'hours' && cell.of > 0) expect(counted.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(cell.amount);
      }
    }
  }
  return found;
};

test('every number is the number of facts that it opens to, for whoever has most of each', async () => {
  const people = [await most('hours_entry'), await most('meeting_person', "f.meeting_id in (select id from meeting where state = 'closed')"), await most('certificate_award'), await most('studio_result_person'), ANNA];
  const seen: Record<string, number> = {};
  for (const who of new Set(people)) for (const [part, n] of Object.entries(await judge(who, who))) seen[part] = (seen[part] ?? 0) + n;
  for (const [part, n] of Object.entries(await judge(HOST, ANNA))) expect([part, n]).toEqual([part, (await facts(ANNA, ANNA, part as FactPart)).length]);
  // The small demo has issued no certificate; see training/growth.
  expect(Object.entries(seen).filter(([, n]) => n === 0).map(([part]) => part)).toEqual(['certificates']);
});

test('the hours of the file are those of the ledger that stand, each once', async () => {
  const who = await most('hours_entry');
  const session = await hub.as(who);
  const entries = [];
  for (let after: string | null | undefined = undefined; after !== null;) {
    const page: { rows: { id: string; half: number; category: string; reversedBy: string | null }[]; next: string | null } = await hub.call(hoursRoutes.ledger, { params: { personId: personId(who) }, query: after === undefined ? {} : { after } }, session);
    entries.push(...page.rows);
    after = page.next;
  }
  const file = await open(who);
  const total = file.parts.find(({ part }) => part === 'hours')?.lines.reduce((sum, { all }) => sum + (all.amount ?? 0), 0);
  expect(entries.length).toBeGreaterThan(0);
  expect(total).toBe(entries.reduce((sum, { half }) => sum + half, 0));
});

test('a confirmed result is in the file of everybody who is named, and leaves it when it is withdrawn', async () => {
  const before = line(await open(BERT), 'results', 'paper')?.all.n ?? 0;
  const body = { kind: 'paper' as const, title: '课堂里的等待', day: '2026-11-02', level: 'city' as const, place: '心理教育研究', grade: '', note: '', personIds: [personId(ANNA), personId(BERT)] };
  const { id } = await hub.call(resultRoutes.enter, { params: { studioId: studioId('02') }, body }, await hub.as(ANNA));
  expect(line(await open(BERT), 'results', 'paper')?.all.n ?? 0).toBe(before);
  const settle = async (deed: 'confirm' | 'withdraw', reason: string) => hub.call(resultRoutes.settle, { params: { resultId: id }, body: { deed, reason } }, await hub.as(HOST));
  await settle('confirm', '');
  expect(line(await open(BERT), 'results', 'paper')?.cells[0]?.n).toBe(before + 1);
  expect(await facts(ANNA, ANNA, 'results', { key: 'paper', year: '2026-11-23' })).toEqual(expect.arrayContaining([expect.objectContaining({ title: '课堂里的等待', as: 'first', note: '市级 · 心理教育研究' })]));
  await settle('withdraw', '重复登记');
  expect(line(await open(BERT), 'results', 'paper')?.all.n ?? 0).toBe(before);
});

test('the points of a lesson come into the file when its teacher may read them, not a moment earlier, not for the host either', async () => {
  const id = await held([HOST, 'cen-02']);
  const points = async (as: string) => (await facts(as, ANNA, 'lessons')).find(({ link }) => link === `/open-lessons/${id}`)?.amount;
  await submit(HOST, id);
  await submit('cen-02', id);
  expect([await points(ANNA), await points(HOST)]).toEqual([null, null]);
  await conclude(id);
  expect([await points(ANNA), await points(HOST)]).toEqual([null, null]);
  await answer(ANNA, id);
  const mean = await points(ANNA);
  expect(mean).toBeGreaterThan(80);
  expect(await points(HOST)).toBe(mean);
  hub.setNow(AFTER);
  const said = (await facts(ANNA, ANNA, 'lessons', { year: '2026-11-26' })).flatMap(({ amount }) => amount ?? []);
  expect(line(await open(ANNA), 'lessons', 'lessons')?.cells[0]?.amount).toBe(Math.round((said.reduce((sum, one) => sum + one, 0) / said.length) * 10) / 10);
});

test('a design tells one’s own share of it, as its table of contribution does', async () => {
  const mine = (await facts(ANNA, ANNA, 'designs')).filter(({ amount }) => amount !== null);
  expect(mine.length).toBeGreaterThan(0);
  for (const { amount, as, link } of mine) {
    const [design]: { document_id: string; lead_author_id: string }[] = await hub.app.get(DataSource).query('select document_id, lead_author_id from lesson_design where id = $1', [link?.slice('/docs/'.length)]);
    const { people } = await hub.call(contributionRoutes.table, { params: { documentId: design?.document_id } }, await hub.as(ANNA));
    const all = people.reduce((sum, { stands }) => sum + stands, 0);
    const own = people.find(({ person }) => person.id === personId(ANNA))?.stands ?? 0;
    expect([amount, as]).toEqual([Math.round((own / all) * 1000) / 10, design?.lead_author_id === personId(ANNA) ? 'lead' : 'coAuthor']);
  }
});

test('he rates himself, his host rates him, the latest holds and none is ever changed', async () => {
  await rate(ANNA, ANNA, 'self', [aRating(), aRating({ skill: 'papers', half: 3, words: '只写过案例' })]);
  hub.setNow(new Date('2026-12-01T02:00:00Z'));
  await rate(ANNA, ANNA, 'self', [aRating({ half: 8, words: '又带了三次', link: '/hours' })]);
  await rate(HOST, ANNA, 'host', [aRating({ half: 6, words: '节奏还可以再慢' })]);
  expect((await hub.call(noticeRoutes.list, {}, await hub.as(ANNA))).rows.filter(({ kind }) => kind === 'growth.rated')).toMatchObject([{ link: '/growth', facts: { by: '陆拾光' } }]);
  const { ratings, rates } = await open(ANNA);
  expect([ratings.length, rates, (await open(HOST, ANNA)).rates]).toEqual([4, 'self', 'host']);
  expect(latestOf(ratings, 'groups', 'self')).toMatchObject({ half: 8, link: '/hours', by: { id: personId(ANNA) }, studioId: null });
  expect(latestOf(ratings, 'groups', 'host')).toMatchObject({ half: 6, by: { id: personId(HOST) }, studioId: studioId('02') });
  expect(await hub.app.get(DataSource).query("select actor_id, facts from audit_entry where act = 'growth.rated'")).toEqual([{ actor_id: personId(HOST), facts: { groups: 3 } }]);
  for (const deed of ['update growth_rating set half = 10', 'delete from growth_rating']) {
    await expect(asOwner(hub, deed)).rejects.toThrow(/never changed/);
    await expect(hub.app.get(DataSource).query(deed)).rejects.toThrow();
  }
});

test.each<[string, string, string, RatingKind, readonly RatingForm[], string]>([
  ['a host himself as a host', HOST, HOST, 'host', [aRating()], 'growth.ownRating'],
  ['a host for a member as himself', HOST, ANNA, 'self', [aRating()], 'access.notYours'],
  ['a fellow who sees nothing', BERT, ANNA, 'host', [aRating()], 'request.notFound'],
  ['another host', 'host-03', ANNA, 'host', [aRating()], 'request.notFound'],
  ['the district', 'cen-02', ANNA, 'host', [aRating()], 'request.notFound'],
  ['one skill twice', ANNA, ANNA, 'self', [aRating(), aRating()], 'request.invalid'],
])('no rating by %s', async (_, as, of, kind, ratings, code) => {
  await expect(rate(as, of, kind, ratings)).rejects.toMatchObject({ code });
});

test.each([['more than five', { half: 11 }], ['half of a half', { half: 6.5 }], ['without a word', { words: ' ' }], ['with a page elsewhere', { link: '//evil.example' }]])('a rating %s is none', (_, more) => {
  expect(RatingForm.safeParse({ ...aRating(), ...more }).success).toBe(false);
});

test('whoever is shown one part rates nothing', async () => {
  await show(ANNA, 'skills', 'studio');
  expect((await open(BERT, ANNA)).rates).toBeNull();
  await expect(rate(BERT, ANNA, 'host')).rejects.toMatchObject({ code: 'access.notYours' });
  await show(ANNA, 'skills', 'host');
});

test('the file on paper holds the figures, and of somebody else’s only what its reader may see', async () => {
  const file = await open(ANNA);
  const [word, pdf] = [unzip(await paper(ANNA, ANNA, 'docx'), 'word/document.xml'), pdfText(await paper(ANNA, ANNA, 'pdf'))];
  const hours = file.parts.find(({ part }) => part === 'hours')?.lines ?? [];
  const said = ['汤沐阳', '学时', '公开课', '教研活动', '师徒带教', '九会', '又带了三次', ...hours.flatMap(({ key, all }) => [key, String((all.amount ?? 0) / 2)])];
  for (const one of said) expect([word.includes(one), pdf.includes(one.replaceAll(/\s/g, ''))]).toEqual([true, true]);
  for (const part of FactPart.options) for (const { title } of await facts(ANNA, ANNA, part)) expect(word.replaceAll('&amp;', '&')).toContain(title);
  await show(ANNA, 'skills', 'all');
  const others = unzip(await paper('pt-01', ANNA, 'docx'), 'word/document.xml');
  expect([others.includes('九会'), others.includes('师徒带教'), others.includes('学时</')]).toEqual([true, false, false]);
  await show(ANNA, 'skills', 'host');
  await expect(paper('pt-01', ANNA, 'pdf')).rejects.toMatchObject({ code: 'request.notFound' });
  expect(await hub.app.get(DataSource).query("select actor_id, facts from audit_entry where act = 'growth.exported'")).toEqual([{ actor_id: personId('pt-01'), facts: { parts: ['skills'] } }]);
  expect(Skill.options).toHaveLength(9);
});
