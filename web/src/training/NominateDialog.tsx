// The school's lead names teachers: those who are ready stand first and chosen; whoever lacks a condition is there with it.
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import type { Candidate } from '@gongyan/shared/training/enrolment/enrolment.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence, sentenceOf } from '../platform/words';
import { Asked } from '../ui/Asked';
import { Dialog } from '../ui/Dialog';
import { toast } from '../ui/toast';
import { useCandidates, useNominate } from './training.queries';

type Preset = 'ready' | 'lacking' | 'there';
const PRESETS: readonly Preset[] = ['ready', 'lacking', 'there'];
const OUT: ReadonlySet<string> = new Set(['withdrawn', 'refused']);
const presetOf = ({ enrolment, refusal }: Candidate): Preset => (enrolment !== null && !OUT.has(enrolment.state) ? 'there' : refusal === null ? 'ready' : 'lacking');

interface LineProps { readonly candidate: Candidate; readonly chosen: boolean; readonly onToggle: (id: PersonId) => void }
const Line = ({ candidate, chosen, onToggle }: LineProps) => {
  const { t } = useTranslation('training');
  const { person, enrolment, refusal } = candidate;
  const preset = presetOf(candidate);
  const more = preset === 'there' && enrolment !== null ? t(`enrolment.${enrolment.state}`) : refusal === null ? person.title : refusalSentence({ code: refusal.code, facts: refusal.facts });
  return <li><label className="line"><input type="checkbox" disabled={preset !== 'ready'} checked={chosen} onChange={() => onToggle(person.id)} /><span className="person-text"><span>{person.name}</span><span className="small soft">{more}</span></span></label></li>;
};

export const NominateDialog = ({ cohortId, onClose }: { cohortId: CohortId; onClose: () => void }) => {
  const { t } = useTranslation('training');
  const [candidates, nominate] = [useCandidates(cohortId), useNominate(cohortId)];
  const [preset, setPreset] = useState<Preset>('ready');
  const [chosen, setChosen] = useState<ReadonlySet<PersonId>>(new Set());
  const toggle = (id: PersonId) => setChosen((before) => { const next = new Set(before); if (!next.delete(id)) next.add(id); return next; });
  const go = () => nominate.mutate([...chosen], { onSuccess: ({ done }) => { toast(t('join.nominated', { n: done })); onClose(); } });
  return (
    <Dialog title={t('join.nominate')} deed={{ word: t('join.nominateGo', { n: chosen.size }), ready: chosen.size > 0, busy: nominate.isPending, go }} onClose={onClose}>
      <Asked query={candidates} what={t('join.nominate')}>
        {(all) => {
          const shown = all.filter((one) => presetOf(one) === preset);
          return (
            <>
              <div className="filter-states" role="group" aria-label={t('band.label')}>
                {PRESETS.map((name) => <button key={name} type="button" className={preset === name ? 'filter on' : 'filter'} aria-pressed={preset === name} onClick={() => setPreset(name)}>{t(`join.${name}`)} <span className="number">{all.filter((one) => presetOf(one) === name).length}</span></button>)}
              </div>
              {preset === 'ready' && shown.length > 0 && <label className="row small"><input type="checkbox" checked={chosen.size === shown.length} onChange={({ target }) => setChosen(new Set(target.checked ? shown.map(({ person }) => person.id) : []))} />{t('board.selectAll')}</label>}
              {shown.length === 0 ? <p className="soft">{t('join.nobody')}</p> : <ul className="rows nominees">{shown.map((one) => <Line key={one.person.id} candidate={one} chosen={chosen.has(one.person.id)} onToggle={toggle} />)}</ul>}
            </>
          );
        }}
      </Asked>
      {nominate.error !== null && <p className="note danger" role="alert">{sentenceOf(nominate.error)}</p>}
    </Dialog>
  );
};
