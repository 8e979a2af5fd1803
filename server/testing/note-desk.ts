// Documents of a kind made up for tests, with rights that a test may change: the document room without any
// later room.
import type { INestApplicationContext } from '@nestjs/common';
import type { DocumentId, DocumentRole } from '@gongyan/shared/document/document.contract';
import { seedDocument } from '@gongyan/shared/document/document.seed';
import type { PersonId } from '@gongyan/shared/kit/id';
import { randomUUID } from 'node:crypto';
import { DocumentDoor } from '../src/document/document.door.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';

const NOTE = {
  type: 'doc',
  content: [{
    type: 'section', attrs: { key: 'note', required: false, hint: '' },
    content: [{ type: 'sectionTitle', content: [{ type: 'text', text: '记录' }] }, { type: 'paragraph', content: [{ type: 'text', text: '第一句。' }] }],
  }],
};

export class NoteDesk {
  readonly roles = new Map<string, DocumentRole>();

  constructor(private readonly app: INestApplicationContext) {
    app.get(DocumentDoor).keep('test_note', (personId) => Promise.resolve(this.roles.get(personId) ?? null));
  }

  aNote(by: PersonId, circleId: string = randomUUID(), confidential = false): Promise<DocumentId> {
    return this.app.get(UnitOfWork).run(() => this.app.get(DocumentDoor).create({ kind: 'test_note', circleId, title: '记录', by, confidential, seed: (ydoc) => seedDocument(ydoc, NOTE) }));
  }

  /** As a room does it: the right and the epoch in one transaction. */
  async change(personId: PersonId, role: DocumentRole | null, where: { circleIds?: readonly string[]; documentIds?: readonly DocumentId[] }): Promise<void> {
    await this.app.get(UnitOfWork).run(async () => {
      if (role === null) this.roles.delete(personId);
      else this.roles.set(personId, role);
      await this.app.get(DocumentDoor).bumpAccess(where);
    });
  }
}
