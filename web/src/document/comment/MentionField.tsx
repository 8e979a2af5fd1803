// The words of a comment: a plain field; @ or ＠ offers those who see the document. Enter sends with ⌘ or Ctrl only,
// so that an input method's Enter never sends.
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { MESSAGE_LENGTH } from '@gongyan/shared/document/comment/comment.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/Person';
import { useReaders } from './comment.queries';

const NAMED = /[@＠]([^\s@＠]{0,12})$/;
const SHOWN = 6;

/** Those whose @name still stands in the words. */
export const mentionedIn = (text: string, readers: readonly PersonCard[]): PersonId[] =>
  readers.filter(({ name }) => text.includes(`@${name}`) || text.includes(`＠${name}`)).map(({ id }) => id);

interface MentionFieldProps {
  readonly documentId: DocumentId;
  readonly label: string;
  readonly value: string;
  readonly autoFocus?: boolean;
  readonly onChange: (text: string) => void;
  readonly onSend: () => void;
}

const useOffer = (documentId: DocumentId, value: string) => {
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const word = NAMED.exec(value.slice(0, caret))?.[1];
  const readers = useReaders(documentId, word !== undefined).data ?? [];
  const offered = word === undefined ? [] : readers.filter(({ name }) => name.includes(word) && name !== word).slice(0, SHOWN);
  return { offered, at: Math.min(at, Math.max(0, offered.length - 1)), setAt, caret, setCaret, word: word ?? '' };
};

export const MentionField = ({ documentId, label, value, autoFocus = false, onChange, onSend }: MentionFieldProps) => {
  const { t } = useTranslation('comment');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const offer = useOffer(documentId, value);
  const pick = (person: PersonCard) => {
    const before = value.slice(0, offer.caret - offer.word.length - 1);
    const written = `${before}@${person.name} `;
    onChange(written + value.slice(offer.caret));
    offer.setCaret(written.length);
    field.current?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const person = offer.offered[offer.at];
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) return event.preventDefault(), onSend();
    if (person === undefined) return;
    if (event.key === 'Enter' || event.key === 'Tab') pick(person);
    else if (event.key === 'ArrowDown') offer.setAt((offer.at + 1) % offer.offered.length);
    else if (event.key === 'ArrowUp') offer.setAt((offer.at + offer.offered.length - 1) % offer.offered.length);
    else return;
    event.preventDefault();
  };
  return (
    <div className="comment-field">
      <textarea
        ref={field} rows={3} value={value} aria-label={label} placeholder={t('placeholder')} maxLength={MESSAGE_LENGTH} autoFocus={autoFocus}
        role="combobox" aria-expanded={offer.offered.length > 0} aria-controls={id} aria-autocomplete="list"
        onChange={(event) => (onChange(event.target.value), offer.setCaret(event.target.selectionStart))}
        onSelect={(event) => offer.setCaret(event.currentTarget.selectionStart)} onKeyDown={onKey}
      />
      <ul id={id} role="listbox" aria-label={t('people')} className="comment-people" hidden={offer.offered.length === 0}>
        {offer.offered.map((person, index) => (
          <li key={person.id} role="option" aria-selected={index === offer.at} onMouseDown={(event) => { event.preventDefault(); pick(person); }}>
            <Avatar person={person} size="small" /><span className="cut">{person.name}</span><span className="small soft cut">{person.workplace}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
