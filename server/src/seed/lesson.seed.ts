// Three complete lesson designs and five under way, as real co-edited documents: made of the template, then filled section by section
// under the names of their authors, so that every letter has one, as words that were written elsewhere before.
import type { INestApplicationContext } from '@nestjs/common';
import { DocumentId } from '@gongyan/shared/document/document.contract';
import { lessonDocument, PROCESS_KEY } from '@gongyan/shared/document/document.lesson';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { fillSections, seedDocument } from '@gongyan/shared/document/document.seed';
import { filledLesson } from '@gongyan/shared/document/document.stages';
import { PersonId } from '@gongyan/shared/kit/id';
import { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { StudioId } from '@gongyan/shared/studio/studio.contract';
import { DocumentDoor } from '../document/document.door.js';
import { LESSON_DESIGN } from '../lesson/lesson.access.js';
import { LessonStore } from '../lesson/lesson.store.js';
import type { DesignRow } from '../lesson/lesson.table.js';
import { Clock } from '../platform/clock.js';
import type { ServerStep } from '../platform/coedit/coedit.pen.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { programTemplate } from '../studio/template/template.door.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';
import { seedStage } from './stage.seed.js';

const template = programTemplate('lesson_design');

type DemoDesign = Demo['designs'][number] | Demo['queue'][number];

const rowOf = (design: DemoDesign, createdAt: Date): DesignRow => ({
  id: demoId(LessonDesignId, design.id), documentId: demoId(DocumentId, `${design.id}/document`), studioId: demoId(StudioId, design.studioId),
  title: design.title, stage: design.stage, grade: design.grade, minutes: design.minutes, unit: design.unit, state: design.state,
  leadAuthorId: demoId(PersonId, design.leadAuthor), templateId: template.id, templateVersion: template.version, createdAt,
  forkOf: null, baseVersionId: null, consensusVersionId: null, publishedVersionId: null,
});

/** The lead author wrote the course of the lesson and came last; all of them the rest, in turn. */
const written = (text: JsonNode, authors: readonly PersonId[]): ServerStep[] => {
  const parts = (text.content ?? []).map(({ attrs, content = [] }, at) => ({ key: String(attrs?.['key']), content: content.slice(1), by: attrs?.['key'] === PROCESS_KEY ? authors[0] : authors[at % authors.length] }));
  return authors.toReversed().map((by) => ({ by, kind: 'carried', change: (ydoc) => fillSections(ydoc, { contents: new Map(parts.filter((part) => part.by === by).map(({ key, content }) => [key, content])), added: [] }) }));
};

export const seedLessons = async (app: INestApplicationContext, demo: Demo): Promise<void> => {
  const [work, store, documents, clock] = [app.get(UnitOfWork), app.get(LessonStore), app.get(DocumentDoor), app.get(Clock)];
  const seedOne = async (design: DemoDesign, age: number): Promise<void> => {
    const row = rowOf(design, new Date(clock.now().getTime() - age * 60_000));
    const coAuthors = ('coAuthors' in design ? design.coAuthors : []).map((key) => demoId(PersonId, key));
    await documents.create({ id: row.documentId, kind: LESSON_DESIGN, circleId: row.studioId, title: row.title, by: row.leadAuthorId, seed: (ydoc) => seedDocument(ydoc, lessonDocument(template.sections)) });
    if ('sections' in design) await documents.amend(row.documentId, written(lessonDocument(template.sections, filledLesson(template.sections, design.sections)), [row.leadAuthorId, ...coAuthors]));
    await store.insert(row);
    await store.replaceAuthors(row.id, coAuthors.map((personId, position) => ({ designId: row.id, personId, position, addedBy: row.leadAuthorId, addedAt: row.createdAt })));
    const host = demo.studios.find(({ id }) => id === design.studioId)?.hostId;
    const asked = [...coAuthors, ...(host === undefined || host === design.leadAuthor ? [] : [demoId(PersonId, host)])];
    await seedStage(app, row, { asked, publisher: demoId(PersonId, demo.hours.by) });
  };
  await work.run(async () => {
    const first = demo.designs[0];
    if (first === undefined || (await store.find(demoId(LessonDesignId, first.id))) !== null) return;
    for (const [age, design] of [...demo.designs, ...demo.queue].entries()) await seedOne(design, age);
  });
};
