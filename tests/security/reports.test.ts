// What the deeds of the rooms leave for other programs: kinds and ids of what there is, and no name, mark or text of anybody.
import { reports, ReportKind } from '@gongyan/shared/kit/report';
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { meetingRoutes } from '@gongyan/shared/meeting/meeting.contract';
import { webhookRoutes } from '@gongyan/shared/people/webhook/webhook.contract';
import { certificateRoutes } from '@gongyan/shared/training/certificate/certificate.contract';
import { z } from 'zod';
import { UnitOfWork } from '../../server/src/platform/database/unit-of-work.js';
import { startDemoHub, type DemoHub } from '../../server/testing/demo-hub.js';
import { everythingOf, type Everything } from './world/whole.world.js';
import { OURS } from './world/world.js';

jest.setTimeout(180_000);

const Body = z.strictObject({ type: ReportKind, timestamp: z.iso.datetime(), data: z.record(z.string(), z.union([z.uuid(), z.boolean()])) });

let hub: DemoHub;
let ours: Everything;
beforeAll(async () => {
  hub = await startDemoHub();
  const staff = await hub.as('cen-01');
  const { made } = await hub.call(webhookRoutes.add, { body: { name: '全部', address: 'https://192.0.2.1/all', kinds: [...ReportKind.options] } }, staff);
  // Everything waits; nothing is sent.
  await hub.call(webhookRoutes.change, { params: { webhookId: made.id }, body: { name: '全部', kinds: [...ReportKind.options], state: 'paused' } }, staff);
  ours = await everythingOf(hub, OURS);
});
afterAll(() => hub?.close());

const said = async (): Promise<z.output<typeof Body>[]> => {
  const rows: { body: string }[] = await hub.app.get(UnitOfWork).manager.query("select d.body from webhook_delivery d join webhook h on h.id = d.webhook_id where h.name = '全部' order by d.at");
  return rows.map(({ body }) => Body.parse(JSON.parse(body)));
};
const of = async (kind: ReportKind) => (await said()).filter(({ type }) => type === kind).map(({ data }) => data);

test('agreed designs, issued certificates with their hours, and a meeting that is closed are told', async () => {
  const params = { meetingId: String(ours.subjects['Meeting']) };
  const host = await hub.as(OURS.host);
  await hub.call(meetingRoutes.sumUp, { params, body: {} }, host);
  await hub.call(attendanceRoutes.close, { params, body: {} }, host);
  await hub.call(attendanceRoutes.reopen, { params, body: { reason: '漏了一项' } }, host);
  expect(await of('meeting.closed')).toEqual([params]);
  expect(await of('meeting.reopened')).toEqual([params]);
  expect((await of('lesson.agreed')).length).toBeGreaterThan(0);
  expect(await of('certificate.issued')).toContainEqual(expect.objectContaining({ awardId: ours.subjects['CertificateAward'] }));
  expect((await of('hours.posted')).length).toBeGreaterThan(0);
  const awardId = String(ours.subjects['CertificateAward']);
  await hub.call(certificateRoutes.revoke, { params: { awardId }, body: { reason: '发现材料有误' } }, await hub.as(OURS.staff[0]));
  expect((await of('certificate.revoked')).length).toBe(1);
});

test('each fits what its kind says, and nothing in it is a word of anybody', async () => {
  const all = await said();
  for (const { type, data } of all) expect(reports[type].safeParse(data).success).toBe(true);
  expect(JSON.stringify(all)).not.toContain(OURS.mark);
  expect(JSON.stringify(all)).not.toMatch(/[\u4e00-\u9fff]/);
});
