// Drafting a version from another: what is asked, what deeds are worth, from which day. Nothing is lost when the
// server refuses; the draft stays here and says what is uneven.
import { Rules, type RuleSet } from '@gongyan/shared/hours/hours.contract';
import { numbersOf } from '@gongyan/shared/hours/mentoring.rules';
import { NOTICE_DAYS } from '@gongyan/shared/hours/claim/claim.rules';
import { areRulesEven } from '@gongyan/shared/hours/hours.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useSaveRules } from '../hours.queries';
import { ConversionRows } from './ConversionRows';
import { MentoringRows } from './MentoringRows';
import { ProfileRows } from './ProfileRows';

const firstDay = (base: RuleSet): string => {
  const today = shanghaiDay(new Date());
  return base.state === 'draft' && base.validFrom > today ? base.validFrom : today;
};

const Head = ({ name, day, rules, onName, onDay, onRules }: { name: string; day: string; rules: Rules; onName: (name: string) => void; onDay: (day: string) => void; onRules: (rules: Rules) => void }) => {
  const { t } = useTranslation('hoursrules');
  return (
    <div className="fields">
      <Field id="rules-name" label={t('name')}><Input id="rules-name" maxLength={80} value={name} onChange={(event) => onName(event.target.value)} /></Field>
      <Field id="rules-day" label={t('validFrom')}><Input id="rules-day" type="date" value={day} onChange={(event) => onDay(event.target.value)} /></Field>
      <Field id="rules-minutes" label={t('classMinutes')}>
        <Choice id="rules-minutes" value={rules.classMinutes === 45 ? '45' : '60'} options={[{ value: '45', label: t('minutes', { n: 45 }) }, { value: '60', label: t('minutes', { n: 60 }) }]} onChange={(value) => onRules({ ...rules, classMinutes: value === '45' ? 45 : 60 })} />
      </Field>
      <Field id="rules-notice" label={t('noticeDays')}><Input id="rules-notice" type="number" min={1} max={60} value={rules.noticeDays ?? NOTICE_DAYS} onChange={(event) => onRules({ ...rules, noticeDays: Number(event.target.value) })} /></Field>
    </div>
  );
};

export const RulesEditor = ({ base, onClose }: { base: RuleSet; onClose: () => void }) => {
  const { t } = useTranslation('hoursrules');
  const [name, setName] = useState(base.name);
  const [validFrom, setDay] = useState(firstDay(base));
  const [rules, setRules] = useState(base.rules);
  const save = useSaveRules(base.state === 'draft' ? base.id : null);
  const parsed = Rules.safeParse(rules);
  const verdict = areRulesEven(rules);
  const go = () => save.mutate({ name: name.trim(), validFrom, rules }, { onSuccess: () => { toast(t('saved')); onClose(); } });
  return (
    <Panel title={t('editTitle')}>
      <div className="panel-body stack">
        <Head name={name} day={validFrom} rules={rules} onName={setName} onDay={setDay} onRules={setRules} />
        <ProfileRows profiles={rules.profiles} onChange={(profiles) => setRules({ ...rules, profiles })} />
        <ConversionRows conversions={rules.conversions} onChange={(conversions) => setRules({ ...rules, conversions })} />
        <MentoringRows numbers={numbersOf(rules)} onChange={(mentoring) => setRules({ ...rules, mentoring })} />
        {!verdict.ok && <p className="note danger" role="alert">{refusalSentence(verdict)}</p>}
        {save.error !== null && <p className="note danger" role="alert">{sentenceOf(save.error)}</p>}
        <div className="row"><Button type="primary" disabled={!verdict.ok || !parsed.success || name.trim() === '' || validFrom === ''} loading={save.isPending} onClick={go}>{t('save')}</Button><Button onClick={onClose}>{t('cancel')}</Button></div>
      </div>
    </Panel>
  );
};
