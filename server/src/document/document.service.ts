// Reading a document without an editor, and the way in for offline edits too large for a socket.
import { Inject, Injectable } from '@nestjs/common';
import { documentJson, documentText } from '@gongyan/shared/document/document.json';
import type { DocumentId, documentRoutes } from '@gongyan/shared/document/document.contract';
import type { Input, Reply } from '@gongyan/shared/kit/route';
import { CoeditLibrary } from '../platform/coedit/coedit.library.js';
import { Problem } from '../platform/contract/problem.js';
import type { Actor } from '../platform/contract/serves.js';
import { DocumentAccess } from './document.access.js';

@Injectable()
export class DocumentService {
  constructor(
    @Inject(DocumentAccess) private readonly access: DocumentAccess,
    @Inject(CoeditLibrary) private readonly library: CoeditLibrary,
  ) {}

  async text(who: Actor, id: DocumentId): Promise<Reply<typeof documentRoutes.text>> {
    await this.access.demandRole(who.personId, id);
    const found = await this.library.text(id);
    if (found === null) throw new Problem('request.notFound');
    const json = documentJson(found.doc);
    return { seq: found.seq, json, text: documentText(json) };
  }

  /** The engine asks for the right again and checks every byte as if it came over a socket. */
  mergeOffline(who: Actor, { params, body }: Input<typeof documentRoutes.mergeOffline>): Promise<Reply<typeof documentRoutes.mergeOffline>> {
    return this.library.mergeOffline({
      docId: params.documentId, personId: who.personId, personName: who.name,
      push: body.pushId, epoch: body.epoch, schema: body.schema, update: body.update,
    });
  }
}
