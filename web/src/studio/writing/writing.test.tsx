// A new document in two steps, and a host's own template: what the form sends, and what it does not offer.
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { Template, templateRoutes } from '@gongyan/shared/studio/template/template.contract';
import { OpenWriting, writingRoutes } from '@gongyan/shared/studio/writing/writing.contract';
import { fireEvent, screen, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { FakeSession } from '../../../testing/fake-session';
import { aPerson, aStudio, aStudioPage, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const session = new FakeSession();
const section = (key: string, zh: string, ethics = false) => ({ key, zh, en: `Section ${key}`, hintZh: '', hintEn: '', required: true, hasMinutes: false, private: false, ethics });
const template = (kind: string, zh: string) => Template.parse({ id: kind, kind, studioId: null, version: 1, zh, en: kind, sections: [section('risk', '风险筛查', true), section('goals', '辅导目标')], publishedAt: new Date().toISOString() });
const templates = () => [template('case_analysis', '学生个案分析'), template('meeting_minutes', '教研活动记录')];
const studio = aStudioPage({ rights: { host: true, member: false, oversees: false, works: true } });
const card = OpenWriting.parse({
  id: uuid(901), documentId: uuid(902), studioId: studio.id, title: '小A', kind: 'case_analysis', templateId: 'case_analysis', templateVersion: 1, ownerId: aPerson(1).id, createdAt: new Date().toISOString(), editedAt: null,
  confidential: true, copyKey: null, studioName: studio.name, owner: aPerson(1), readers: [], present: [], role: 'write',
});
const hub = (): FakeHub => quietHub(new FakeHub()).on(studioRoutes.open, () => studio).on(studioRoutes.list, () => [aStudio()]).on(templateRoutes.list, templates).on(writingRoutes.open, () => card);

jest.mock('../../platform/coedit/coedit.open', () => ({ openCoedit: () => session }));
jest.mock('../../document/DocumentEditor', () => ({ DocumentEditor: ({ title }: { title: string }) => <p>{`编辑器：${title}`}</p> }));

test('a case is told to be confidential, begins with its title, and opens', async () => {
  const answered = hub().on(writingRoutes.start, () => card);
  await renderAt(`/studios/${studio.id}/new`);
  const one = await screen.findByText('学生个案分析');
  fireEvent.click(within(one.closest('li') ?? document.body).getByRole('button', { name: '用这个模板' }));
  expect(await screen.findByText(/只有您和您请的督导能打开/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '开始写' })).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText('标题'), { target: { value: '小A' } });
  await press('开始写');
  expect(answered.last(writingRoutes.start)?.body).toEqual({ templateId: 'case_analysis', templateVersion: 1, title: '小A' });
  expect(await screen.findByText('编辑器：小A')).toBeTruthy();
});

test('the host leaves out what ethics allows and adds his own; what ethics demands cannot go', async () => {
  const answered = hub().on(templateRoutes.derive, () => template('case_analysis', '我们的个案'));
  await renderAt(`/studios/${studio.id}/templates`);
  const one = await screen.findByText('学生个案分析');
  fireEvent.click(within(one.closest('li') ?? document.body).getByRole('button', { name: '改成我们的模板' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('button', { name: '去掉“风险筛查”' })).toHaveProperty('disabled', true);
  fireEvent.click(within(dialog).getByRole('button', { name: '去掉“辅导目标”' }));
  fireEvent.click(within(dialog).getByRole('button', { name: '加一个环节' }));
  expect(within(dialog).getByRole('button', { name: '发布' })).toHaveProperty('disabled', true);
  fireEvent.change(within(dialog).getAllByLabelText('环节名称')[1] ?? dialog, { target: { value: '督导安排' } });
  fireEvent.change(within(dialog).getAllByLabelText('英文名')[1] ?? dialog, { target: { value: 'Supervision' } });
  await press('发布');
  expect(answered.last(templateRoutes.derive)?.body).toMatchObject({ from: 'case_analysis', sections: [{ key: 'risk', required: true }, { key: null, zh: '督导安排', en: 'Supervision', required: false }] });
});
