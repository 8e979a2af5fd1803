// 特邀点评人 of a design: an expert or a colleague from elsewhere, each invited or thanked with one tap.
import { GUESTS_AT_MOST } from '@gongyan/shared/lesson/guest/guest.contract';
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Chosen } from '../../people/Chosen';
import { PeoplePicker } from '../../people/PeoplePicker';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Bones } from '../../ui/Bones';
import { Icon } from '../../ui/Icon';
import { PersonTag } from '../../ui/Person';
import { useGuests, useSetGuests } from './guest.queries';
import './guest.words';

export const GuestList = ({ design, may }: { design: DesignCard; may: boolean }) => {
  const { t } = useTranslation('guest');
  const [looking, setLooking] = useState(false);
  const guests = useGuests(design.id);
  const set = useSetGuests(design.id);
  return (
    <section className="stack tight">
      <h3 className="field-name">{t('title')}</h3>
      <p className="small soft">{t('hint')}</p>
      <Asked query={guests} what={t('title')} bones={<Bones rows={1} />}>
        {(people) => (
          <>
            {people.length === 0 && <p className="small soft">{t('none')}</p>}
            {may ? <Chosen people={people} onDrop={(id) => set.mutate(people.filter((one) => one.id !== id).map((one) => one.id))} />
              : <ul className="stack tight">{people.map((person) => <li key={person.id}><PersonTag person={person} /></li>)}</ul>}
            {may && people.length >= GUESTS_AT_MOST && <p className="note warning">{t('full', { n: GUESTS_AT_MOST })}</p>}
            {may && people.length < GUESTS_AT_MOST && (looking
              ? <PeoplePicker here={new Set([...people, ...design.authors].map(({ id }) => id))} onChoose={(person) => set.mutate([...people.map(({ id }) => id), person.id])} />
              : <Button className="self-start" icon={<Icon name="plus" />} onClick={() => setLooking(true)}>{t('invite')}</Button>)}
          </>
        )}
      </Asked>
      {set.error !== null && <p className="note danger" role="alert">{sentenceOf(set.error)}</p>}
    </section>
  );
};
