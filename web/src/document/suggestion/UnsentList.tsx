// What was written in the box and refused after its writer had gone on: it waits here, nothing typed is lost.
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { replacementOf } from './suggest.draft';
import { SuggestionChange } from './SuggestionChange';
import type { SendSuggestion } from './useSend';
import type { SuggestionDesk, UnsentSuggestion } from './useSuggestionDesk';

export const UnsentList = ({ desk, send }: { desk: SuggestionDesk; send: SendSuggestion }) => {
  const { t } = useTranslation('suggestion');
  const drop = (one: UnsentSuggestion) => desk.setUnsent((before) => before.filter((other) => other !== one));
  const again = (one: UnsentSuggestion) => {
    send(one.draft, one).then(() => drop(one)).catch((error: unknown) => desk.setUnsent((before) => before.map((other) => (other === one ? { ...one, why: sentenceOf(error) } : other))));
  };
  if (desk.unsent.length === 0) return null;
  return (
    <ul className="suggest-list" aria-label={t('unsent')}>
      {desk.unsent.map((one, index) => (
        <li key={index} className="comment-card is-active">
          <p className="suggest-change"><SuggestionChange words={replacementOf(one.draft, one.draft.removed)} replacement={replacementOf(one.draft, one.text)} /></p>
          {one.reason !== '' && <p className="suggest-why">{t('reasonLabel')}{one.reason}</p>}
          <p className="suggest-note" role="alert">{t('cannot', { why: one.why })}</p>
          <div className="comment-foot">
            <button type="button" className="comment-link" onClick={() => drop(one)}>{t('drop')}</button>
            <button type="button" className="comment-link strong" onClick={() => again(one)}>{t('again')}</button>
          </div>
        </li>
      ))}
    </ul>
  );
};
