// Some of the nine skills are rated: points, a sentence, and a page of the hub as evidence. Whatever is not chosen stays as it is.
import { MOST_HALVES, RatingForm, Skill, type GrowthFile, type RatingKind } from '@gongyan/shared/studio/growth/growth.contract';
import { latestOf } from '@gongyan/shared/studio/growth/growth.rules';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { isPage, pageOf } from '../../ui/hubPage';
import { toast } from '../../ui/toast';
import { useRate } from './growth.queries';

interface Typed {
  /** Empty: not this time. */
  readonly half: string;
  readonly words: string;
  readonly link: string;
}
const BLANK: Typed = { half: '', words: '', link: '' };
const HALVES = Array.from({ length: MOST_HALVES + 1 }, (_, half) => ({ value: String(half), label: String(half / 2) }));

const Row = ({ skill, typed, last, put }: { skill: Skill; typed: Typed; last: number | null; put: (typed: Typed) => void }) => {
  const { t } = useTranslation('growth');
  return (
    <div className="growth-rate" role="group" aria-label={t(`skill.${skill}`)}>
      <div className="row"><label htmlFor={`rate-${skill}`} className="grow">{t(`skill.${skill}`)}<span className="only-read">{t('rate.score', { skill: t(`skill.${skill}`) })}</span>{last !== null && <span className="small soft"> {t('rate.last', { n: last / 2 })}</span>}</label><span className="growth-score"><Choice id={`rate-${skill}`} value={typed.half} options={[{ value: '', label: t('rate.none') }, ...HALVES]} onChange={(half) => put({ ...typed, half })} /></span></div>
      {typed.half !== '' && (
        <div className="fields">
          <Field id={`words-${skill}`} label={t('rate.words')}><Input id={`words-${skill}`} value={typed.words} maxLength={200} placeholder={t('rate.wordsHint')} onChange={({ target }) => put({ ...typed, words: target.value })} /></Field>
          <Field id={`link-${skill}`} label={t('rate.link')} wrong={isPage(typed.link) ? null : t('rate.badLink')}><Input id={`link-${skill}`} value={typed.link} maxLength={300} placeholder={t('rate.linkHint')} onChange={({ target }) => put({ ...typed, link: target.value })} /></Field>
        </div>
      )}
    </div>
  );
};

export const RateDialog = ({ file, kind, onClose }: { file: GrowthFile; kind: RatingKind; onClose: () => void }) => {
  const { t } = useTranslation('growth');
  const [all, setAll] = useState<Partial<Record<Skill, Typed>>>({});
  const rate = useRate(file.person.id);
  const chosen = Skill.options.flatMap((skill) => ((typed) => (typed === undefined || typed.half === '' ? [] : [{ skill, ...typed }]))(all[skill]));
  const parsed = chosen.map(({ skill, half, words, link }) => RatingForm.safeParse({ skill, half: Number(half), words, link: pageOf(link) }));
  const ready = parsed.flatMap(({ data }) => data ?? []);
  const why = chosen.length === 0 ? t('rate.nothing') : chosen.some(({ words }) => words.trim().length < 2) ? t('rate.noWords') : ready.length < chosen.length ? t('rate.badLink') : null;
  const go = () => rate.mutate({ kind, ratings: ready }, { onSuccess: () => { toast(t('rate.done')); onClose(); } });
  return (
    <Dialog title={kind === 'self' ? t('rate.titleSelf') : t('rate.titleHost', { name: file.person.name })} deed={{ word: t('rate.go', { n: chosen.length }), ready: why === null, busy: rate.isPending, go }} onClose={onClose}>
      <p className="soft">{t('rate.lead')}</p>
      {Skill.options.map((skill) => <Row key={skill} skill={skill} typed={all[skill] ?? BLANK} last={latestOf(file.ratings, skill, kind)?.half ?? null} put={(typed) => setAll({ ...all, [skill]: typed })} />)}
      {why !== null && <p className="small soft">{why}</p>}
      {rate.error !== null && <p className="note danger" role="alert">{sentenceOf(rate.error)}</p>}
    </Dialog>
  );
};
