// Below a field of words: why it was not sent, and the two ways on.
import { useTranslation } from 'react-i18next';
import type { Writing } from './useWords';

export const WordsFoot = ({ writing, word, onCancel }: { writing: Writing; word: string; onCancel: () => void }) => {
  const { t } = useTranslation('comment');
  return (
    <>
      {writing.wrong !== null && <p className="doc-field-note" role="alert">{writing.wrong}</p>}
      <div className="comment-foot">
        <button type="button" className="doc-button" onClick={onCancel}>{t('cancel')}</button>
        <button type="button" className="doc-button is-primary" disabled={writing.busy || writing.text.trim() === ''} onClick={writing.send}>{word}</button>
      </div>
    </>
  );
};
