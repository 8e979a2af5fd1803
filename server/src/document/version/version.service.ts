// Versions: name one, look at one, go back to one. Every deed is one transaction with its text.
import { Inject, Injectable } from '@nestjs/common';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { NameVersion, Version, VersionId, VersionLine, versionRoutes } from '@gongyan/shared/document/version/version.contract';
import { mayMakeVersion, mayNameVersion } from '@gongyan/shared/document/version/version.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import * as Y from 'yjs';
import { PeopleDoor } from '../../people/people.door.js';
import { CoeditLibrary } from '../../platform/coedit/coedit.library.js';
import type { Actor } from '../../platform/contract/actor.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DocumentAccess } from '../document.access.js';
import { restoreSteps } from './restore.plan.js';
import { VersionDoor, versionDoc } from './version.door.js';

@Injectable()
export class VersionService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DocumentAccess) private readonly access: DocumentAccess,
    @Inject(VersionDoor) private readonly versions: VersionDoor,
    @Inject(CoeditLibrary) private readonly library: CoeditLibrary,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async list(who: Actor, documentId: DocumentId): Promise<VersionLine[]> {
    await this.access.demandRole(who.personId, documentId);
    const rows = await this.versions.list(documentId);
    const cards = await this.people.cards(rows.flatMap(({ madeBy, writers, contributors }) => [...(madeBy === null ? [] : [madeBy]), ...writers, ...(contributors ?? [])]));
    const known = (ids: readonly PersonId[]) => ids.flatMap((id) => cards.get(id) ?? []);
    return rows.map(({ madeBy, writers, contributors, digest: _, ...version }) => ({ ...version, maker: madeBy === null ? null : (cards.get(madeBy) ?? null), writers: known(writers), contributors: known(contributors ?? []) }));
  }

  async open(who: Actor, documentId: DocumentId, id: VersionId): Promise<Reply<typeof versionRoutes.open>> {
    await this.access.demandRole(who.personId, documentId);
    const version = await this.versions.find(documentId, id);
    if (version === null) throw new Problem('request.notFound');
    return { version, json: await this.versions.text(version) };
  }

  name(who: Actor, documentId: DocumentId, { name, note }: NameVersion): Promise<Version> {
    return this.work.run(async () => {
      const role = await this.access.demandRole(who.personId, documentId);
      const [seq, [last]] = [await this.library.seqHere(documentId), await this.versions.list(documentId)];
      demand(mayNameVersion(role, { seq, last: last ?? null }));
      return this.versions.fix({ documentId, kind: 'named', name, note, by: who.personId });
    });
  }

  /** What stands now is kept first, so that this too can be taken back. */
  restore(who: Actor, documentId: DocumentId, id: VersionId): Promise<Reply<typeof versionRoutes.restore>> {
    return this.work.run(async () => {
      demand(mayMakeVersion(await this.access.demandRole(who.personId, documentId)));
      const version = await this.versions.find(documentId, id);
      if (version === null) throw new Problem('request.notFound');
      const before = await this.versions.fix({ documentId, kind: 'before', name: '', note: version.name, by: who.personId });
      const then = versionDoc(version);
      const clients = [...Y.decodeStateVector(Y.encodeStateVector(then)).keys()];
      const now = Y.encodeStateVectorFromUpdate(before.state);
      const authors = await this.library.authorsOf(documentId, [...new Set([...clients, ...Y.decodeStateVector(now).keys()])]);
      const written = await this.library.amend(documentId, restoreSteps(then, { by: who.personId, clients, authorOf: (client) => authors.get(client) ?? null }));
      return { before, changed: written !== null };
    });
  }
}
