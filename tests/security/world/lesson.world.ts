// Of documents and lessons: a design from a Word file, under discussion, with a comment, a suggestion, a version; a fork of a second one; an open lesson
// that was held; a rubric in draft.
import { rangeOf, textsOf } from '@gongyan/shared/document/comment/anchor';
import { commentRoutes, type TextRange } from '@gongyan/shared/document/comment/comment.contract';
import { intakeRoutes } from '@gongyan/shared/document/intake/intake.contract';
import { suggestionRoutes } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { versionRoutes } from '@gongyan/shared/document/version/version.contract';
import { collectiveRoutes } from '@gongyan/shared/lesson/collective/collective.contract';
import { guestRoutes } from '@gongyan/shared/lesson/guest/guest.contract';
import { lessonIntakeRoutes } from '@gongyan/shared/lesson/intake/intake.contract';
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { openLessonRoutes } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { rubricRoutes } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { CoeditLibrary } from '../../../server/src/platform/coedit/coedit.library.js';
import { designId, personId, studioId, TODAY, type DemoHub } from '../../../server/testing/demo-hub.js';
import type { Subjects } from '../../../server/testing/verdicts.js';
import { aWord, link, p, part, picture, styled } from '../../../server/testing/word.js';
import { PNG, said, type World } from './world.js';

const HOUR = 3_600_000;

const wordOf = (world: World): File => {
  const body = `${styled('a3', said(world, '情绪的颜色'))}${styled('1', '二、教学目标')}${p(said(world, '学生能说出情绪词'))}${p(picture('i1', said(world, '图')))}`;
  return new File([new Uint8Array(aWord(body, { links: link('i1', 'image', 'media/a.png'), parts: [part('word/media/a.png', PNG)] }))], `${said(world, '教案')}.docx`);
};

const about = (world: World) => ({ studioId: studioId(world.studio), title: said(world, '情绪的颜色'), stage: 'primary' as const, grade: '三年级', minutes: 35, unit: said(world, '单元'), authorIds: [] });

const placeIn = async (hub: DemoHub, world: World, documentId: string): Promise<TextRange> => {
  const text = textsOf((await hub.app.get(CoeditLibrary).text(documentId))?.doc ?? never()).find((one) => one.toString().includes(world.mark)) ?? never();
  return rangeOf({ text, index: 0 }, { text, index: 2 }, '学生');
};

/** Its document with what stands beside the text. */
const discussed = async (hub: DemoHub, world: World, { id: designId, documentId }: DesignCard): Promise<Subjects> => {
  const [subject, host, expert] = [await hub.as(world.subject), await hub.as(world.host), await hub.as(world.expert)];
  await hub.call(collectiveRoutes.discuss, { params: { designId }, body: { personIds: [personId(world.member)], until: '2026-11-30' } }, host);
  await hub.call(guestRoutes.set, { params: { designId }, body: { personIds: [personId(world.expert)] } }, host);
  const range = await placeIn(hub, world, documentId);
  const params = { documentId };
  const thread = await hub.call(commentRoutes.begin, { params, body: { kind: 'advice', range, text: said(world, '这里可以更具体'), mentions: [] } }, subject);
  const suggestion = await hub.call(suggestionRoutes.make, { params, body: { place: { kind: 'words', range }, replacement: said(world, '孩子'), reason: said(world, '更亲切') } }, expert);
  const version = await hub.call(versionRoutes.name, { params, body: { name: said(world, '第一稿'), note: said(world, '说明') } }, subject);
  const [original] = await hub.call(intakeRoutes.originals, { params }, subject);
  return { Thread: thread.id, Message: thread.messages[0]?.id, Suggestion: suggestion.id, DocumentVersion: version.id, Original: original?.id };
};

const never = (): never => {
  throw new Error('the demo district lacks what this needs');
};

const preview = async (hub: DemoHub, world: World) => hub.call(lessonIntakeRoutes.preview, { file: wordOf(world) }, await hub.as(world.subject));
const designFrom = async (hub: DemoHub, world: World): Promise<DesignCard> => hub.call(lessonIntakeRoutes.create, { params: { intakeId: (await preview(hub, world)).id }, body: about(world) }, await hub.as(world.subject));

const forked = async (hub: DemoHub, world: World): Promise<Subjects> => {
  const [host, member] = [await hub.as(world.host), await hub.as(world.member)];
  const { id, documentId } = await designFrom(hub, world);
  const params = { designId: id };
  await hub.call(collectiveRoutes.discuss, { params, body: { personIds: [personId(world.member)], until: '2026-11-30' } }, host);
  await hub.call(commentRoutes.begin, { params: { documentId }, body: { kind: 'advice', range: await placeIn(hub, world, documentId), text: said(world, '可以定稿'), mentions: [] } }, member);
  await hub.call(collectiveRoutes.fix, { params, body: { note: said(world, '定稿') } }, host);
  const fork = await hub.call(collectiveRoutes.fork, { params, body: {} }, member);
  return { designId: id, forkId: fork.id };
};

const held = async (hub: DemoHub, world: World): Promise<Subjects> => {
  const host = await hub.as(world.host);
  const rubrics = await hub.call(rubricRoutes.list, {}, host);
  const base = rubrics.find(({ kind, version, studioId: of }) => kind === 'lesson' && version === 2 && of === null) ?? never();
  const { name, items, bands, kind } = base;
  const rubric = await hub.call(rubricRoutes.draft, { body: { name: said(world, name), items, bands, origin: said(world, '本室'), kind, baseId: base.id, studioId: studioId(world.studio) } }, host);
  const startsAt = new Date(TODAY.getTime() + 2 * HOUR);
  const lesson = { designId: designId(world.studio === '02' ? '001' : '002'), teacherId: personId(world.subject), className: '三（2）班', startsAt, minutes: 40, place: '心育活动室', link: '', level: 'school' as const, seats: 30, rubricId: base.id, namesShown: true };
  const open = await hub.call(openLessonRoutes.announce, { body: lesson }, host);
  const params = { openLessonId: open.id };
  await hub.call(openLessonRoutes.book, { params, body: {} }, await hub.as(world.member));
  hub.setNow(new Date(startsAt.getTime() + HOUR));
  await hub.call(openLessonRoutes.hold, { params, body: {} }, host);
  hub.setNow(TODAY);
  return { OpenLesson: open.id, Rubric: rubric.id };
};

export const lessonsOf = async (hub: DemoHub, world: World): Promise<{ readonly subjects: Subjects; readonly fork: Subjects }> => {
  const design = await designFrom(hub, world);
  const fork = await forked(hub, world);
  // Only the newest that somebody brought waits for him.
  const waiting = await preview(hub, world);
  const name = /[0-9a-f]{64}\.webp/.exec(JSON.stringify([waiting.sections, waiting.rest]))?.[0];
  return { fork, subjects: { LessonDesign: design.id, Document: design.documentId, Intake: waiting.id, name, forkId: fork['forkId'], ...(await discussed(hub, world, design)), ...(await held(hub, world)) } };
};
