// A new version of the studio rules, made from the last: every number, the checks of each kind, the agreement's text.
import { Check, CharterRules, type Charter } from '@gongyan/shared/studio/charter/charter.contract';
import { mayPublishCharter } from '@gongyan/shared/studio/charter/charter.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { MembershipKind } from '@gongyan/shared/studio/studio.contract';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { Field } from '../../ui/Field';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { usePublishCharter } from './charter.queries';
import { DAYS, SIZES } from './charter.parts';
import './charter.words';

interface PartProps {
  readonly rules: CharterRules;
  readonly onChange: (change: Partial<CharterRules>) => void;
}

const Count = ({ id, label, value, onChange }: { id: string; label: string; value: number; onChange: (value: number) => void }) => (
  <Field id={id} label={label}><Input id={id} type="number" min={0} value={value} onChange={({ target }) => onChange(Number(target.value))} /></Field>
);

const Sizes = ({ rules, onChange }: PartProps) => {
  const { t } = useTranslation('charter');
  return <div className="fields">{SIZES.map((key) => <Count key={key} id={`charter-${key}`} label={t(`size.${key}`)} value={rules[key]} onChange={(value) => onChange({ [key]: value })} />)}</div>;
};

const Days = ({ rules, onChange }: PartProps) => {
  const { t } = useTranslation('charter');
  return <div className="fields">{DAYS.map((key) => <Count key={key} id={`charter-day-${key}`} label={t(`day.${key}`)} value={rules.days[key]} onChange={(value) => onChange({ days: { ...rules.days, [key]: value } })} />)}</div>;
};

/** The order is given; only which of them are asked for is a choice, and the host's word always is. */
const Chains = ({ rules, onChange }: PartProps) => {
  const { t } = useTranslation('charter');
  const { t: say } = useTranslation('studio');
  const choose = (kind: MembershipKind, check: Check, on: boolean) =>
    onChange({ chains: { ...rules.chains, [kind]: Check.options.filter((one) => (one === check ? on : rules.chains[kind].includes(one))) } });
  return (
    <>
      {MembershipKind.options.map((kind) => (
        <fieldset key={kind} className="charter-chain">
          <legend>{say(`kind.${kind}`)}</legend>
          {Check.options.map((check) => <Checkbox key={check} checked={rules.chains[kind].includes(check)} disabled={check === 'host'} onChange={({ target }) => choose(kind, check, target.checked)}>{t(`check.${check}`)}</Checkbox>)}
        </fieldset>
      ))}
    </>
  );
};

export const CharterEditor = ({ base, onClose }: { base: Charter; onClose: () => void }) => {
  const { t } = useTranslation('charter');
  const [rules, setRules] = useState(base.rules);
  const [titles, setTitles] = useState(base.rules.hostTitles.join('、'));
  const [validFrom, setValidFrom] = useState(() => shanghaiDay(new Date()));
  const publish = usePublishCharter();
  const wanted = CharterRules.safeParse({ ...rules, hostTitles: titles.split(/[、,，\s]+/).filter((title) => title !== '') });
  const verdict = wanted.success ? mayPublishCharter({ validFrom, rules: wanted.data }, new Date()) : null;
  const change = (more: Partial<CharterRules>) => setRules({ ...rules, ...more });
  const go = () => {
    if (wanted.success) publish.mutate({ validFrom, rules: wanted.data }, { onSuccess: () => { toast(t('published')); onClose(); } });
  };
  return (
    <Panel title={t('edit')}>
      <div className="panel-body stack">
        <Field id="charter-from" label={t('validFrom')}><Input id="charter-from" type="date" value={validFrom} onChange={({ target }) => setValidFrom(target.value)} /></Field>
        <Sizes rules={rules} onChange={change} />
        <Field id="charter-titles" label={t('titles')}><Input id="charter-titles" value={titles} onChange={({ target }) => setTitles(target.value)} /></Field>
        <h3>{t('chains')}</h3>
        <Chains rules={rules} onChange={change} />
        <h3>{t('days')}</h3>
        <Days rules={rules} onChange={change} />
        <Field id="charter-agreement" label={t('agreement')}><Input.TextArea id="charter-agreement" rows={8} maxLength={4_000} value={rules.agreement} onChange={({ target }) => change({ agreement: target.value })} /><span className="hint">{t('agreementHint', { member: '{member}', studio: '{studio}', host: '{host}', to: '{to}' })}</span></Field>
        <p className="small soft">{t('follows')}</p>
        {verdict !== null && !verdict.ok && <p className="note warning">{refusalSentence(verdict)}</p>}
        {publish.error !== null && <p className="note danger" role="alert">{sentenceOf(publish.error)}</p>}
        <div className="row wrap"><Button type="primary" disabled={verdict?.ok !== true} loading={publish.isPending} onClick={go}>{t('publish')}</Button><Button onClick={onClose}>{t('cancel')}</Button></div>
      </div>
    </Panel>
  );
};
