// Names beside the colours, as long as the text is coloured; and, in words, whose the letter at the caret is.
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import { lookOf } from './author.looks';
import './contribution.css';
import type { AuthorColours } from './useAuthorColours';

export const AuthorLegend = ({ colours: { on, set, people, atCaret } }: { colours: AuthorColours }) => {
  const { t } = useTranslation('contribution');
  if (!on) return null;
  const name = people?.find(({ id }) => id === atCaret)?.name ?? (atCaret === null ? t('colour.nobody') : null);
  return (
    <section className="author-legend no-print" aria-label={t('colour.legend')}>
      {people === null ? <p className="small soft">{t('colour.waiting')}</p> : (
        <ul>
          {people.map((person) => <li key={person.id}><span className={lookOf(people, person.id)}>{person.name}</span></li>)}
          <li className="soft">{t('colour.nobody')}</li>
        </ul>
      )}
      <p className="small soft author-here" role="status">{name === null ? '' : t('colour.here', { name })}</p>
      <button type="button" className="author-off" aria-label={t('colour.off')} title={t('colour.off')} onClick={() => set(false)}><Icon name="close" /></button>
    </section>
  );
};
