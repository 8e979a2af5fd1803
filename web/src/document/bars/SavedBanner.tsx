// What a person must know before going on or closing the page: offline, no copy on this device, right lost, old
// page, server fault. Nothing is shown in the ordinary case.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoeditSession } from '../../platform/coedit/coedit.session';
import { bannerWords } from './saved.words';
import { useCoeditState } from './useSession';

export interface SavedBannerProps {
  readonly session: CoeditSession;
  /** Keeps the unsent edits as a private copy. Without it the page tells of a lost right itself. */
  readonly onKeepCopy?: () => Promise<void>;
}

export const SavedBanner = ({ session, onKeepCopy }: SavedBannerProps) => {
  const { t } = useTranslation('document');
  const { saved, role } = useCoeditState(session);
  const [copied, setCopied] = useState(false);
  const words = bannerWords(saved, role === 'write');
  const toldElsewhere = onKeepCopy === undefined && (saved.kind === 'lostRight' || saved.kind === 'gone');
  if (words === null || toldElsewhere) return null;
  const text = t(words.key, { ...words.values });
  if (words.action === 'reload') return <button type="button" className={`doc-banner is-${words.tone}`} onClick={() => location.reload()}>{text}</button>;
  return (
    <div className={`doc-banner is-${words.tone}`} role="status">
      <span>{text}</span>
      {words.action === 'copy' && onKeepCopy !== undefined && (
        <button type="button" className="doc-inline-button" disabled={copied} onClick={() => void onKeepCopy().then(() => setCopied(true))}>{copied ? t('banner.copied') : t('banner.copy')}</button>
      )}
    </div>
  );
};
