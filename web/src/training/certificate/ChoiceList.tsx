// People to choose from, all chosen at first: one tap takes one out.
import type { PersonId } from '@gongyan/shared/kit/id';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';

interface ChoiceListProps {
  readonly people: readonly { readonly person: PersonCard; readonly more: string }[];
  readonly left: ReadonlySet<PersonId>;
  readonly onChange: (left: ReadonlySet<PersonId>) => void;
}

export const ChoiceList = ({ people, left, onChange }: ChoiceListProps) => {
  const { t } = useTranslation('certificate');
  const chosen = people.filter(({ person }) => !left.has(person.id)).length;
  const turn = (id: PersonId, on: boolean) => onChange(new Set(on ? [...left].filter((one) => one !== id) : [...left, id]));
  return (
    <>
      <p className="award-all">
        <Checkbox checked={chosen === people.length} indeterminate={chosen > 0 && chosen < people.length} onChange={({ target }) => onChange(new Set(target.checked ? [] : people.map(({ person }) => person.id)))}>{t('issue.all')}</Checkbox>
        <span className="soft" role="status">{t('issue.chosen', { n: chosen })}</span>
      </p>
      <ul className="rows award-people">
        {people.map(({ person, more }) => (
          <li key={person.id} className="line">
            <Checkbox checked={!left.has(person.id)} onChange={({ target }) => turn(person.id, target.checked)}>
              <span className="strong">{person.name}</span> <span className="small soft">{more}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </>
  );
};
