// The suggestions of this document in the order of the text: to decide, to change, to look up what became of them.
import { maySuggest, mayDecide } from '@gongyan/shared/document/suggestion/suggestion.rules';
import type { Suggestion } from '@gongyan/shared/document/suggestion/suggestion.contract';
import type { Commenter } from '@gongyan/shared/document/comment/comment.rules';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoeditSession } from '../../platform/coedit/coedit.session';
import { Asked } from '../../ui/Asked';
import { Empty } from '../../ui/Empty';
import { useScrollToActive } from '../paper/useScrollToActive';
import '../comment/comment.css';
import { draftOf } from './suggest.draft';
import { SuggestionAuthors } from './SuggestionAuthors';
import { SuggestionCard } from './SuggestionCard';
import { FIRST_WISH, isWished, SuggestionFilter } from './SuggestionFilter';
import { SuggestionRecordList } from './SuggestionRecordList';
import './suggestion.css';
import { UnsentList } from './UnsentList';
import { useDeciding, type Deciding } from './useDeciding';
import { useSend } from './useSend';
import type { SuggestionDesk } from './useSuggestionDesk';

interface SuggestionTabProps {
  readonly documentId: DocumentId;
  readonly session: CoeditSession;
  readonly editor: Editor | null;
  readonly me: Commenter;
  readonly desk: SuggestionDesk;
  /** On a phone the sheet makes room for the text. */
  readonly onGo: () => void;
}

const Done = ({ deciding: { last, busy, reopen } }: { deciding: Deciding }) => {
  const { t } = useTranslation('suggestion');
  if (last === null) return null;
  return (
    <div className={`suggest-done is-${last.outcome}`} role="status">
      <span>{t(`done.${last.outcome}`, { n: last.ids.length })}{last.left > 0 && t('done.left', { n: last.left, why: last.why })}</span>
      <button type="button" className="comment-link strong" disabled={busy} onClick={() => reopen(last.ids)}>{t('undo')}</button>
    </div>
  );
};

const inOrder = (suggestions: readonly Suggestion[], { places }: SuggestionDesk): Suggestion[] =>
  [...suggestions].sort((a, b) => (places.get(a.id)?.from ?? -1) - (places.get(b.id)?.from ?? -1));

export const SuggestionTab = ({ documentId, session, editor, me, desk, onGo }: SuggestionTabProps) => {
  const { t } = useTranslation('suggestion');
  const [wish, setWish] = useState(FIRST_WISH);
  const deciding = useDeciding(documentId);
  const send = useSend(session, documentId, desk);
  useScrollToActive(editor, desk);
  const revise = (suggestion: Suggestion) => {
    const place = desk.places.get(suggestion.id);
    if (place !== undefined) desk.setDraft(draftOf(suggestion, place));
    onGo();
  };
  return (
    <div className="suggest-tab">
      <UnsentList desk={desk} send={send} />
      <Asked query={desk.query} what={t('title')}>
        {(suggestions) => {
          const wished = inOrder(suggestions.filter((one) => isWished(one, wish, me.personId) || one.id === desk.active), desk);
          const open = suggestions.filter(({ state, author }) => state === 'open' && (wish.author === '' || author.id === wish.author));
          return (
            <>
              {suggestions.length > 0 && <SuggestionFilter suggestions={suggestions} wish={wish} onChange={setWish} />}
              <Done deciding={deciding} />
              {mayDecide(me).ok && wish.shown !== 'accepted' && wish.shown !== 'declined' && <SuggestionAuthors open={open} places={desk.places} deciding={deciding} />}
              {wished.length === 0 && <Empty icon="write">{t(suggestions.length === 0 ? (maySuggest(me).ok ? 'none' : 'noneRead') : wish.shown === 'open' ? 'noneOpen' : 'noneFound')}</Empty>}
              <div className="suggest-list">
                {wished.map((suggestion) => (
                  <SuggestionCard
                    key={suggestion.id} suggestion={suggestion} place={desk.places.get(suggestion.id)} me={me} active={suggestion.id === desk.active} deciding={deciding}
                    onGo={() => (desk.setActive(suggestion.id), onGo())} onRevise={() => revise(suggestion)}
                  />
                ))}
              </div>
              {suggestions.length > 0 && <SuggestionRecordList documentId={documentId} />}
            </>
          );
        }}
      </Asked>
    </div>
  );
};
