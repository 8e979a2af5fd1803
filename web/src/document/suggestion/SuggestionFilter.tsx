// Which suggestions the panel shows: by state, by author, or those that I made.
import type { Suggestion } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { useTranslation } from 'react-i18next';

const SHOWN = ['open', 'accepted', 'declined', 'mine', 'all'] as const;

export interface SuggestionWish {
  readonly shown: (typeof SHOWN)[number];
  /** Empty: everybody's. */
  readonly author: string;
}

export const FIRST_WISH: SuggestionWish = { shown: 'open', author: '' };

export const isWished = ({ author, state }: Suggestion, wish: SuggestionWish, me: string): boolean => {
  if (wish.author !== '' && author.id !== wish.author) return false;
  return wish.shown === 'all' || (wish.shown === 'mine' ? author.id === me : state === wish.shown);
};

interface SuggestionFilterProps {
  readonly suggestions: readonly Suggestion[];
  readonly wish: SuggestionWish;
  readonly onChange: (wish: SuggestionWish) => void;
}

export const SuggestionFilter = ({ suggestions, wish, onChange }: SuggestionFilterProps) => {
  const { t } = useTranslation('suggestion');
  const authors = [...new Map(suggestions.map(({ author }) => [author.id, author])).values()];
  return (
    <div className="comment-filter">
      <select aria-label={t('filter.label')} value={wish.shown} onChange={(event) => onChange({ ...wish, shown: SHOWN.find((one) => one === event.target.value) ?? 'open' })}>
        {SHOWN.map((one) => <option key={one} value={one}>{t(`filter.${one}`)}</option>)}
      </select>
      <select aria-label={t('filter.authors')} value={wish.author} onChange={(event) => onChange({ ...wish, author: event.target.value })}>
        <option value="">{t('filter.authors')}</option>
        {authors.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </div>
  );
};
