// What the chip and the banner say of each saved state, and in which colour. The wording is fixed by the design
// of the co-editing page: 已保存 is said of nothing but a committed edit.
import type { zh } from '../document.zh';
import type { SavedState } from '../../platform/coedit/coedit.session';

export type Tone = 'plain' | 'amber' | 'green' | 'red' | 'blue';

type ChipKey = `saved.${Extract<keyof (typeof zh)['saved'], string>}`;
type BannerKey = `banner.${Extract<keyof (typeof zh)['banner'], string>}`;
type Values = Readonly<Record<string, string | number>>;

export interface ChipWords {
  readonly key: ChipKey;
  readonly values?: Values;
  readonly tone: Tone;
}

export interface BannerWords {
  readonly key: BannerKey;
  readonly values?: Values;
  readonly tone: Tone;
  /** What can be done about it here. */
  readonly action: 'copy' | 'reload' | null;
}

/** 14:32 in the district's time. */
export const clock = (at: Date): string => new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai' }).format(at);

const PLAIN_CHIPS: Readonly<Record<'loading' | 'saving' | 'slow' | 'reconnecting' | 'merging' | 'noLocalStore' | 'oldClient' | 'final', Tone>> = {
  loading: 'plain', saving: 'plain', slow: 'amber', reconnecting: 'amber', merging: 'green', noLocalStore: 'red', oldClient: 'blue', final: 'plain',
};

export const chipWords = (saved: SavedState): ChipWords => {
  switch (saved.kind) {
    case 'saved': return saved.at === null ? { key: 'saved.savedPlain', tone: 'plain' } : { key: 'saved.saved', values: { time: clock(saved.at) }, tone: 'plain' };
    case 'merged': return saved.colleagues === 0 ? { key: 'saved.mergedMine', tone: 'green' } : { key: 'saved.merged', values: { n: saved.colleagues }, tone: 'green' };
    case 'offline': return { key: 'saved.offline', tone: 'amber' };
    case 'lostRight': return { key: 'saved.lostRight', tone: 'red' };
    case 'gone': return { key: 'saved.gone', tone: 'red' };
    case 'serverFault': return { key: 'saved.serverFault', tone: 'red' };
    default: return { key: `saved.${saved.kind}`, tone: PLAIN_CHIPS[saved.kind] };
  }
};

/** A short number that a person can read out to the desk: 7F3A. */
const faultNumber = (code: string): string => {
  let sum = 0;
  for (const character of code) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 0xffff;
  return sum.toString(16).toUpperCase().padStart(4, '0');
};

/** Null when the chip alone says enough. */
export const bannerWords = (saved: SavedState, mayWrite: boolean): BannerWords | null => {
  switch (saved.kind) {
    case 'offline':
      if (!mayWrite) return { key: 'banner.offlineRead', tone: 'amber', action: null };
      return { key: saved.pending > 0 ? 'banner.offline' : 'banner.offlineNone', values: { n: saved.pending }, tone: 'amber', action: null };
    case 'noLocalStore': return { key: 'banner.noLocalStore', tone: 'red', action: null };
    case 'lostRight': return { key: saved.pending > 0 ? 'banner.lostRight' : 'banner.lostRightNone', values: { n: saved.pending }, tone: 'red', action: saved.pending > 0 ? 'copy' : null };
    case 'gone': return { key: saved.pending > 0 ? 'banner.gone' : 'banner.goneNone', values: { n: saved.pending }, tone: 'red', action: saved.pending > 0 ? 'copy' : null };
    case 'oldClient': return { key: 'banner.oldClient', tone: 'blue', action: 'reload' };
    case 'serverFault': return { key: 'banner.serverFault', values: { code: faultNumber(saved.code) }, tone: 'red', action: null };
    default: return null;
  }
};
