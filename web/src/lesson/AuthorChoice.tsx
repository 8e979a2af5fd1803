// 共写人 from the studio's people, each one tap. The lead author is one anyway and is not listed.
import { isCurrent } from '@gongyan/shared/studio/studio.rules';
import type { StudioId, StudioPage } from '@gongyan/shared/studio/studio.contract';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStudio } from '../studio/studio.queries';
import { Asked } from '../ui/Asked';
import { Icon } from '../ui/Icon';
import { Avatar } from '../ui/Person';
import './lesson.css';

const peopleOf = (studio: StudioPage, lead: string): PersonCard[] => {
  const now = new Date();
  const members = studio.members.filter((member) => isCurrent(member, now)).map(({ person }) => person);
  return [studio.host, ...members].filter(({ id }) => id !== lead);
};

interface AuthorChoiceProps {
  readonly studioId: StudioId;
  readonly lead: string;
  /** 共写人 when not said. */
  readonly label?: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

const Choice = ({ studio, lead, label, chosen, onChange }: Omit<AuthorChoiceProps, 'studioId'> & { studio: StudioPage }) => {
  const { t } = useTranslation('lesson');
  const people = peopleOf(studio, lead);
  const all = people.length > 0 && people.every(({ id }) => chosen.includes(id));
  const flip = (id: string) => onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className="author-choice">
      <legend className="row"><span className="field-name">{label ?? t('field.authors')}</span><Button type="link" size="small" onClick={() => onChange(all ? [] : people.map(({ id }) => id))}>{t(all ? 'authors.none' : 'authors.all')}</Button></legend>
      {people.map((person) => (
        <label key={person.id} className="author">
          <input type="checkbox" checked={chosen.includes(person.id)} onChange={() => flip(person.id)} />
          <Avatar person={person} size="small" />{person.name}<Icon name="done" />
        </label>
      ))}
    </fieldset>
  );
};

export const AuthorChoice = ({ studioId, ...rest }: AuthorChoiceProps) => {
  const { t } = useTranslation('lesson');
  const studio = useStudio(studioId);
  return <Asked query={studio} what={t('field.authors')}>{(data) => <Choice studio={data} {...rest} />}</Asked>;
};
