// One item: what it asks, what the evidence is worth and where it is, who gave what, and the fields of whoever scores now.
import type { AssessmentItem, AssessmentPage } from '@gongyan/shared/studio/assessment/assessment.contract';
import { pointsText } from '@gongyan/shared/studio/assessment/score.rules';
import type { ScoreRule } from '@gongyan/shared/studio/assessment/sheet.contract';
import type { Fact } from '@gongyan/shared/studio/fact.contract';
import { Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { plainDay } from '../../ui/day';
import { useLanguage } from '../../ui/useLanguage';
import { wrongWith, type Typed } from './score.draft';

/** The rule in words. */
const useRuleText = () => {
  const { t } = useTranslation('assessment');
  return (rule: ScoreRule): string => {
    const cap = rule.kind === 'perEvent' && rule.max !== null ? t('rule.cap', { max: pointsText(rule.max) }) : '';
    switch (rule.kind) {
      case 'fixed': return rule.facts === null ? t('rule.judge') : t('rule.fixed', { needs: rule.needs });
      case 'perEvent': return `${Object.keys(rule.levels).length > 0 ? t('rule.perLevel') : t('rule.perEvent', { each: pointsText(rule.each) })}${cap}`;
      case 'deduct': return [t('rule.deduct', { max: pointsText(rule.max) }), ...(['absent', 'late'] as const).flatMap((mark) => (rule.marks[mark] === undefined ? [] : [t(`rule.mark.${mark}`, { n: pointsText(rule.marks[mark]) })]))].join('，');
    }
  };
};

const Facts = ({ facts }: { facts: readonly Fact[] }) => {
  const { t } = useTranslation('assessment');
  const language = useLanguage();
  if (facts.length === 0) return <p className="small soft">{t('noFacts')}</p>;
  return (
    <details className="assess-facts">
      <summary>{t('facts', { n: facts.length })}</summary>
      <ul className="rows">
        {facts.map(({ day, title, link, counts, mark, level }) => (
          <li key={`${day} ${title} ${link ?? ''}`} className="row wrap small">
            <span className="soft number">{plainDay(day, language)}</span><span className="grow">{link === null ? title : <a href={link}>{title}</a>}</span>
            {level !== null && <span className="badge">{t(`level.${level}`)}</span>}
            {mark === 'late' && <span className="badge warn">{t('late')}</span>}
            {!counts && <span className="badge danger">{t('absent')}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
};

const Marks = ({ page, one }: { page: AssessmentPage; one: AssessmentItem }) => {
  const { t } = useTranslation('assessment');
  if (one.marks.length === 0) return null;
  const last = page.sheet.stages.at(-1);
  return (
    <ul className="assess-marks small">
      {one.marks.map(({ stage, byId, turn, tenths, reason }) => (
        <li key={`${stage} ${byId} ${turn}`} className={stage === last && turn !== page.turn ? 'past' : ''}>
          {t('by', { name: page.people.find(({ id }) => id === byId)?.name ?? '', stage: t(`stage.${stage}`), points: pointsText(tenths) })}{turn > 0 && ` · ${t('turn', { n: turn })}`}{reason !== '' && <span className="soft">：{reason}</span>}
        </li>
      ))}
    </ul>
  );
};

const Fields = ({ one, typed, name, onChange }: { one: AssessmentItem; typed: Typed; name: string; onChange: (typed: Typed) => void }) => {
  const { t } = useTranslation('assessment');
  const wrong = wrongWith(one, typed);
  const [id, max] = [`assess-${one.item.key}`, one.item.rule.max === null ? '10000' : pointsText(one.item.rule.max)];
  return (
    <div className="assess-fields">
      <Input id={id} aria-label={t('score.points', { item: name })} inputMode="decimal" value={typed.points} status={wrong === 'points' ? 'error' : ''} aria-invalid={wrong === 'points'} aria-describedby={`${id}-wrong`} onChange={({ target }) => onChange({ ...typed, points: target.value })} />
      <Input aria-label={t('score.reason', { item: name })} value={typed.reason} maxLength={300} placeholder={t(one.computed === null ? 'score.reasonFree' : 'score.reasonHint')} status={wrong === 'reason' ? 'error' : ''} aria-invalid={wrong === 'reason'} aria-describedby={`${id}-wrong`} onChange={({ target }) => onChange({ ...typed, reason: target.value })} />
      <p id={`${id}-wrong`} className="wrong small">{wrong === 'points' ? t('score.wrongPoints', { max }) : wrong === 'reason' ? t('score.wrongReason') : ''}</p>
    </div>
  );
};

interface ItemRowProps {
  readonly page: AssessmentPage;
  readonly one: AssessmentItem;
  /** Null: the reader does not score now. */
  readonly typed: Typed | null;
  readonly onChange: (typed: Typed) => void;
}

export const ItemRow = ({ page, one, typed, onChange }: ItemRowProps) => {
  const { t } = useTranslation('assessment');
  const ruleText = useRuleText();
  const name = useLanguage() === 'en' ? one.item.titleEn : one.item.title;
  const { rule } = one.item;
  const points = (tenths: number | null): ReactNode => (tenths === null ? t('noPoints') : pointsText(tenths));
  return (
    <li className="assess-item">
      <div className="row wrap">
        <div className="grow"><p className="strong">{name}</p><p className="small soft">{rule.max === null ? t('noEnd') : t('full', { n: pointsText(rule.max) })} · {ruleText(rule)}</p></div>
        <div className="assess-points"><span className="small soft">{one.computed === null ? t('judged') : t('computed', { n: pointsText(one.computed) })}</span><span className="number">{points(one.stands)}</span></div>
      </div>
      {rule.facts !== null && <Facts facts={one.facts} />}
      <Marks page={page} one={one} />
      {typed !== null && <Fields one={one} typed={typed} name={name} onChange={onChange} />}
    </li>
  );
};
