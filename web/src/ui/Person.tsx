// A person in one glance: the same colour everywhere, the part of the name that people use to call each other.
import { personColour } from '@gongyan/shared/kit/colour';
import { useTranslation } from 'react-i18next';

export interface PersonLook {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  readonly workplace?: string;
}

/** Of 苏听潮 the last two characters (in a small circle one), of a Latin name the first letters. */
const shortName = (name: string, letters: number): string => {
  const words = name.trim().split(/\s+/);
  if (/^[\x20-\x7f]+$/.test(name)) return words.map((word) => word.slice(0, 1).toUpperCase()).slice(0, letters).join('');
  return [...name].slice(-letters).join('');
};

interface AvatarProps {
  readonly person: PersonLook;
  readonly size?: 'small' | 'normal' | 'big';
  readonly online?: boolean;
}

export const Avatar = ({ person, size = 'normal', online = false }: AvatarProps) => (
  <span className={`avatar ${size}`} style={{ background: `var(--person-${personColour(person.id)})` }} title={person.name} aria-hidden="true">
    {shortName(person.name, size === 'small' ? 1 : 2)}
    {online && <span className="dot" />}
  </span>
);

/** Name with colour; the second line says where the person works. */
export const PersonTag = ({ person, online = false, more }: { person: PersonLook; online?: boolean; more?: string }) => {
  const { t } = useTranslation('ui');
  const below = more ?? [person.workplace, person.title].filter(Boolean).join(' · ');
  return (
    <span className="person">
      <Avatar person={person} online={online} />
      <span className="person-text">
        <span className="cut">
          {person.name}
          {online && <span className="only-read">{t('person.online')}</span>}
        </span>
        {below !== '' && <span className="small soft cut">{below}</span>}
      </span>
    </span>
  );
};

/** A few faces and how many more; the names are in the label. */
export const Avatars = ({ people, label, most = 5 }: { people: readonly PersonLook[]; label: string; most?: number }) => {
  const shown = people.slice(0, most);
  return (
    <span className="avatars" role="img" aria-label={`${label}: ${people.map(({ name }) => name).join('、')}`}>
      {shown.map((person) => <Avatar key={person.id} person={person} size="small" />)}
      {people.length > most && <span className="avatar small more" aria-hidden="true">+{people.length - most}</span>}
    </span>
  );
};
