// Of studios: a template, a writing, a published plan, a newsletter in draft, a result with its file, a task of the subject's, his assessment.
import { assessmentRoutes } from '@gongyan/shared/studio/assessment/assessment.contract';
import { briefRoutes } from '@gongyan/shared/studio/brief/brief.contract';
import { planningRoutes } from '@gongyan/shared/studio/planning/planning.contract';
import { resultRoutes } from '@gongyan/shared/studio/result/result.contract';
import { studioTaskRoutes } from '@gongyan/shared/studio/task/task.contract';
import { templateRoutes } from '@gongyan/shared/studio/template/template.contract';
import { writingRoutes } from '@gongyan/shared/studio/writing/writing.contract';
import { personId, studioId, type DemoHub } from '../../../server/testing/demo-hub.js';
import type { Subjects } from '../../../server/testing/verdicts.js';
import { said, type World } from './world.js';

const wordsOf = async (hub: DemoHub, world: World): Promise<Subjects> => {
  const [host, subject] = [await hub.as(world.host), await hub.as(world.subject)];
  const params = { studioId: studioId(world.studio) };
  const template = (await hub.call(templateRoutes.list, { params }, host)).find(({ id }) => id === 'meeting_minutes');
  if (template === undefined) throw new Error('no template');
  const sections = template.sections.map(({ key, zh, en, hintZh, hintEn, required }) => ({ key, zh, en, hintZh: said(world, hintZh), hintEn, required }));
  const derived = await hub.call(templateRoutes.derive, { params, body: { from: template.id, fromVersion: template.version, zh: said(world, '本室纪要'), en: 'Our minutes', sections } }, host);
  const writing = await hub.call(writingRoutes.start, { params, body: { templateId: template.id, templateVersion: template.version, title: said(world, '十一月教研') } }, subject);
  const plan = await hub.call(planningRoutes.begin, { params, body: { span: 'half', day: '2026-11-23', copies: false } }, host);
  const text = { exchange: said(world, '每月一次'), lead: '', research: '', training: '', outcome: said(world, '集子') };
  await hub.call(planningRoutes.write, { params: { planId: plan.id }, body: { rev: plan.rev, text } }, host);
  await hub.call(planningRoutes.publish, { params: { planId: plan.id }, body: {} }, host);
  const brief = await hub.call(briefRoutes.begin, { params, body: { period: 'month', day: '2026-11-05' } }, host);
  return { Writing: writing.id, StudioPlan: plan.id, Brief: brief.id, templateId: derived.id, version: derived.version };
};

export const studioOf = async (hub: DemoHub, world: World): Promise<Subjects> => {
  const [host, subject] = [await hub.as(world.host), await hub.as(world.subject)];
  const [params, personIds] = [{ studioId: studioId(world.studio) }, [personId(world.subject)]];
  const result = await hub.call(resultRoutes.enter, { params, body: { kind: 'paper', title: said(world, '课堂里的沉默'), day: '2026-11-02', level: 'city', place: said(world, '刊物'), grade: '', note: said(world, '说明'), personIds } }, subject);
  const file = await hub.call(resultRoutes.addFile, { params: { resultId: result.id }, file: new File(['%PDF-1.7 x'], `${said(world, '论文')}.pdf`) }, subject);
  await hub.call(studioTaskRoutes.assign, { params, body: { kind: 'lead', title: said(world, '听一节课'), ask: said(world, '记下三句话'), dueOn: '2026-11-30', personIds } }, host);
  const [task] = await hub.call(studioTaskRoutes.mine, {}, subject);
  await hub.call(assessmentRoutes.open, { params, body: { sheet: 'member100', day: '2026-11-23', panelIds: [personId('exp-02')] } }, host);
  const [round] = await hub.call(assessmentRoutes.rounds, { params }, subject);
  const line = round?.lines.find(({ person }) => person?.id === personId(world.subject)) ?? round?.lines[0];
  return { ...(await wordsOf(hub, world)), Result: result.id, ResultFile: file.id, TaskAssignment: task?.id, AssessmentRound: round?.id, Assessment: line?.id, key: 'papers', part: 'results' };
};
