// One thread: the words it speaks of, what was said, and answering, settling, opening again.
import type { Thread } from '@gongyan/shared/document/comment/comment.contract';
import { mayComment, mayResolve, type Commenter } from '@gongyan/shared/document/comment/comment.rules';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { toast } from '../../ui/toast';
import { useEditMessage, useRemoveMessage, useReply, useSettle } from './comment.queries';
import { MentionField } from './MentionField';
import { MessageLine } from './MessageLine';
import { useWords } from './useWords';
import { WordsFoot } from './WordsFoot';

interface ThreadCardProps {
  readonly documentId: DocumentId;
  readonly thread: Thread;
  readonly me: Commenter;
  /** The words it speaks of are not in the text any more. */
  readonly gone: boolean;
  readonly active: boolean;
  readonly onGo: () => void;
}

const Reply = ({ documentId, thread, onEnd }: Pick<ThreadCardProps, 'documentId' | 'thread'> & { onEnd: () => void }) => {
  const { t } = useTranslation('comment');
  const reply = useReply();
  const writing = useWords(documentId, '', (words) => reply.mutateAsync({ params: { documentId, threadId: thread.id }, body: words }).then(onEnd));
  return (
    <>
      <MentionField documentId={documentId} label={t('replyTo')} value={writing.text} autoFocus onChange={writing.setText} onSend={writing.send} />
      <WordsFoot writing={writing} word={t('reply')} onCancel={onEnd} />
    </>
  );
};

const Head = ({ thread, gone, onGo }: Pick<ThreadCardProps, 'thread' | 'gone' | 'onGo'>) => {
  const { t } = useTranslation('comment');
  return (
    <>
      <p className="comment-head"><span className={`comment-tag is-${thread.kind}`}>{t(`kind.${thread.kind}`)}</span>{gone && <span className="comment-gone">{t('gone')}</span>}</p>
      {gone ? <blockquote className="comment-quote is-gone">{thread.quote}</blockquote> : <button type="button" className="comment-quote" title={t('go')} onClick={onGo}>{thread.quote}</button>}
    </>
  );
};

export const ThreadCard = ({ documentId, thread, me, gone, active, onGo }: ThreadCardProps) => {
  const { t } = useTranslation('comment');
  const [replying, setReplying] = useState(false);
  const [settle, edit, remove] = [useSettle(), useEditMessage(), useRemoveMessage()];
  const params = { documentId, threadId: thread.id };
  const resolved = thread.resolvedAt !== null;
  const told = { onError: (error: unknown) => toast(sentenceOf(error), 'warn') };
  return (
    <article className={`comment-card${active ? ' is-active' : ''}${resolved ? ' is-resolved' : ''}`} data-thread={thread.id} aria-label={t('thread', { quote: thread.quote.slice(0, 20) })}>
      <Head thread={thread} gone={gone} onGo={onGo} />
      <ul className="comment-messages">
        {thread.messages.map((message) => (
          <MessageLine
            key={message.id} documentId={documentId} message={message} me={me}
            onEdit={(body) => edit.mutateAsync({ params: { ...params, messageId: message.id }, body })} onRemove={() => remove.mutate({ params: { ...params, messageId: message.id } }, told)}
          />
        ))}
      </ul>
      {thread.resolvedBy !== null && <p className="small soft">{t('resolvedBy', { name: thread.resolvedBy.name })}</p>}
      {replying && <Reply documentId={documentId} thread={thread} onEnd={() => setReplying(false)} />}
      {!replying && mayComment(me).ok && (
        <div className="comment-foot">
          <button type="button" className="comment-link" onClick={() => setReplying(true)}>{t('reply')}</button>
          {mayResolve(thread, me).ok && <button type="button" className="comment-link" disabled={settle.isPending} onClick={() => settle.mutate({ params, body: { resolved: !resolved } }, told)}>{t(resolved ? 'reopen' : 'resolve')}</button>}
        </div>
      )}
    </article>
  );
};
