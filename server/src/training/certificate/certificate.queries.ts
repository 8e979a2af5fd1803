// What the pages of certificates show: mine, all of the district, one with everything that happened to it.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Input, Reply } from '@gongyan/shared/kit/route';
import type { AwardCard, AwardId, AwardLine, certificateRoutes } from '@gongyan/shared/training/certificate/certificate.contract';
import { mayReissue, mayRevoke } from '@gongyan/shared/training/certificate/certificate.rules';
import { Day } from '@gongyan/shared/kit/time';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { allowed } from './allowed.js';
import { CertificateAccess } from './certificate.access.js';
import { CertificateMaker } from './certificate.maker.js';
import { qrOf, verifyUrlOf } from './certificate.paper.js';
import { CertificateStore } from './certificate.store.js';
import type { AwardRow } from './certificate.table.js';
import { toldOf } from './told.js';

const PAGE = 40;

@Injectable()
export class CertificateQueries {
  constructor(
    @Inject(CertificateStore) private readonly store: CertificateStore,
    @Inject(CertificateAccess) private readonly access: CertificateAccess,
    @Inject(CertificateMaker) private readonly maker: CertificateMaker,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async mine(personId: PersonId): Promise<AwardLine[]> {
    return this.lines(await this.store.ofPeople([personId]));
  }

  async all({ query }: Input<typeof certificateRoutes.all>): Promise<Reply<typeof certificateRoutes.all>> {
    const found = await this.store.search({ find: query.find?.trim() ?? '', levelId: query.levelId ?? null, after: cursor(query.after), limit: PAGE + 1 });
    const rows = found.slice(0, PAGE);
    const last = rows.at(-1);
    return { rows: await this.lines(rows), next: found.length > PAGE && last !== undefined ? `${last.issuedOn}|${last.serial}` : null };
  }

  async card(reader: PersonId, id: AwardId, origin: string): Promise<AwardCard> {
    const award = await this.access.demandShown(reader, id);
    const events = await this.store.eventsOf([id]);
    const cards = await this.people.cards([award.proposedBy, award.issuedBy, ...events.map(({ byId }) => byId)]);
    const told = toldOf(events);
    const verifyUrl = verifyUrlOf(origin, award.code);
    const hands = { personId: award.personId, issuedBy: award.issuedBy, by: reader, revoked: told.revoked };
    return {
      ...award, ...told, fingerprint: this.maker.fingerprint(award), verifyUrl, qr: qrOf(verifyUrl),
      events: events.map((event) => ({ ...event, by: cards.get(event.byId) ?? null })),
      proposer: cards.get(award.proposedBy) ?? null, issuer: cards.get(award.issuedBy) ?? null,
      mayRevoke: allowed(mayRevoke(hands)), mayReissue: allowed(mayReissue(hands)),
    };
  }

  /** With its state as of now, for paper and badge. */
  async shown(reader: PersonId, id: AwardId, origin: string) {
    const award = await this.access.demandShown(reader, id);
    return { award, ...toldOf(await this.store.eventsOf([id])), verifyUrl: verifyUrlOf(origin, award.code) };
  }

  async lines(rows: readonly AwardRow[]): Promise<AwardLine[]> {
    const revoked = await this.store.revokedAmong(rows.map(({ id }) => id));
    return rows.map(({ id, personId, serial, issuedOn, snapshot }) => ({
      id, personId, serial, issuedOn, name: snapshot.name, school: snapshot.school, scheme: snapshot.scheme.name, level: snapshot.level.name, half: snapshot.half, cohort: snapshot.cohort, revoked: revoked.has(id),
    }));
  }
}

const cursor = (text: string | undefined): { readonly issuedOn: string; readonly serial: string } | null => {
  if (text === undefined) return null;
  const [issuedOn = '', serial = ''] = text.split('|');
  if (!Day.safeParse(issuedOn).success || serial === '') throw new Problem('request.invalid', { fields: 'after' });
  return { issuedOn, serial };
};
