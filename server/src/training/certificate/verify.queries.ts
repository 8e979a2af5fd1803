// What a stranger learns from a code. One question to the database whatever was typed, one answer for everything that is no certificate.
import { Inject, Injectable } from '@nestjs/common';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { codeTyped, maskedName } from '@gongyan/shared/training/certificate/certificate.rules';
import type { Verified } from '@gongyan/shared/training/certificate/verify.contract';
import { Problem } from '../../platform/contract/problem.js';
import { CertificateMaker } from './certificate.maker.js';
import { CertificateStore } from './certificate.store.js';
import { toldOf } from './told.js';

@Injectable()
export class VerifyQueries {
  constructor(
    @Inject(CertificateStore) private readonly store: CertificateStore,
    @Inject(CertificateMaker) private readonly maker: CertificateMaker,
  ) {}

  async verify(text: string): Promise<Verified> {
    // A null byte is the one letter that the database would refuse to be asked for.
    const award = await this.store.findByCode(codeTyped(text).replaceAll('\0', ''));
    if (award === null) throw new Problem('request.notFound');
    const events = await this.store.eventsOf([award.id]);
    const { revoked, copies } = toldOf(events);
    const back = events.find(({ kind }) => kind === 'revoked');
    const { snapshot, serial, issuedOn } = award;
    return {
      state: !this.maker.isWhole(award) ? 'broken' : revoked ? 'revoked' : 'valid',
      name: maskedName(snapshot.name), scheme: snapshot.scheme.name, level: snapshot.level.name, half: snapshot.half, cohort: snapshot.cohort,
      serial, issuedOn, issuer: snapshot.issuer, fingerprint: this.maker.fingerprint(award), copies, revokedOn: back === undefined ? null : shanghaiDay(back.at),
    };
  }
}
