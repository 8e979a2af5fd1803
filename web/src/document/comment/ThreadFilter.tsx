// Which threads the margin shows: by state, by kind, or those in which I speak.
import { CommentKind, type Thread } from '@gongyan/shared/document/comment/comment.contract';
import { useTranslation } from 'react-i18next';

const SHOWN = ['open', 'resolved', 'mine', 'all'] as const;

export interface ThreadWish {
  readonly shown: (typeof SHOWN)[number];
  readonly kind: CommentKind | 'any';
}

export const FIRST_WISH: ThreadWish = { shown: 'open', kind: 'any' };

export const isWished = (thread: Thread, { shown, kind }: ThreadWish, me: string): boolean => {
  if (kind !== 'any' && thread.kind !== kind) return false;
  if (shown === 'mine') return thread.messages.some(({ person, mentions }) => person.id === me || mentions.some((id) => id === me));
  return shown === 'all' || (thread.resolvedAt !== null) === (shown === 'resolved');
};

export const ThreadFilter = ({ wish, onChange }: { wish: ThreadWish; onChange: (wish: ThreadWish) => void }) => {
  const { t } = useTranslation('comment');
  return (
    <div className="comment-filter">
      <select aria-label={t('filter.label')} value={wish.shown} onChange={(event) => onChange({ ...wish, shown: SHOWN.find((one) => one === event.target.value) ?? 'open' })}>
        {SHOWN.map((one) => <option key={one} value={one}>{t(`filter.${one}`)}</option>)}
      </select>
      <select aria-label={t('kind.label')} value={wish.kind} onChange={(event) => onChange({ ...wish, kind: CommentKind.options.find((one) => one === event.target.value) ?? 'any' })}>
        <option value="any">{t('filter.kinds')}</option>
        {CommentKind.options.map((one) => <option key={one} value={one}>{t(`kind.${one}`)}</option>)}
      </select>
    </div>
  );
};
