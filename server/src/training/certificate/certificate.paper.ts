// The certificate on paper: the picture of the page, set as PDF with the Chinese letters in it, and the QR that leads to its verification.
import { Inject, Injectable } from '@nestjs/common';
import { certificatePicture, SHEET } from '@gongyan/shared/training/certificate/certificate.picture';
import { encode } from 'uqr';
import { PdfMaker } from '../../platform/paper/pdf.maker.js';
import { CertificateMaker } from './certificate.maker.js';
import type { AwardRow } from './certificate.table.js';

/** Rows of 0 and 1. A good part of it may be lost to a fold or a stamp. */
export const qrOf = (text: string): string[] => encode(text, { ecc: 'M', border: 0 }).data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));

export const verifyUrlOf = (origin: string, code: string): string => `${origin}/verify/${code}`;

export interface Shown {
  readonly verifyUrl: string;
  readonly copies: number;
  readonly revoked: boolean;
}

@Injectable()
export class CertificatePaper {
  constructor(
    @Inject(PdfMaker) private readonly maker: PdfMaker,
    @Inject(CertificateMaker) private readonly certificates: CertificateMaker,
  ) {}

  pdf(award: AwardRow, shown: Shown): Promise<Buffer> {
    const svg = certificatePicture(award, { ...shown, fingerprint: this.certificates.fingerprint(award), qr: qrOf(shown.verifyUrl) });
    return this.maker.make({
      title: `${award.snapshot.level.name} ${award.serial}`, landscape: true, numbered: false,
      content: [{ svg, font: 'noto', width: SHEET.width, height: SHEET.height, absolutePosition: { x: 0, y: 0 } }],
    });
  }
}
