// The sheet as it is filled in: points for each sub-item, a line of evidence, up to three strengths, up to two suggestions.
import type { SheetDraft } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { needsEvidence, totalOf } from '@gongyan/shared/lesson/evaluation/evaluation.rules';
import type { Rubric, RubricItem, RubricSub } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { gradeOf } from '@gongyan/shared/lesson/rubric/rubric.rules';
import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

type ItemDraft = SheetDraft['items'][number];

/** Half points; what is no number is no score. */
const readPoints = (text: string, most: number): number | null => {
  const number = Number(text.normalize('NFKC'));
  return text.trim() === '' || Number.isNaN(number) ? null : Math.max(0, Math.min(most, Math.round(number * 2) / 2));
};

interface SubRowProps {
  readonly sub: RubricSub;
  readonly points: number | null;
  readonly idle: boolean;
  readonly onChange: (points: number | null) => void;
}

const SubRow = ({ sub, points, idle, onChange }: SubRowProps) => {
  const { t } = useTranslation('evaluation');
  const id = useId();
  return (
    <div className="score-row">
      <label htmlFor={id}>{sub.name}</label>
      <input className={points === null ? 'score-slide is-open' : 'score-slide'} type="range" aria-label={t('sheet.points', { sub: sub.name })} min={0} max={sub.weight} step={0.5} value={points ?? 0} disabled={idle} onChange={({ target }) => onChange(readPoints(target.value, sub.weight))} />
      <span className="score-number"><Input id={id} type="number" inputMode="decimal" min={0} max={sub.weight} step={0.5} value={points ?? ''} placeholder="–" disabled={idle} onChange={({ target }) => onChange(readPoints(target.value, sub.weight))} /><span className="small soft">/ {sub.weight}</span></span>
    </div>
  );
};

interface ItemBoxProps {
  readonly item: RubricItem;
  readonly draft: ItemDraft;
  readonly idle: boolean;
  readonly onChange: (draft: ItemDraft) => void;
}

const ItemBox = ({ item, draft, idle, onChange }: ItemBoxProps) => {
  const { t } = useTranslation('evaluation');
  const sum = draft.points.reduce<number>((all, points) => all + (points ?? 0), 0);
  const whole = draft.points.every((points) => points !== null);
  const needed = whole && needsEvidence(item.evidence, sum, item.weight);
  const id = `evidence-${item.key}`;
  return (
    <fieldset className="score-item">
      <legend><span className="strong">{item.name}</span> <span className="number soft">{sum} / {item.weight}</span></legend>
      {item.subs.map((sub, at) => <SubRow key={at} sub={sub} points={draft.points[at] ?? null} idle={idle} onChange={(points) => onChange({ ...draft, points: item.subs.map((_, place) => (place === at ? points : (draft.points[place] ?? null))) })} />)}
      <div className="score-evidence"><label htmlFor={id}>{t('sheet.evidence')}{(needed || item.evidence === 'always') && <span className="badge warning">{t('sheet.needed')}</span>}</label><Input id={id} maxLength={200} value={draft.evidence} placeholder={t('sheet.evidenceHint')} disabled={idle} onChange={({ target }) => onChange({ ...draft, evidence: target.value })} /></div>
    </fieldset>
  );
};

interface WordsProps {
  readonly kind: 'strength' | 'suggestion';
  readonly words: readonly string[];
  readonly most: number;
  readonly idle: boolean;
  readonly onChange: (words: string[]) => void;
}

/** One empty line more than there are, up to the most. */
const Words = ({ kind, words, most, idle, onChange }: WordsProps) => {
  const { t } = useTranslation('evaluation');
  const lines = [...words, ''].slice(0, most);
  const put = (at: number, text: string) => onChange(lines.map((line, place) => (place === at ? text : line)).filter((line, place) => line !== '' || place < words.length - 1));
  return (
    <fieldset className="score-item">
      <legend className="strong">{t(kind === 'strength' ? 'sheet.strengths' : 'sheet.suggestions')}</legend>
      {lines.map((line, at) => <Input.TextArea key={at} aria-label={t(`sheet.${kind}`, { n: at + 1 })} autoSize={{ minRows: 1, maxRows: 5 }} maxLength={300} value={line} disabled={idle} placeholder={at === 0 ? t(`sheet.${kind}Hint`) : ''} onChange={({ target }) => put(at, target.value)} />)}
    </fieldset>
  );
};

export const ScoreTotal = ({ rubric, sheet }: { rubric: Rubric; sheet: SheetDraft }) => {
  const { t } = useTranslation('evaluation');
  const total = totalOf(sheet);
  const begun = sheet.items.some(({ points }) => points.some((one) => one !== null));
  return <p className="score-total" role="status"><span className="soft">{t('sheet.total')}</span> <strong className="number">{total}</strong> <span className="soft">{t('sheet.of', { n: 100 })}</span> {begun && <span className="badge primary">{gradeOf(rubric.bands, total) ?? t('sheet.noGrade')}</span>}</p>;
};

export const ScoreSheet = ({ rubric, sheet, idle, onChange }: { rubric: Rubric; sheet: SheetDraft; idle: boolean; onChange: (sheet: SheetDraft) => void }) => {
  const itemOf = (item: RubricItem): ItemDraft => sheet.items.find(({ key }) => key === item.key) ?? { key: item.key, points: item.subs.map(() => null), evidence: '' };
  const put = (item: RubricItem, draft: ItemDraft) => onChange({ ...sheet, items: rubric.items.map((one) => (one.key === item.key ? draft : itemOf(one))) });
  return (
    <div className="stack">
      {rubric.items.map((item) => <ItemBox key={item.key} item={item} draft={itemOf(item)} idle={idle} onChange={(draft) => put(item, draft)} />)}
      <Words kind="strength" words={sheet.strengths} most={3} idle={idle} onChange={(strengths) => onChange({ ...sheet, strengths })} />
      <Words kind="suggestion" words={sheet.suggestions} most={2} idle={idle} onChange={(suggestions) => onChange({ ...sheet, suggestions })} />
    </div>
  );
};
