// Declining asks for a reason: its author will read it. What was written stays until the server has it.
import { REASON_LENGTH } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface DeclineFieldProps {
  readonly busy: boolean;
  readonly onDecline: (answer: string) => void;
  readonly onCancel: () => void;
}

export const DeclineField = ({ busy, onDecline, onCancel }: DeclineFieldProps) => {
  const { t } = useTranslation('suggestion');
  const [answer, setAnswer] = useState('');
  const send = () => { if (!busy && answer.trim() !== '') onDecline(answer.trim()); };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <>
      <textarea className="suggest-answer" rows={2} autoFocus value={answer} maxLength={REASON_LENGTH} aria-label={t('answer')} placeholder={t('answerHint')} onChange={(event) => setAnswer(event.target.value)} onKeyDown={onKey} />
      <div className="comment-foot">
        <button type="button" className="doc-button" onClick={onCancel}>{t('cancel')}</button>
        <button type="button" className="doc-button is-primary" disabled={busy || answer.trim() === ''} onClick={send}>{t('declineSure')}</button>
      </div>
    </>
  );
};
