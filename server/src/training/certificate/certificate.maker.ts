// Makes awards out of what was decided: number, code, signature, row. One or some thousands at once; whether they are deserved is asked
// before, by whoever calls. Inside the caller's unit of work.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { AwardId } from '@gongyan/shared/training/certificate/certificate.contract';
import { serialOf } from '@gongyan/shared/training/certificate/certificate.rules';
import { fingerprintOf, newCode, sealedText } from './certificate.seal.js';
import { CertificateStore } from './certificate.store.js';
import type { AwardRow } from './certificate.table.js';
import { SigningKey } from './signing.key.js';

export type AwardDraft = Omit<AwardRow, 'id' | 'serial' | 'code' | 'keyId' | 'signature'> & { readonly id?: AwardId };

@Injectable()
export class CertificateMaker {
  constructor(
    @Inject(CertificateStore) private readonly store: CertificateStore,
    @Inject(SigningKey) private readonly key: SigningKey,
  ) {}

  /** Numbered in the order given, within the year of each one's day. */
  async make(drafts: readonly AwardDraft[]): Promise<AwardRow[]> {
    const numbers = await this.numbersFor(drafts);
    const rows = drafts.map((draft, at) => this.sealed(draft, numbers[at] ?? ''));
    await this.store.insert(rows);
    return rows;
  }

  /** Whether the row still says what was signed. */
  isWhole(row: AwardRow): boolean {
    return this.key.verify(sealedText(row), row);
  }

  fingerprint(row: AwardRow): string {
    return fingerprintOf(sealedText(row));
  }

  private sealed(draft: AwardDraft, serial: string): AwardRow {
    const unsigned = { ...draft, id: draft.id ?? AwardId.parse(randomUUID()), serial, code: newCode() };
    return { ...unsigned, keyId: this.key.id, signature: this.key.sign(sealedText(unsigned)) };
  }

  /** The rows of numbers are locked in one order, whoever comes. */
  private async numbersFor(drafts: readonly AwardDraft[]): Promise<string[]> {
    const sizes = new Map<string, number>();
    for (const draft of drafts) sizes.set(seriesOf(draft), (sizes.get(seriesOf(draft)) ?? 0) + 1);
    const next = new Map<string, number>();
    for (const name of [...sizes.keys()].sort()) next.set(name, await this.store.takeNumbers(partsOf(name), sizes.get(name) ?? 0));
    return drafts.map((draft) => {
      const name = seriesOf(draft);
      const number = next.get(name) ?? 1;
      next.set(name, number + 1);
      return serialOf({ ...partsOf(name), number });
    });
  }
}

/** One running number for each scheme, level and year. */
const seriesOf = ({ snapshot, issuedOn }: AwardDraft): string => [snapshot.scheme.code, snapshot.level.code, issuedOn.slice(0, 4)].join('\n');
const partsOf = (series: string): { readonly scheme: string; readonly level: string; readonly year: number } => {
  const [scheme = '', level = '', year = ''] = series.split('\n');
  return { scheme, level, year: Number(year) };
};
