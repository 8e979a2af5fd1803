// Switching two-step verification on: scan, type one code, keep the recovery codes. Nothing is on before the code was right.
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../ui/copyText';
import { sentenceOf } from '../../platform/words';
import { Bones } from '../../ui/Bones';
import { Dialog } from '../../ui/Dialog';
import { CodeField } from './CodeField';
import { useBeginFactor, useConfirmFactor } from './proof.queries';
import './proof.words';
import { RecoveryCodes } from './RecoveryCodes';

const Scan = ({ secret, address, svg }: { secret: string; address: string; svg: string }) => {
  const { t } = useTranslation('proof');
  return (
    <>
      <p>{t('setUp.scan')}</p>
      <img className="proof-code" src={`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`} alt={t('setUp.picture')} width={200} height={200} />
      <a href={address} className="proof-open small">{t('setUp.open')}</a>
      <p className="small soft">{t('setUp.typed')}</p>
      <p className="row"><code className="proof-secret">{secret.match(/.{1,4}/g)?.join(' ')}</code><Button size="small" onClick={() => void copyText(secret)}>{t('codes.copy')}</Button></p>
    </>
  );
};

export const SetUpDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('proof');
  const [code, setCode] = useState('');
  const { mutate, ...begun } = useBeginFactor();
  const confirm = useConfirmFactor();
  useEffect(() => mutate(), [mutate]);
  if (confirm.data !== undefined) return <RecoveryCodes codes={confirm.data.codes} onClose={onClose} />;
  const deed = { word: t('setUp.go'), ready: begun.data !== undefined && code.trim().length >= 6, busy: confirm.isPending, go: () => confirm.mutate(code.trim()) };
  return (
    <Dialog title={t('setUp.title')} deed={deed} onClose={onClose}>
      {begun.error !== null && <p className="note danger" role="alert">{sentenceOf(begun.error)}</p>}
      {begun.data === undefined ? begun.error === null && <Bones /> : (
        <>
          <Scan {...begun.data} />
          <CodeField id="factor-code" label={t('setUp.code')} value={code} wrong={confirm.error === null ? null : sentenceOf(confirm.error)} onChange={setCode} />
          <p className="small soft">{t('setUp.others')}</p>
        </>
      )}
    </Dialog>
  );
};
