// Certificates as facts of 成长档案: those of the district, which stay there when they are revoked but count no more, and recorded ones from
// elsewhere. Their pages open to fewer people than a host.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { GrowthFact } from '@gongyan/shared/studio/growth/growth.contract';
import { GrowthDoor, type GrowthAsk } from '../../studio/growth/growth.door.js';
import { CertificateStore } from '../certificate/certificate.store.js';
import { OutsideStore } from '../certificate/outside.store.js';
import { SchemeStore } from '../scheme/scheme.store.js';

@Injectable()
export class CertificateGrowth implements OnModuleInit {
  constructor(
    @Inject(GrowthDoor) private readonly growth: GrowthDoor,
    @Inject(CertificateStore) private readonly awards: CertificateStore,
    @Inject(OutsideStore) private readonly outside: OutsideStore,
    @Inject(SchemeStore) private readonly schemes: SchemeStore,
  ) {}

  onModuleInit(): void {
    this.growth.register('certificates', async (ask) => [...(await this.issued(ask)), ...(await this.recorded(ask))]);
  }

  private async issued({ personId, reader }: GrowthAsk): Promise<GrowthFact[]> {
    const awards = await this.awards.ofPeople([personId]);
    const revoked = await this.awards.revokedAmong(awards.map(({ id }) => id));
    return awards.map(({ id, issuedOn, serial, snapshot: { scheme, level } }) => {
      const stands = !revoked.has(id);
      return { key: 'issued', day: issuedOn, title: `${scheme.name} ${level.name}`, link: reader === personId ? `/certificates/${id}` : null, counts: stands, amount: null, as: stands ? null : 'revoked', note: serial };
    });
  }

  private async recorded({ personId, reader }: GrowthAsk): Promise<GrowthFact[]> {
    const rows = (await this.outside.ofPerson(personId)).filter(({ state }) => state === 'recorded');
    const levels = new Map(rows.length === 0 ? [] : (await this.schemes.levels()).map(({ id, name }) => [id, name]));
    return rows.map(({ levelId, issuedOn, issuer }) => ({ key: 'outside', day: issuedOn, title: levels.get(levelId) ?? '', link: reader === personId ? '/certificates' : null, counts: true, amount: null, as: 'outside', note: issuer }));
  }
}
