// The text of a lesson design: begun from the program's template or from the studio's own. Inside the caller's unit of work.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { lessonDocument } from '@gongyan/shared/document/document.lesson';
import { seedDocument } from '@gongyan/shared/document/document.seed';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { TemplateId } from '@gongyan/shared/studio/template/template.contract';
import { DocumentDoor } from '../document/document.door.js';
import { TemplateDoor } from '../studio/template/template.door.js';
import { LESSON_DESIGN } from './lesson.access.js';
import type { DesignRow } from './lesson.table.js';

interface NewText {
  readonly studioId: StudioId;
  readonly title: string;
  readonly by: PersonId;
  readonly templateId: TemplateId | undefined;
}

const PROGRAM = TemplateId.parse('lesson_design');

@Injectable()
export class LessonTexts {
  constructor(
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(TemplateDoor) private readonly templates: TemplateDoor,
  ) {}

  /** Throws 没有找到 for a template that this studio may not use for a lesson design. */
  async begin({ studioId, title, by, templateId = PROGRAM }: NewText): Promise<Pick<DesignRow, 'documentId' | 'templateId' | 'templateVersion'>> {
    const { version, sections } = await this.templates.inUse(studioId, 'lesson_design', templateId);
    const documentId = await this.documents.create({ kind: LESSON_DESIGN, circleId: studioId, title, by, seed: (ydoc) => seedDocument(ydoc, lessonDocument(sections)) });
    return { documentId, templateId, templateVersion: version };
  }

  rename(id: DocumentId, title: string): Promise<void> {
    return this.documents.rename(id, title);
  }
}
