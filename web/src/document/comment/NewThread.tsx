// A comment that is being begun: what it is about, of which kind, its words.
import { CommentKind, type TextRange } from '@gongyan/shared/document/comment/comment.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoeditSession } from '../../platform/coedit/coedit.session';
import { useBegin } from './comment.queries';
import { untilSaved } from './comment.range';
import { MentionField } from './MentionField';
import { useWords } from './useWords';
import { WordsFoot } from './WordsFoot';

interface NewThreadProps {
  readonly session: CoeditSession;
  readonly documentId: DocumentId;
  readonly range: TextRange;
  readonly onDone: (thread: string | null) => void;
}

export const NewThread = ({ session, documentId, range, onDone }: NewThreadProps) => {
  const { t } = useTranslation('comment');
  const [kind, setKind] = useState<CommentKind>('advice');
  const begin = useBegin();
  const writing = useWords(documentId, '', async (words) => {
    await untilSaved(session);
    onDone((await begin.mutateAsync({ params: { documentId }, body: { kind, range, ...words } })).id);
  });
  return (
    <section className="comment-card is-active" data-thread="new" aria-label={t('new')}>
      <blockquote className="comment-quote">{range.quote}</blockquote>
      <div className="comment-kinds" role="radiogroup" aria-label={t('kind.label')}>
        {CommentKind.options.map((one) => (
          <button key={one} type="button" role="radio" aria-checked={one === kind} className={`comment-kind is-${one}`} onClick={() => setKind(one)}>{t(`kind.${one}`)}</button>
        ))}
      </div>
      <MentionField documentId={documentId} label={t('new')} value={writing.text} autoFocus onChange={writing.setText} onSend={writing.send} />
      <WordsFoot writing={writing} word={t('send')} onCancel={() => onDone(null)} />
    </section>
  );
};
