// The threads of this document: at a desk beside the lines they speak of, on a phone one below the other.
import type { Thread } from '@gongyan/shared/document/comment/comment.contract';
import { mayComment, type Commenter } from '@gongyan/shared/document/comment/comment.rules';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { Editor } from '@tiptap/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoeditSession } from '../../platform/coedit/coedit.session';
import { Asked } from '../../ui/Asked';
import { Empty } from '../../ui/Empty';
import { useNarrow } from '../paper/usePhone';
import { useScrollToActive } from '../paper/useScrollToActive';
import './comment.css';
import { NewThread } from './NewThread';
import { ThreadCard } from './ThreadCard';
import { FIRST_WISH, isWished, ThreadFilter } from './ThreadFilter';
import type { CommentDesk } from './useCommentDesk';
import { useMargin } from './useMargin';

interface CommentTabProps {
  readonly documentId: DocumentId;
  readonly session: CoeditSession;
  readonly editor: Editor | null;
  readonly me: Commenter;
  readonly desk: CommentDesk;
  /** On a phone the sheet makes room for the text. */
  readonly onGo: () => void;
}

/** What is active is shown, whatever the filter says. */
const wishedOf = (threads: readonly Thread[], isIn: (thread: Thread) => boolean, desk: CommentDesk): Thread[] =>
  threads.filter((thread) => isIn(thread) || thread.id === desk.active).sort((a, b) => (desk.places.get(a.id)?.from ?? -1) - (desk.places.get(b.id)?.from ?? -1));

export const CommentTab = ({ documentId, session, editor, me, desk, onGo }: CommentTabProps) => {
  const { t } = useTranslation('comment');
  const [wish, setWish] = useState(FIRST_WISH);
  const column = useRef<HTMLDivElement>(null);
  const aligned = !useNarrow();
  useMargin(column, aligned ? editor : null, desk);
  useScrollToActive(editor, desk);
  const go = (id: string) => (desk.setActive(id), onGo());
  return (
    <Asked query={desk.query} what={t('title')}>
      {(threads) => {
        const wished = wishedOf(threads, (thread) => isWished(thread, wish, me.personId), desk);
        return (
          <>
            {threads.length > 0 && <ThreadFilter wish={wish} onChange={setWish} />}
            {wished.length === 0 && desk.draft === null && <Empty icon="comment">{t(threads.length > 0 ? 'noneFound' : mayComment(me).ok ? 'none' : 'noneRead')}</Empty>}
            <div ref={column} className={`comment-column${aligned ? ' is-aligned' : ''}`}>
              {desk.draft !== null && <NewThread session={session} documentId={documentId} range={desk.draft} onDone={(id) => { desk.setDraft(null); if (id !== null) desk.setActive(id); }} />}
              {wished.map((thread) => (
                <ThreadCard key={thread.id} documentId={documentId} thread={thread} me={me} gone={editor !== null && !desk.places.has(thread.id)} active={thread.id === desk.active} onGo={() => go(thread.id)} />
              ))}
            </div>
          </>
        );
      }}
    </Asked>
  );
};
