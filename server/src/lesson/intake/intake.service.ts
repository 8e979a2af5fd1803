// A lesson design from a teacher's own Word file: look first, write only after a yes. The template's titles are written as its seed, the
// file's words as one step of kind `import`, so that nobody counts them as typed here.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { PROCESS_KEY } from '@gongyan/shared/document/document.lesson';
import { fillSections, type FilledSections } from '@gongyan/shared/document/document.seed';
import type { IntakeId } from '@gongyan/shared/document/intake/intake.contract';
import type { WordPreview } from '@gongyan/shared/lesson/intake/intake.contract';
import { mapLesson } from '@gongyan/shared/lesson/intake/intake.rules';
import { importedSections } from '@gongyan/shared/lesson/intake/intake.sections';
import type { CreateDesign, LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { DocumentDoor } from '../../document/document.door.js';
import { IntakeDoor, withAddresses } from '../../document/intake/intake.door.js';
import { Problem } from '../../platform/contract/problem.js';
import type { Actor, Uploaded } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StudioDoor } from '../../studio/studio.door.js';
import { programTemplate } from '../../studio/template/template.door.js';
import { LessonService } from '../lesson.service.js';

/** A file is laid into the program's template; a studio's own may lack the very sections that teachers' files have. */
const { sections: lessonSections } = programTemplate('lesson_design');

@Injectable()
export class LessonIntake {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(IntakeDoor) private readonly intakes: IntakeDoor,
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(LessonService) private readonly lessons: LessonService,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
  ) {}

  /** Throws an `intake.*` refusal. */
  async preview(by: Actor, file: Uploaded): Promise<WordPreview> {
    // Whoever may begin no design anywhere needs no file read.
    if (!(await this.studios.seen(by.personId)).some(({ rights }) => rights.host || rights.member)) throw new Problem('lesson.noStudio');
    const { id, pictures, ...word } = await this.intakes.hold(by.personId, file);
    const mapped = mapLesson(lessonSections, word);
    const { contents, added } = importedSections(lessonSections, mapped);
    const shown = (blocks: readonly JsonNode[]) => withAddresses(blocks, (name) => `/api/intakes/${id}/pictures/${name}`);
    return {
      id, fileName: file.fileName, about: mapped.about, pictures,
      sections: mapped.sections.map(({ key, title, names }) => ({ key, title, names: [...names], content: shown(contents.get(key) ?? []) })),
      missing: lessonSections.filter(({ key, hasMinutes }) => !contents.has(hasMinutes ? PROCESS_KEY : key)).map(({ title }) => title),
      rest: shown(added.length === 0 ? [] : mapped.rest),
    };
  }

  /** Throws intake.gone, and what a new design throws. */
  create(by: Actor, id: IntakeId, wanted: CreateDesign): Promise<LessonDesignId> {
    return this.work.run(async () => {
      const held = await this.intakes.take(id, by.personId);
      return this.lessons.create(by, { ...wanted, templateId: undefined }, async (documentId) => {
        await this.intakes.settle(held, documentId);
        await this.write(by, documentId, importedSections(lessonSections, mapLesson(lessonSections, held.word)));
      });
    });
  }

  private async write(by: Actor, documentId: DocumentId, { contents, added }: FilledSections): Promise<void> {
    const kept = (blocks: readonly JsonNode[]) => withAddresses(blocks, (name) => `/api/documents/${documentId}/images/${name}`);
    const filled: FilledSections = { contents: new Map([...contents].map(([key, blocks]) => [key, kept(blocks)])), added: kept(added) };
    await this.documents.amend(documentId, [{ by: by.personId, kind: 'import', change: (ydoc) => fillSections(ydoc, filled) }]);
  }
}
