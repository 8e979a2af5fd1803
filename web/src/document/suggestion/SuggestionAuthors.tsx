// All open suggestions of one author at once: whoever made two or more stands here with both ways to decide.
import type { Suggestion } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/Person';
import { DeclineField } from './DeclineField';
import type { SuggestionPlace } from './suggestion.lines';
import type { Deciding } from './useDeciding';

interface SuggestionAuthorsProps {
  readonly open: readonly Suggestion[];
  readonly places: ReadonlyMap<string, SuggestionPlace>;
  readonly deciding: Deciding;
}

const Author = ({ open, places, deciding }: SuggestionAuthorsProps) => {
  const { t } = useTranslation('suggestion');
  const [declining, setDeclining] = useState(false);
  const author = open[0]?.author;
  if (author === undefined) return null;
  const seen = open.flatMap(({ id, replacement }) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, original: place.words, replacement }];
  });
  const decline = (answer: string) => void deciding.decline(open.map(({ id }) => id), answer).then((done) => { if (done) setDeclining(false); });
  return (
    <li>
      <div className="suggest-author">
        <Avatar person={author} size="small" /><span className="cut">{t('all.count', { name: author.name, n: open.length })}</span>
        <button type="button" className="comment-link" aria-label={t('all.declineOf', { name: author.name })} disabled={deciding.busy} onClick={() => setDeclining(true)}>{t('all.decline')}</button>
        <button type="button" className="comment-link strong" aria-label={t('all.acceptOf', { name: author.name })} disabled={deciding.busy || seen.length === 0} onClick={() => deciding.accept(seen)}>{t('all.accept')}</button>
      </div>
      {declining && <DeclineField busy={deciding.busy} onDecline={decline} onCancel={() => setDeclining(false)} />}
    </li>
  );
};

export const SuggestionAuthors = ({ open, places, deciding }: SuggestionAuthorsProps) => {
  const { t } = useTranslation('suggestion');
  const authors = [...new Set(open.map(({ author }) => author.id))];
  const groups = authors.map((id) => open.filter(({ author }) => author.id === id)).filter((group) => group.length > 1);
  if (groups.length === 0) return null;
  return <ul className="suggest-authors" aria-label={t('all.label')}>{groups.map((group) => <Author key={group[0]?.author.id} open={group} places={places} deciding={deciding} />)}</ul>;
};
