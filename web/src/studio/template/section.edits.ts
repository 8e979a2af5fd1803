// The sections of a template while a host works on them: moved, renamed, left out, added. Pure.
import type { PlannedSection, WantedSection } from '@gongyan/shared/studio/template/template.contract';

export interface SectionEdit extends WantedSection {
  /** Tells rows apart while they move. */
  readonly row: number;
  readonly ethics: boolean;
}

export const editsOf = (sections: readonly PlannedSection[]): readonly SectionEdit[] =>
  sections.map(({ key, zh, en, hintZh, hintEn, required, ethics }, row) => ({ key, zh, en, hintZh, hintEn, required, ethics, row }));

export const moved = (edits: readonly SectionEdit[], from: number, by: -1 | 1): readonly SectionEdit[] => {
  const to = from + by;
  const [one, other] = [edits[from], edits[to]];
  if (one === undefined || other === undefined) return edits;
  return edits.map((edit, at) => (at === from ? other : at === to ? one : edit));
};

export const added = (edits: readonly SectionEdit[]): readonly SectionEdit[] =>
  [...edits, { key: null, zh: '', en: '', hintZh: '', hintEn: '', required: false, ethics: false, row: Math.max(-1, ...edits.map(({ row }) => row)) + 1 }];

export const wantedOf = (edits: readonly SectionEdit[]): WantedSection[] => edits.map(({ row: _row, ethics: _ethics, ...wanted }) => wanted);
