// Of people and notices: a second session of the subject, a token of his, an office of his, an outside identity, a roster that waits, a notice of his.
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { adminRoutes } from '@gongyan/shared/people/admin/admin.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { webhookRoutes } from '@gongyan/shared/people/webhook/webhook.contract';
import { tokenRoutes } from '@gongyan/shared/people/token/token.contract';
import { NoticeDoor } from '../../../server/src/notice/notice.door.js';
import { UnitOfWork } from '../../../server/src/platform/database/unit-of-work.js';
import { personId, type DemoHub } from '../../../server/testing/demo-hub.js';
import type { Subjects } from '../../../server/testing/verdicts.js';
import { inDays } from '../../../server/testing/tokens.js';
import { said, signInAgain, type World } from './world.js';

export const peopleOf = async (hub: DemoHub, world: World): Promise<Subjects> => {
  const subject = await hub.as(world.subject);
  await signInAgain(hub, world.subject);
  const other = (await hub.call(peopleRoutes.sessions, {}, subject)).find(({ current }) => !current);
  const { made } = await hub.call(tokenRoutes.make, { body: { name: said(world, '统计程序'), scopes: ['hours:read'], lastDay: inDays(30) } }, subject);
  const chief = await hub.as('cen-01');
  // Nobody is there: a net that is kept for examples. It is paused, as what is tried again would go on in the middle of what others ask.
  const hook = await hub.call(webhookRoutes.add, { body: { name: said(world, '校务系统'), address: 'https://192.0.2.1/hook', kinds: ['certificate.issued'] } }, chief);
  await hub.call(webhookRoutes.change, { params: { webhookId: hook.made.id }, body: { name: said(world, '校务系统'), kinds: ['certificate.issued'], state: 'paused' } }, chief);
  const delivery = await hub.call(webhookRoutes.test, { params: { webhookId: hook.made.id }, body: {} }, chief);
  const roster = new File([`工号,姓名,学校,岗位(专职/兼职),是否班主任,职称,登录名(可空)\r\nV${world.studio}001,${said(world, '新来')},云岚区松果小学,兼职,否,,`], '名册.csv');
  const { id } = await hub.call(peopleRoutes.previewRoster, { file: roster }, await hub.as(world.staff[0]));
  await hub.app.get(UnitOfWork).run(() => hub.app.get(NoticeDoor).write([{ personId: personId(world.subject), kind: 'task.assigned', facts: { title: said(world, '任务'), studio: '工作室', day: '2026-11-30', by: '主持人' }, link: '/studios' }]));
  const [notice] = (await hub.call(noticeRoutes.list, {}, subject)).rows;
  const [account] = (await hub.call(adminRoutes.accounts, { query: { find: `demo-${world.subject}` } }, await hub.as(world.staff[0]))).rows;
  const [identity] = await hub.app.get(UnitOfWork).manager.query("insert into person_identity (id, person_id, provider, issuer, subject, label) values (gen_random_uuid(), $1, 'oidc', 'https://id.example', $2, $3) returning id", [personId(world.subject), world.subject, said(world, '外部账号')]);
  return { Identity: identity?.id, Appointment: account?.offices.find(({ scope }) => scope === 'school')?.id, Session: other?.id, ApiToken: made.id, Webhook: hook.made.id, WebhookDelivery: delivery.id, RosterImport: id, Notice: notice?.id };
};
