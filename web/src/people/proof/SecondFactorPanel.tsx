// 两步验证 on one's own page: whether it is on, and the ways to switch it on, off, and to new recovery codes.
import type { SecondFactor } from '@gongyan/shared/people/proof/proof.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { DayText } from '../../ui/DayText';
import { Dialog } from '../../ui/Dialog';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import './proof.css';
import { useEndFactor, useRenewCodes, useSecondFactor } from './proof.queries';
import './proof.words';
import { RecoveryCodes } from './RecoveryCodes';
import { SetUpDialog } from './SetUpDialog';

const FEW = 3;

const EndDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('proof');
  const end = useEndFactor();
  const go = () => end.mutate(undefined, { onSuccess: () => { toast(t('ended')); onClose(); } });
  return (
    <Dialog title={t('endTitle')} deed={{ word: t('end'), ready: true, busy: end.isPending, danger: true, go }} onClose={onClose}>
      <p>{t('endSure')}</p>
      {end.error !== null && <p className="note danger" role="alert">{sentenceOf(end.error)}</p>}
    </Dialog>
  );
};

const RenewDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('proof');
  const renew = useRenewCodes();
  if (renew.data !== undefined) return <RecoveryCodes codes={renew.data.codes} onClose={onClose} />;
  return (
    <Dialog title={t('renewTitle')} deed={{ word: t('renew'), ready: true, busy: renew.isPending, go: () => renew.mutate(undefined) }} onClose={onClose}>
      <p>{t('renewSure')}</p>
      {renew.error !== null && <p className="note danger" role="alert">{sentenceOf(renew.error)}</p>}
    </Dialog>
  );
};

const State = ({ since, codesLeft, demanded, onAsk }: SecondFactor & { onAsk: (what: 'renew' | 'end') => void }) => {
  const { t } = useTranslation('proof');
  return (
    <>
      <p className="row"><span className="badge success">{t('on')}</span>{since !== null && <span className="soft">{t('since')} <DayText at={since} /></span>}</p>
      <p className={codesLeft > FEW ? 'small soft' : 'note warning'}>{t(codesLeft > FEW ? 'codesLeft' : 'codesFew', { n: codesLeft })}</p>
      <div className="row"><Button onClick={() => onAsk('renew')}>{t('renew')}</Button>{!demanded && <Button onClick={() => onAsk('end')}>{t('end')}</Button>}</div>
      {demanded && <p className="small soft">{t('demanded')}</p>}
    </>
  );
};

export const SecondFactorPanel = () => {
  const { t } = useTranslation('proof');
  const factor = useSecondFactor();
  const [asking, setAsking] = useState<'start' | 'renew' | 'end' | null>(null);
  const close = () => setAsking(null);
  return (
    <Panel title={t('title')}>
      <div className="panel-body stack">
        <Asked query={factor} what={t('title')}>
          {(own) => own.on
            ? <State {...own} onAsk={setAsking} />
            : <><p className="soft">{t('off')}</p><div><Button onClick={() => setAsking('start')}>{t('start')}</Button></div></>}
        </Asked>
      </div>
      {asking === 'start' && <SetUpDialog onClose={close} />}
      {asking === 'renew' && <RenewDialog onClose={close} />}
      {asking === 'end' && <EndDialog onClose={close} />}
    </Panel>
  );
};
