// Certificates in 成长档案: there once issued, there but not counted once revoked; their pages open to the holder alone.
import { growthRoutes } from '@gongyan/shared/studio/growth/growth.contract';
import { certificateRoutes } from '@gongyan/shared/training/certificate/certificate.contract';
import { awarded } from '../../../testing/certificate-desk.js';
import { personId, startDemoHub, type DemoHub } from '../../../testing/demo-hub.js';

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
});
afterAll(() => hub.close());

const facts = async (as: string) => hub.call(growthRoutes.facts, { params: { personId: personId('pt-01'), part: 'certificates' }, query: {} }, await hub.as(as));
const number = async () => (await hub.call(growthRoutes.open, { params: { personId: personId('pt-01') } }, await hub.as('pt-01'))).parts.find(({ part }) => part === 'certificates')?.lines[0]?.all;

test('a certificate is in the file, and stays there uncounted when it is revoked', async () => {
  const [awardId] = await awarded(hub, [personId('pt-01')]);
  expect(await facts('pt-01')).toEqual([expect.objectContaining({ key: 'issued', link: `/certificates/${String(awardId)}`, counts: true, as: null })]);
  expect(await number()).toEqual({ n: 1, of: 1, amount: null });
  await hub.call(growthRoutes.show, { params: { part: 'certificates' }, body: { audience: 'all' } }, await hub.as('pt-01'));
  expect((await facts('ht-01')).map(({ link }) => link)).toEqual([null]);
  await hub.call(certificateRoutes.revoke, { params: { awardId }, body: { reason: '信息有误，重新颁发' } }, await hub.as('cen-02'));
  expect(await facts('pt-01')).toEqual([expect.objectContaining({ counts: false, as: 'revoked' })]);
  expect(await number()).toEqual({ n: 0, of: 1, amount: null });
});
