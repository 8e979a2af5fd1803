// Finding a person by name, pinyin initials or staff number; a choice goes out at once, the box stays open.
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../ui/Asked';
import { Bones } from '../ui/Bones';
import { Icon } from '../ui/Icon';
import { PersonTag } from '../ui/Person';
import './people.css';
import { useFindPeople } from './people.queries';
import './people.words';

interface PeoplePickerProps {
  /** Already there: shown, but not to be chosen. */
  readonly here: ReadonlySet<PersonId>;
  readonly onChoose: (person: PersonCard) => void;
  /** One field among others: the keyboard stays where it is. */
  readonly quiet?: boolean;
}

const Found = ({ people, here, onChoose }: Pick<PeoplePickerProps, 'here' | 'onChoose'> & { people: readonly PersonCard[] }) => {
  const { t } = useTranslation('people');
  if (people.length === 0) return <p className="panel-note" role="status">{t('find.nobody')}</p>;
  return (
    <ul className="rows found">
      {people.map((person) => (
        <li key={person.id}>
          <button type="button" className="line" disabled={here.has(person.id)} onClick={() => onChoose(person)}>
            <span className="grow"><PersonTag person={person} /></span>
            {here.has(person.id) ? <span className="small soft">{t('find.here')}</span> : <Icon name="plus" />}
          </button>
        </li>
      ))}
    </ul>
  );
};

export const PeoplePicker = ({ here, onChoose, quiet = false }: PeoplePickerProps) => {
  const { t } = useTranslation('people');
  const [typed, setTyped] = useState('');
  const find = useDeferredValue(typed.trim());
  const found = useFindPeople(find);
  return (
    <div className="stack tight">
      <Input aria-label={t('find.label')} placeholder={t('find.label')} type="search" prefix={<Icon name="search" />} autoFocus={!quiet} maxLength={80} value={typed} onChange={(event) => setTyped(event.target.value)} />
      {find !== '' && <div className="panel found-panel"><Asked query={found} what={t('find.what')} bones={<Bones rows={2} />}>{({ rows }) => <Found people={rows} here={here} onChoose={onChoose} />}</Asked></div>}
    </div>
  );
};
