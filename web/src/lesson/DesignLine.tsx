// One lesson design in a list: what it is, where it stands, who is in it now, who wrote last.
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DayText } from '../ui/DayText';
import { Avatars, type PersonLook } from '../ui/Person';
import './lesson.css';
import { StateBadge } from './StateBadge';

/** Those now in the design: authors by name, others only counted. */
const Present = ({ design }: { design: DesignCard }) => {
  const { t } = useTranslation('lesson');
  const known = new Map<string, PersonLook>([...design.authors, ...(design.lastEditor === null ? [] : [design.lastEditor])].map((person) => [person.id, person]));
  const people = design.present.flatMap((id) => known.get(id) ?? []);
  const others = design.present.length - people.length;
  if (design.present.length === 0) return null;
  return (
    <span className="present">
      {people.length > 0 && <Avatars people={people} most={3} label={t('inIt')} />}
      <span className="small">{others > 0 && people.length === 0 ? t('readersNow', { n: others }) : t('inItNow', { n: design.present.length })}</span>
    </span>
  );
};

export const DesignLine = ({ design, studio = false }: { design: DesignCard; studio?: boolean }) => {
  const { t } = useTranslation(['lesson', 'collective']);
  const [lead] = design.authors;
  return (
    <li>
      <Link to="/docs/$designId" params={{ designId: design.id }} className="line design-line">
        <span className="grow person-text">
          <span className="row"><span className="strong cut design-title">{design.title}</span><StateBadge state={design.state} />{design.forkOf !== null && <span className="badge">{t('collective:fork')}</span>}</span>
          <span className="small soft cut">{[t(`stage.${design.stage}`), design.grade, t('minutesText', { n: design.minutes }), lead === undefined ? '' : t('leadBy', { name: lead.name }), studio ? design.studioName : ''].filter((part) => part !== '').join(' · ')}</span>
        </span>
        <Present design={design} />
        <span className="small soft design-edited">{design.editedAt === null ? t('notWritten') : <>{design.lastEditor?.name} <DayText at={design.editedAt} since /></>}</span>
      </Link>
    </li>
  );
};
