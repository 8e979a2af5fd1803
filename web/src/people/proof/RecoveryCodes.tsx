// The recovery codes, shown this once: to copy, to save, and only then away.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../ui/copyText';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import './proof.css';
import './proof.words';

export const RecoveryCodes = ({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) => {
  const { t } = useTranslation('proof');
  const text = codes.join('\n');
  return (
    <Dialog title={t('codes.title')} deed={{ word: t('codes.kept'), ready: true, busy: false, alone: true, go: onClose }} onClose={onClose}>
      <p>{t('codes.lead')}</p>
      <ol className="proof-codes">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ol>
      <div className="row">
        <Button onClick={() => void copyText(text).then(() => toast(t('codes.copied')))}>{t('codes.copy')}</Button>
        <Button href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`} download={t('codes.file')}>{t('codes.save')}</Button>
      </div>
    </Dialog>
  );
};
