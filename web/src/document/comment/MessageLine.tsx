// One message of a thread: who, when, what; its author may change or delete it. A deleted one keeps its place.
import type { Message } from '@gongyan/shared/document/comment/comment.contract';
import { mayChangeMessage, type Commenter } from '@gongyan/shared/document/comment/comment.rules';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../ui/DayText';
import { Avatar } from '../../ui/Person';
import { MentionField } from './MentionField';
import { useWords, type Words } from './useWords';
import { WordsFoot } from './WordsFoot';

interface MessageLineProps {
  readonly documentId: DocumentId;
  readonly message: Message;
  readonly me: Commenter;
  readonly onEdit: (words: Words) => Promise<unknown>;
  readonly onRemove: () => void;
}

const Editing = ({ documentId, message, onEdit, onEnd }: Pick<MessageLineProps, 'documentId' | 'message' | 'onEdit'> & { onEnd: () => void }) => {
  const { t } = useTranslation('comment');
  const writing = useWords(documentId, message.text, (words) => onEdit(words).then(onEnd));
  return (
    <>
      <MentionField documentId={documentId} label={t('edit')} value={writing.text} autoFocus onChange={writing.setText} onSend={writing.send} />
      <WordsFoot writing={writing} word={t('save')} onCancel={onEnd} />
    </>
  );
};

const Asking = ({ onRemove, onEnd }: { onRemove: () => void; onEnd: () => void }) => {
  const { t } = useTranslation('comment');
  return (
    <div role="alert">
      <p className="small">{t('removeSure')}</p>
      <div className="comment-foot">
        <button type="button" className="doc-button" onClick={onEnd}>{t('cancel')}</button>
        <button type="button" className="doc-button is-danger" onClick={() => { onEnd(); onRemove(); }}>{t('remove')}</button>
      </div>
    </div>
  );
};

export const MessageLine = ({ documentId, message, me, onEdit, onRemove }: MessageLineProps) => {
  const { t } = useTranslation('comment');
  const [doing, setDoing] = useState<'edit' | 'remove' | null>(null);
  const mine = mayChangeMessage({ personId: message.person.id, deletedAt: message.deletedAt }, me).ok;
  const end = () => setDoing(null);
  return (
    <li className="comment-message">
      <p className="comment-who">
        <Avatar person={message.person} size="small" /><span className="strong cut">{message.person.name}</span>
        {message.expert && <span className="comment-seal">{t('expert')}</span>}
        <span className="comment-when small soft"><DayText at={message.at} since />{message.editedAt !== null && message.deletedAt === null && ` · ${t('edited')}`}</span>
      </p>
      {doing === 'edit' && <Editing documentId={documentId} message={message} onEdit={onEdit} onEnd={end} />}
      {doing !== 'edit' && <p className={message.deletedAt === null ? 'comment-text' : 'comment-text soft'}>{message.deletedAt === null ? message.text : t('deleted')}</p>}
      {doing === 'remove' && <Asking onRemove={onRemove} onEnd={end} />}
      {mine && doing === null && (
        <p className="comment-own">
          <button type="button" className="comment-link" onClick={() => setDoing('edit')}>{t('edit')}</button>
          <button type="button" className="comment-link" onClick={() => setDoing('remove')}>{t('remove')}</button>
        </p>
      )}
    </li>
  );
};
