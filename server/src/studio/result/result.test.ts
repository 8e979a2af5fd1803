// 成果 over HTTP on a real database: who enters and confirms, who sees what, papers of proof, and that what is confirmed stays.
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { resultRoutes as routes, type ResultForm, type ResultId } from '@gongyan/shared/studio/result/result.contract';
import { asOwner } from '../../../testing/as-owner.js';
import { personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';

const [HOST, ANNA, BERT, OUTSIDER, STAFF, BUREAU] = ['host-02', 'mem-0203', 'mem-0204', 'mem-0301', 'cen-02', 'bur-01'] as const;
const studio = { params: { studioId: studioId('02') } };
const PDF = new File(['%PDF-1.7 证书'], '获奖证书.pdf');

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
  hub.setNow(TODAY);
});
afterAll(() => hub.close());

let made = 0;
const form = (more: Partial<ResultForm> = {}): ResultForm => ({ kind: 'paper', title: `小学情绪课的提问设计 ${String(++made)}`, day: '2026-11-02', level: 'city', place: '心理教育研究', grade: '', note: '', personIds: [personId(ANNA)], ...more });
const enter = async (as: string, body: ResultForm = form()) => (await hub.call(routes.enter, { ...studio, body }, await hub.as(as))).id;
const at = (resultId: ResultId) => ({ params: { resultId } });
const settle = async (id: ResultId, deed: 'confirm' | 'return' | 'withdraw', { as = HOST, reason = '' }: { as?: string; reason?: string } = {}) => hub.call(routes.settle, { ...at(id), body: { deed, reason } }, await hub.as(as));
const seen = async (id: ResultId, as: string) => (await hub.call(routes.list, studio, await hub.as(as))).find((one) => one.id === id);
const addFile = async (id: ResultId, as: string, file: File = PDF) => hub.call(routes.addFile, { ...at(id), file }, await hub.as(as));
const notices = async (as: string, kind: string) => (await hub.call(noticeRoutes.list, {}, await hub.as(as))).rows.filter((row) => row.kind === kind);

test('entered by a member, returned, mended, confirmed by the host, and then it is everybody’s and stays', async () => {
  const wanted = form({ personIds: [personId(ANNA), personId(BERT)] });
  const id = await enter(ANNA, wanted);
  const proof = await addFile(id, ANNA);
  expect(await addFile(id, ANNA)).toMatchObject({ id: proof.id });
  expect(await notices(HOST, 'result.waiting')).toMatchObject([{ facts: { title: wanted.title }, link: `/studios/${studioId('02')}/results` }]);
  expect(await seen(id, BUREAU)).toBeUndefined();
  expect(await seen(id, 'mem-0205')).toBeUndefined();
  for (const as of [ANNA, BERT, HOST, STAFF]) expect(await seen(id, as)).toMatchObject({ state: 'entered', files: [{ fileName: '获奖证书.pdf' }], people: [{ id: personId(ANNA) }, { id: personId(BERT) }] });
  await settle(id, 'return', { reason: '请补刊号' });
  expect(await notices(ANNA, 'result.returned')).toMatchObject([{ facts: { reason: '请补刊号' } }]);
  await hub.call(routes.change, { ...at(id), body: { ...wanted, place: '心理教育研究 2026 年第 5 期' } }, await hub.as(ANNA));
  expect(await seen(id, ANNA)).toMatchObject({ state: 'entered', reason: null, place: '心理教育研究 2026 年第 5 期' });
  await settle(id, 'confirm');
  expect(await notices(BERT, 'result.confirmed')).toHaveLength(1);
  expect(await seen(id, BUREAU)).toMatchObject({ state: 'confirmed', files: [], settledBy: { id: personId(HOST) } });
  await expect(hub.call(routes.change, { ...at(id), body: wanted }, await hub.as(ANNA))).rejects.toMatchObject({ code: 'result.otherState' });
  await expect(hub.call(routes.remove, at(id), await hub.as(HOST))).rejects.toMatchObject({ code: 'result.otherState' });
  await expect(addFile(id, ANNA, new File(['%PDF-1.7 另一份'], 'x.pdf'))).rejects.toMatchObject({ code: 'result.otherState' });
  await expect(asOwner(hub, `update studio_result set level = 'nation' where id = '${id}'`)).rejects.toThrow(/not changed/);
  await expect(asOwner(hub, `delete from studio_result where id = '${id}'`)).rejects.toThrow(/not deleted/);
  await expect(asOwner(hub, `delete from studio_result_person where result_id = '${id}'`)).rejects.toThrow(/not changed/);
  await expect(asOwner(hub, `delete from studio_result_file where result_id = '${id}'`)).rejects.toThrow(/not changed/);
  await expect(settle(id, 'withdraw')).rejects.toMatchObject({ code: 'result.reason' });
  await settle(id, 'withdraw', { reason: '登记错了级别' });
  expect(await seen(id, ANNA)).toMatchObject({ state: 'withdrawn', reason: '登记错了级别' });
  expect(await seen(id, BUREAU)).toBeUndefined();
  await expect(asOwner(hub, `update studio_result set state = 'confirmed' where id = '${id}'`)).rejects.toThrow(/not changed/);
  // After that the same may be entered anew.
  await enter(ANNA, wanted);
});

test('papers of proof open for those whom they concern, and only inert ones are taken', async () => {
  const id = await enter(ANNA);
  const { id: fileId } = await addFile(id, ANNA);
  const open = async (as: string) => (await hub.fetch(`/api/results/${id}/files/${fileId}`, {}, await hub.as(as))).status;
  await settle(id, 'confirm');
  for (const [as, status] of [[ANNA, 200], [HOST, 200], [STAFF, 200], [BERT, 404], [BUREAU, 404], [OUTSIDER, 404]] as const) expect([as, await open(as)]).toEqual([as, status]);
  const other = await enter(ANNA);
  for (const content of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html>', '']) await expect(addFile(other, ANNA, new File([content], 'x.png'))).rejects.toMatchObject({ code: 'file.notEvidence' });
  for (let n = 0; n < 6; n++) await addFile(other, ANNA, new File([`%PDF-1.7 ${String(n)}`], `${String(n)}.pdf`));
  await expect(addFile(other, ANNA, new File(['%PDF-1.7 seven'], '7.pdf'))).rejects.toMatchObject({ code: 'result.filesFull', problem: { facts: { max: 6 } } });
});

test('the wrong hands are refused, and nobody confirms his own', async () => {
  const id = await enter(ANNA);
  await expect(enter(OUTSIDER)).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(enter(BUREAU)).rejects.toMatchObject({ code: 'access.notYours' });
  await expect(enter(ANNA, form({ personIds: [personId(OUTSIDER)] }))).rejects.toMatchObject({ code: 'result.outsider' });
  await expect(enter(ANNA, form({ day: '2026-12-31' }))).rejects.toMatchObject({ code: 'result.future' });
  for (const [as, code] of [[BERT, 'access.notYours'], [BUREAU, 'access.notYours'], [OUTSIDER, 'request.notFound']] as const) {
    await expect(settle(id, 'confirm', { as })).rejects.toMatchObject({ code });
    await expect(hub.call(routes.change, { ...at(id), body: form() }, await hub.as(as))).rejects.toMatchObject({ code });
    await expect(hub.call(routes.remove, at(id), await hub.as(as))).rejects.toMatchObject({ code });
    await expect(addFile(id, as)).rejects.toMatchObject({ code });
  }
  const hosts = await enter(HOST, form({ personIds: [personId(HOST), personId(ANNA)] }));
  await expect(settle(hosts, 'confirm')).rejects.toMatchObject({ code: 'result.own' });
  await settle(hosts, 'confirm', { as: STAFF });
  await hub.call(routes.remove, at(id), await hub.as(ANNA));
  expect(await seen(id, ANNA)).toBeUndefined();
});

test('the same thing entered by several at once is there once', async () => {
  const wanted = form({ personIds: [personId(ANNA), personId(BERT)] });
  const tried = await Promise.allSettled([ANNA, BERT, HOST, ANNA, BERT].map((as) => enter(as, wanted)));
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const one of tried) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'result.twice' });
});
