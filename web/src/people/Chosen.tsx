// Who has been picked so far; each can be dropped again.
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../ui/Person';
import { Icon } from '../ui/Icon';
import './people.css';
import './people.words';

export const Chosen = ({ people, onDrop }: { people: readonly PersonCard[]; onDrop: (id: PersonId) => void }) => {
  const { t } = useTranslation('people');
  if (people.length === 0) return null;
  return (
    <ul className="chosen" aria-label={t('find.chosen')}>
      {people.map((person) => (
        <li key={person.id} className="chip">
          <Avatar person={person} size="small" />
          <span>{person.name}</span>
          <span className="small soft cut">{person.workplace}</span>
          <button type="button" aria-label={t('find.drop', { name: person.name })} onClick={() => onDrop(person.id)}><Icon name="close" /></button>
        </li>
      ))}
    </ul>
  );
};
