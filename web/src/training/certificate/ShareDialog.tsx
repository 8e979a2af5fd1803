// The code to show to somebody: scanned from the screen, or sent as an address.
import type { AwardCard } from '@gongyan/shared/training/certificate/certificate.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { copyText } from '../../ui/copyText';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';

/** White around it, as scanners ask for. */
const QUIET = 4;

const Code = ({ rows, label }: { rows: readonly string[]; label: string }) => {
  const size = rows.length + 2 * QUIET;
  const path = rows.flatMap((row, down) => [...row].flatMap((module, right) => (module === '1' ? [`M${right + QUIET} ${down + QUIET}h1v1h-1z`] : []))).join('');
  return <svg className="award-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}><rect width={size} height={size} fill="#fff" /><path d={path} fill="#000" /></svg>;
};

export const ShareDialog = ({ award, onClose }: { award: AwardCard; onClose: () => void }) => {
  const { t } = useTranslation('certificate');
  const copy = () => void copyText(award.verifyUrl).then(() => toast(t('card.copied')));
  return (
    <Dialog title={t('card.shareTitle')} onClose={onClose}>
      <p>{t('card.shareLead')}</p>
      <Code rows={award.qr} label={t('card.qr')} />
      <p className="award-url"><a href={award.verifyUrl} target="_blank" rel="noreferrer">{award.verifyUrl}</a></p>
      <p><Button onClick={copy}>{t('card.copy')}</Button></p>
    </Dialog>
  );
};
