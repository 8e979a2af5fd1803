// 外部证书: entered by its holder with a scan, checked by one, recorded by another, and then a level that is held.
import { LevelsHeld } from '../progress/levels.held.js';
import { LevelId } from '@gongyan/shared/training/scheme/scheme.contract';
import { outsideRoutes as routes, type OutsideLine } from '@gongyan/shared/training/certificate/outside.contract';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { personId, startDemoHub, type DemoHub } from '../../../testing/demo-hub.js';

const LEGACY = LevelId.parse('7a1c0d52-3b6e-4c1f-8a10-25a0c0de0301');
const ABC = LevelId.parse('7a1c0d52-3b6e-4c1f-8a10-25a0c0de0101');
let hub: DemoHub;
let row: OutsideLine;

beforeAll(async () => {
  hub = await startDemoHub();
});
afterAll(() => hub.close());

const add = async (as: string, more: object = {}) => hub.call(routes.add, { body: { levelId: LEGACY, number: '0619000000301234', issuer: '人力资源和社会保障部', issuedOn: '2012-06-30', ...more } }, await hub.as(as));
const at = (id: string) => ({ params: { outsideId: id } });
const scan = async (as: string, file: File, id: string = row.id) => hub.call(routes.addScan, { ...at(id), file }, await hub.as(as));
const check = async (as: string, id: string = row.id) => hub.call(routes.check, { ...at(id), body: {} }, await hub.as(as));
const decide = async (as: string, outcome: 'recorded' | 'refused', reason: string | null = null, id: string = row.id) => hub.call(routes.decide, { ...at(id), body: { outcome, reason } }, await hub.as(as));
const picture = async () => new File([new Uint8Array(await sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } }).png().toBuffer())], 'scan.png');

test('its holder enters it, once, and only what is not issued here', async () => {
  row = await add('pt-01');
  expect(row).toMatchObject({ state: 'uploaded', hasScan: false, level: expect.stringContaining('三级') });
  await expect(add('pt-02')).rejects.toMatchObject({ code: 'certificate.outsideThere' });
  await expect(add('pt-02', { levelId: ABC })).rejects.toMatchObject({ code: 'certificate.notOutside' });
  await expect(add('pt-02', { number: 'X-9', issuedOn: '2027-01-01' })).rejects.toMatchObject({ code: 'certificate.outsideFuture' });
});

test('it needs a scan, which its holder alone brings, and its holder and staff alone see', async () => {
  await expect(check('cen-02')).rejects.toMatchObject({ code: 'certificate.noScan' });
  await expect(scan('pt-02', await picture())).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(scan('pt-01', new File(['<svg/>'], 'x.png'))).rejects.toMatchObject({ code: 'file.notImage' });
  expect(await scan('pt-01', await picture())).toMatchObject({ hasScan: true });
  for (const as of ['pt-01', 'cen-03']) expect((await hub.call(routes.scan, at(row.id), await hub.as(as))).length).toBeGreaterThan(20);
  for (const as of ['pt-02', 'sch-27']) await expect(hub.call(routes.scan, at(row.id), await hub.as(as))).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(hub.call(routes.list, { query: { whose: 'all' } }, await hub.as('pt-01'))).rejects.toMatchObject({ code: 'access.notYours' });
});

test('one checks, another records; then it is held, and stays', async () => {
  await expect(decide('cen-02', 'recorded')).rejects.toMatchObject({ code: 'certificate.notChecked' });
  for (const as of ['pt-01', 'sch-27']) await expect(check(as)).rejects.toMatchObject({ code: 'access.notYours' });
  expect(await check('cen-02')).toMatchObject({ state: 'checked', checkedBy: personId('cen-02') });
  await expect(scan('pt-01', await picture())).rejects.toMatchObject({ code: 'certificate.outsideOver' });
  await expect(decide('cen-02', 'recorded')).rejects.toMatchObject({ code: 'certificate.sameCheck' });
  const held = async () => (await hub.app.get(LevelsHeld).of([personId('pt-01')])).get(personId('pt-01')) ?? [];
  expect(await held()).not.toContain(LEGACY);
  expect(await decide('cen-03', 'recorded')).toMatchObject({ state: 'recorded', decidedBy: personId('cen-03') });
  expect(await held()).toContain(LEGACY);
  await expect(decide('cen-02', 'refused', '编号与扫描件不一致')).rejects.toMatchObject({ code: 'certificate.outsideOver' });
  await expect(hub.app.get(DataSource).query('delete from outside_certificate')).rejects.toThrow('不再更改');
});

test('a refusal says why, and the holder may enter it again', async () => {
  const wrong = await add('pt-02', { number: 'N-22222' });
  await expect(decide('cen-02', 'refused', null, wrong.id)).rejects.toMatchObject({ code: 'certificate.noReason' });
  expect(await decide('cen-02', 'refused', '编号与扫描件不一致', wrong.id)).toMatchObject({ state: 'refused', reason: '编号与扫描件不一致' });
  await expect(add('pt-02', { number: 'N-22222' })).resolves.toMatchObject({ state: 'uploaded' });
});
