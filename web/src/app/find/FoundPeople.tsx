// Colleagues by name or pinyin initials. There is no page of a person to go to; district staff go to his hours.
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFindPeople } from '../../people/people.queries';
import { isDistrictStaff, useMe } from '../../people/Viewer';
import { PersonTag } from '../../ui/Person';

const MOST = 6;

const Person = ({ person, staff }: { person: PersonCard; staff: boolean }) => {
  const { t } = useTranslation('app');
  return (
    <li className="finder-line">
      <span className="grow"><PersonTag person={person} /></span>
      {staff && <Link to="/people/$personId/hours" params={{ personId: person.id }} className="small">{t('nav.hours')}</Link>}
    </li>
  );
};

export const FoundPeople = ({ words }: { words: string }) => {
  const { t } = useTranslation('app');
  const staff = isDistrictStaff(useMe());
  const people = useFindPeople(words).data?.rows.slice(0, MOST) ?? [];
  if (people.length === 0) return null;
  return (
    <section aria-label={t('find.people')}>
      <p className="finder-group small soft" aria-hidden="true">{t('find.people')}</p>
      <ul className="rows">{people.map((person) => <Person key={person.id} person={person} staff={staff} />)}</ul>
    </section>
  );
};
