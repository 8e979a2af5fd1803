// A lesson design from the studio's own template: its sections, its version, and no other studio's.
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { templateRoutes, type Template } from '@gongyan/shared/studio/template/template.contract';
import { startDemoHub, studioId, type DemoHub } from '../../testing/demo-hub.js';

let hub: DemoHub;
const studio = studioId('02');

beforeAll(async () => {
  hub = await startDemoHub();
});
afterAll(() => hub.close());

const derive = async (kind: string): Promise<Template> => {
  const from = (await hub.call(templateRoutes.list, { params: { studioId: studio } }, await hub.as('host-02'))).find(({ id }) => id === kind);
  const sections = (from?.sections ?? []).filter(({ key }) => key !== 'board').map(({ key, zh, en, hintZh, hintEn, required }) => ({ key, zh: key === 'goals' ? '素养目标' : zh, en, hintZh, hintEn, required }));
  return hub.call(templateRoutes.derive, { params: { studioId: studio }, body: { from: kind, fromVersion: 1, zh: '我们的模板', en: 'Our template', sections } }, await hub.as('host-02'));
};
const create = async (account: string, of: string, templateId?: string) =>
  hub.call(lessonRoutes.create, { body: { studioId: studioId(of), title: '用自己的模板', stage: 'primary', grade: '', minutes: 40, unit: '', authorIds: [], ...(templateId === undefined ? {} : { templateId }) } }, await hub.as(account));

test('is made of it, with the stages of the lesson in the process table', async () => {
  const own = await derive('lesson_design');
  const made = await create('mem-0205', '02', own.id);
  expect(made).toMatchObject({ templateId: own.id, templateVersion: 1 });
  const { text } = await hub.call(documentRoutes.text, { params: { documentId: made.documentId } }, await hub.as('mem-0205'));
  expect(text).toContain('素养目标');
  expect(text).toContain('教学过程\n团体热身\n');
  expect(text).not.toContain('板书设计');
  expect(await create('mem-0205', '02')).toMatchObject({ templateId: 'lesson_design', templateVersion: 1 });
});

test('another studio’s is not found, and a template of another kind makes no lesson', async () => {
  const own = await derive('lesson_design');
  await expect(create('mem-0301', '03', own.id)).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(create('mem-0205', '02', 'meeting_minutes')).rejects.toMatchObject({ code: 'request.notFound' });
});
