// Who suggested and decided how much: evidence, folded away until somebody asks.
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { DayText } from '../../ui/DayText';
import { useSuggestionRecord } from './suggestion.queries';

const COUNTS = ['made', 'accepted', 'declined', 'decided'] as const;

export const SuggestionRecordList = ({ documentId }: { documentId: DocumentId }) => {
  const { t } = useTranslation('suggestion');
  const [open, setOpen] = useState(false);
  const record = useSuggestionRecord(documentId, open);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="small soft">{t('record.title')}</summary>
      {open && (
        <Asked query={record} what={t('record.title')}>
          {(people) => people.length === 0 ? <p className="small soft">{t('record.none')}</p> : (
            <ul className="suggest-record">
              {people.map(({ person, lastAt, ...counts }) => (
                <li key={person.id}>
                  <span className="strong">{person.name}</span>
                  {COUNTS.filter((count) => counts[count] > 0).map((count) => <span key={count} className="number">{t(`record.${count}`, { n: counts[count] })}</span>)}
                  <span className="soft"><DayText at={lastAt} /></span>
                </li>
              ))}
              <li className="soft">{t('record.note')}</li>
            </ul>
          )}
        </Asked>
      )}
    </details>
  );
};
