// Choosing who is asked to come: one after another, or a pasted list.
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chosen } from '../../people/Chosen';
import { PastedNames } from '../../people/PastedNames';
import { PeoplePicker } from '../../people/PeoplePicker';

interface AskedPeopleProps {
  readonly people: readonly PersonCard[];
  /** On the list already. */
  readonly here: readonly PersonCard[];
  readonly onChange: (people: readonly PersonCard[]) => void;
}

const joined = (before: readonly PersonCard[], more: readonly PersonCard[]): PersonCard[] => [...new Map([...before, ...more].map((person) => [person.id, person])).values()];

export const AskedPeople = ({ people, here, onChange }: AskedPeopleProps) => {
  const { t } = useTranslation('people');
  const [way, setWay] = useState<'search' | 'paste'>('search');
  const taken = new Set([...here, ...people].map(({ id }) => id));
  return (
    <div className="stack tight">
      <Segmented<'search' | 'paste'> value={way} onChange={setWay} options={[{ value: 'search', label: t('ways.search') }, { value: 'paste', label: t('ways.paste') }]} />
      {way === 'search' ? <PeoplePicker here={taken} onChoose={(person) => onChange(joined(people, [person]))} /> : <PastedNames here={taken} onMatched={(more) => onChange(joined(people, more))} />}
      <Chosen people={people} onDrop={(id) => onChange(people.filter((person) => person.id !== id))} />
    </div>
  );
};
