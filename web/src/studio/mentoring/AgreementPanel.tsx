// The agreement as it stands: who has signed it, and for whoever has not, the one button. Once both have, it is only read.
import type { PairPage } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { isParty, mayRevise } from '@gongyan/shared/studio/mentoring/mentoring.rules';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { sentenceOf } from '../../platform/words';
import { plainDay } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { AgreementFields, readAgreement, typedGoals } from './AgreementFields';
import { useRevise, useSign } from './mentoring.queries';

const ReviseDialog = ({ pair, onClose }: { pair: PairPage; onClose: () => void }) => {
  const { t } = useTranslation('mentoring');
  const revise = useRevise(pair.id);
  const [typed, setTyped] = useState({ from: pair.from, to: pair.to, agreement: pair.agreement, goals: typedGoals(pair.goals) });
  const agreed = readAgreement(typed);
  const go = () => agreed !== null && revise.mutate(agreed, { onSuccess: () => { toast(t('agreement.reviseDone')); onClose(); } });
  return (
    <Dialog title={t('agreement.revise')} deed={{ word: t('agreement.save'), ready: agreed !== null, busy: revise.isPending, go }} onClose={onClose}>
      <p className="soft">{t('agreement.reviseLead')}</p>
      <AgreementFields typed={typed} onChange={setTyped} />
      {revise.error !== null && <p className="note danger" role="alert">{sentenceOf(revise.error)}</p>}
    </Dialog>
  );
};

const Signers = ({ pair: { mentor, apprentice, signedBy } }: { pair: PairPage }) => {
  const { t } = useTranslation('mentoring');
  return (
    <ul className="row wrap">
      {([['mentor', mentor], ['apprentice', apprentice]] as const).map(([role, person]) => (
        <li key={role} className={`badge ${signedBy.includes(person.id) ? 'success' : 'warning'}`}>{t(`role.${role}`)} {person.name} {t(signedBy.includes(person.id) ? 'agreement.signed' : 'agreement.unsigned')}</li>
      ))}
    </ul>
  );
};

export const AgreementPanel = ({ pair }: { pair: PairPage }) => {
  const { t } = useTranslation('mentoring');
  const language = useLanguage();
  const { person } = useMe();
  const sign = useSign(pair.id);
  const [revising, setRevising] = useState(false);
  const draft = pair.state === 'draft';
  const toSign = draft && isParty(pair.standing) && !pair.signedBy.includes(person.id);
  return (
    <Panel title={t('agreement.title')} more={mayRevise(pair, pair.standing).ok && <Button size="small" onClick={() => setRevising(true)}>{t('agreement.revise')}</Button>}>
      <div className="panel-body stack">
        <Signers pair={pair} />
        <p className="small soft pieces"><span>{t('span', { from: plainDay(pair.from, language), to: plainDay(pair.to, language) })}</span>{(['mentorObserves', 'apprenticeObserves', 'designs'] as const).map((goal) => <span key={goal}>{t(`goal.${goal}`)} {pair.goals[goal]}</span>)}</p>
        <p className="agreement-text">{pair.agreement}</p>
        {toSign && <div className="row wrap"><Button type="primary" loading={sign.isPending} onClick={() => sign.mutate(pair.digest, { onSuccess: () => toast(t('agreement.signDone')) })}>{t('agreement.sign')}</Button></div>}
        {sign.error !== null && <p className="note danger" role="alert">{sentenceOf(sign.error)}</p>}
        <p className="small soft">{t('agreement.sealed')} <span title={pair.digest}>{t('agreement.digest')} <span className="number">{pair.digest.slice(0, 12)}</span></span></p>
      </div>
      {revising && <ReviseDialog pair={pair} onClose={() => setRevising(false)} />}
    </Panel>
  );
};
