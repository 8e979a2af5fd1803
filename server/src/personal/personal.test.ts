// One person's data: the register forgets no table, the file holds all that is his and nothing of others or of secrets, and whoever is
// erased is gone, with what must be kept still whole and under a number.
import { commentRoutes, type TextRange } from '@gongyan/shared/document/comment/comment.contract';
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { rangeOf, textsOf } from '@gongyan/shared/document/comment/anchor';
import { personalRoutes } from '@gongyan/shared/people/personal/personal.contract';
import { writingRoutes } from '@gongyan/shared/studio/writing/writing.contract';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { personId, startWholeDemoHub, studioId, TODAY, type DemoHub } from '../../testing/demo-hub.js';
import { ChainStore } from '../hours/chain/chain.store.js';
import { appendOnly } from '../migrations/append-only.js';
import { CoeditLibrary } from '../platform/coedit/coedit.library.js';
import { readLogIn } from '../platform/coedit/coedit.truth.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { connected } from '../platform/database/connected.js';
import { harmedAttachments } from '../recount/attachments.js';
import { PersonalErasure } from './personal.erasure.js';
import { PersonalFile } from './personal.file.js';
import { LOOSE, REGISTER } from './personal.register.js';

const [TEACHER, SUPERVISOR] = ['mem-0205', 'host-01'] as const;
let hub: DemoHub;
beforeAll(async () => {
  hub = await startWholeDemoHub();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => hub.app.get(DataSource).query(sql, values);
const one = async (sql: string, values: unknown[] = []): Promise<unknown> => Object.values((await rows<Record<string, unknown>>(sql, values))[0] ?? {})[0];

describe('the register', () => {
  test('names every table with a person in it, and nothing that is not there', async () => {
    const foreign = await rows<{ table: string }>("select distinct conrelid::regclass::text as table from pg_constraint where contype = 'f' and confrelid = 'person'::regclass");
    expect(Object.keys(REGISTER).sort()).toEqual([...new Set([...foreign.map(({ table }) => table), ...Object.keys(LOOSE)])].sort());
    const columns = new Set((await rows<{ name: string }>("select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'")).map(({ name }) => name));
    const named = Object.entries(REGISTER).flatMap(([table, { own, hidden }]) => [...own, ...hidden].map((column) => `${table}.${column}`));
    expect(named.filter((name) => !columns.has(name))).toEqual([]);
  });

  test('a column that may hold a person is a foreign key, or told apart here', async () => {
    const loose = await rows<{ name: string }>(`select c.table_name || '.' || c.column_name as name from information_schema.columns c where c.table_schema = 'public' and c.udt_name = 'uuid'
      and c.column_name ~ '(person|actor|_by$|owner|author|teacher|observer)' and not exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
        where k.contype = 'f' and k.conrelid = ('public.' || quote_ident(c.table_name))::regclass and a.attname = c.column_name and k.confrelid = 'person'::regclass)`);
    const told = Object.entries(LOOSE).flatMap(([table, names]) => names.map((name) => `${table}.${name}`));
    // Who edited last: the same person stands in the rows of the log.
    expect(loose.map(({ name }) => name).filter((name) => !told.includes(name) && name !== 'doc_head.edited_by')).toEqual([]);
  });

  test('nothing goes that the database refuses to delete', () => {
    expect(Object.entries(REGISTER).filter(([table, { fate }]) => fate === 'goes' && appendOnly.includes(table))).toEqual([]);
  });
});

describe('the file of one person', () => {
  test('holds his hours and offices, and of others’ matters the number alone', async () => {
    const order = await hub.app.get(PersonalFile).order(personId(TEACHER));
    const hours = order.tables.find(({ name }) => name === '学时');
    expect(hours?.rows.length).toBe(await one('select count(*)::int from hours_entry where person_id = $1', [personId(TEACHER)]));
    expect(hours?.rows.length).toBeGreaterThan(0);
    const others = (await rows<{ id: string }>('select id from hours_entry where person_id <> $1', [personId(TEACHER)])).map(({ id }) => id);
    const text = JSON.stringify(order);
    expect(others.filter((id) => text.includes(id))).toEqual([]);
    const staff = await hub.app.get(PersonalFile).order(personId('cen-02'));
    expect(staff.tables[0].rows.some(([, own, deeds]) => own === 0 && Number(deeds) > 0)).toBe(true);
    expect(staff.tables.find(({ name }) => name === '学时')?.rows.length ?? 0).toBe(await one('select count(*)::int from hours_entry where person_id = $1', [personId('cen-02')]));
  });

  test('holds no secret, whatever is known to the hub', async () => {
    await hub.as(TEACHER);
    const text = JSON.stringify(await hub.app.get(PersonalFile).order(personId(TEACHER)));
    const hash = await one('select password_hash from person where id = $1', [personId(TEACHER)]);
    const token = await one("select encode(token_hash, 'hex') from session where person_id = $1 limit 1", [personId(TEACHER)]);
    for (const secret of [hash, token]) expect(typeof secret === 'string' && secret.length > 20 && text.includes(secret)).toBe(false);
    for (const word of ['password_hash', 'token_hash', 'code_hash']) expect(text).not.toContain(word);
  });

  test('tells no points before they are publicised', async () => {
    const round = randomUUID();
    await rows("insert into studio_round (id, studio_id, subject, year_from, year_to, sheet_key, sheet_version, panel_ids, opened_by, opened_at) select $1, $2, 'members', '2001-01-01', '2001-12-31', key, version, '[]', $3, now() from studio_sheet limit 1", [round, studioId('02'), personId('cen-02')]);
    await rows("insert into studio_assessment (id, round_id, person_id, state, turn, total) values ($1, $2, $3, 'host_scored', 0, 8765)", [randomUUID(), round, personId(TEACHER)]);
    const points = async () => JSON.stringify(await hub.app.get(PersonalFile).order(personId(TEACHER))).includes('8765');
    expect(await points()).toBe(false);
    await rows("update studio_assessment set state = 'final', notice_until = '2002-01-07', facts = '{}' where round_id = $1", [round]);
    expect(await points()).toBe(true);
  });

  test('is a workbook behind a route that asks who one is', async () => {
    const answer = await hub.fetch(`/api${personalRoutes.file.path}`, {}, await hub.as(TEACHER));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']);
    expect((await hub.fetch(`/api${personalRoutes.file.path}`)).status).toBe(401);
  });
});

describe('an erasure', () => {
  const CASE = '他夜里听见楼道里的脚步声';
  const SAID = '先稳定睡眠再谈创伤';
  const erase = () => hub.app.get(PersonalErasure).erase(personId(TEACHER), { reason: '本人申请 2026-1123', until: '2036-11-23' });
  const refusal = (): Promise<string> => erase().then(() => '', (error: unknown) => String(error));
  const sightings = async (words: string): Promise<string[]> => {
    const tables = await rows<{ name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'");
    const found: string[] = [];
    for (const { name } of tables) if ((await one(`select exists (select from "${name}" t where strpos(t::text, $1) > 0 or strpos(t::text, $2) > 0)`, [words, Buffer.from(words).toString('hex')])) === true) found.push(name);
    return found;
  };

  test('waits until the account is suspended and its offices have ended', async () => {
    expect(await refusal()).toContain('先在“管理”里停用');
    await rows("update person set state = 'suspended' where id = $1", [personId(TEACHER)]);
    expect(await refusal()).toContain('先免去任职');
    await rows("update person set state = 'active' where id = $1", [personId(TEACHER)]);
  });

  test('takes account, notices, copies and cases; hours stay, whole, under a number', async () => {
    const who = await hub.as(TEACHER);
    const made = await hub.call(writingRoutes.start, { params: { studioId: studioId('02') }, body: { templateId: 'case_analysis', templateVersion: 1, title: '代号甲' } }, who);
    await hub.call(writingRoutes.share, { params: { writingId: made.id }, body: { personIds: [personId(SUPERVISOR)] } }, who);
    const at = { documentId: made.documentId };
    let range: TextRange | null = null;
    await hub.app.get(UnitOfWork).run(() => hub.app.get(CoeditLibrary).amend(made.documentId, [{
      by: personId(TEACHER), kind: 'merge', change: (ydoc) => {
        const [text] = textsOf(ydoc);
        if (text === undefined) throw new Error('no text');
        text.insert(0, CASE);
        range = rangeOf({ text, index: 0 }, { text, index: 2 }, CASE.slice(0, 2));
      },
    }]));
    await hub.call(commentRoutes.begin, { params: at, body: { kind: 'advice', range, text: SAID, mentions: [] } }, await hub.as(SUPERVISOR));
    await hub.call(documentRoutes.keepDraft, { params: at, body: { title: '副本', text: CASE } }, who);
    const [{ login = '' } = {}] = await rows<{ login: string }>('select login from person where id = $1', [personId(TEACHER)]);
    const hours = await one('select coalesce(sum(half), 0)::int from hours_entry where person_id = $1', [personId(TEACHER)]);
    await rows("update person set state = 'suspended' where id = $1", [personId(TEACHER)]);
    await rows('update appointment set "to" = current_date - 400 where person_id = $1 and "from" <= current_date - 400', [personId(TEACHER)]);
    await rows('delete from appointment where person_id = $1 and ("to" is null or "to" >= current_date - 30)', [personId(TEACHER)]);
    await rows("update studio_membership set state = 'completed', to_on = '2026-11-01' where person_id = $1 and state = 'active'", [personId(TEACHER)]);
    expect(await hub.app.get(PersonalErasure).find(login)).toBe(personId(TEACHER));

    expect(await erase()).toMatchObject({ cases: 1 });

    expect(await rows('select name, staff_no, login, password_hash, workplace, pinyin from person where id = $1', [personId(TEACHER)])).toEqual([{ name: `已注销 ${personId(TEACHER).slice(0, 8)}`, staff_no: null, login: null, password_hash: null, workplace: '', pinyin: '' }]);
    for (const [table, { fate, own }] of Object.entries(REGISTER)) {
      if (fate === 'goes') for (const column of own) expect([table, await one(`select count(*)::int from "${table}" where "${column}" = $1`, [personId(TEACHER)])]).toEqual([table, 0]);
    }
    expect(await one('select coalesce(sum(half), 0)::int from hours_entry where person_id = $1', [personId(TEACHER)])).toBe(hours);
    expect(await hub.app.get(ChainStore).verify()).toMatchObject({ whole: true });
    for (const words of [CASE, SAID, '代号甲']) expect(await sightings(words)).toEqual([]);
    await expect(hub.call(documentRoutes.text, { params: at }, await hub.as(SUPERVISOR))).rejects.toMatchObject({ code: 'request.notFound' });
    await connected(hub.databaseUrl, 'look', async (sql) => {
      expect((await readLogIn(sql, made.documentId)).rows).toBe(0);
      expect(await harmedAttachments(sql)).toEqual([]);
    });
    expect(await rows('select act, reason from audit_entry where subject = $1 and act like $2', [personId(TEACHER), 'people.erased%'])).toEqual([{ act: 'people.erased', reason: '本人申请 2026-1123' }]);
  });

  test('cannot be done twice; who it was is kept sealed until its day, and then known to nobody', async () => {
    const erasure = hub.app.get(PersonalErasure);
    expect(await refusal()).toContain('已经清除过');
    const [{ identity } = { identity: Buffer.alloc(0) }] = await rows<{ identity: Buffer }>('select identity from erased_person');
    expect(identity.toString('latin1')).not.toContain('demo-');
    expect(await erasure.identity(personId(TEACHER), '法院调取 17')).toMatchObject({ name: expect.stringContaining('demo-mem-0205'), until: '2036-11-23' });
    expect(await one("select count(*)::int from audit_entry where act = 'people.erasedOpened'")).toBe(1);
    expect([await erasure.forget('2036-11-23'), await erasure.forget('2036-11-24')]).toEqual([0, 1]);
    await expect(erasure.identity(personId(TEACHER), '又一次')).rejects.toThrow('保存期已满');
  });
});
