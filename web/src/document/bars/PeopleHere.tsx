// Who is in the document: at most five faces of people who write, then how many more; readers are counted, not
// named. Somebody who has not typed for a while is paler.
import { useTranslation } from 'react-i18next';
import type { CoeditPresence, CoeditSession } from '../../platform/coedit/coedit.session';
import { Avatar, type PersonLook } from '../../ui/Person';
import { usePresence } from './useSession';

const MOST = 5;
const RANK = { active: 0, idle: 1, away: 2 } as const;

interface Here {
  readonly writers: readonly CoeditPresence[];
  readonly readers: number;
}

/** Each person once, however many tabs; the liveliest tab counts. Without me. */
export const peopleHere = (presence: readonly CoeditPresence[], myId: string): Here => {
  const people = new Map<string, CoeditPresence>();
  for (const one of presence) {
    const known = people.get(one.userId);
    const better = known === undefined || (one.writes && !known.writes) || (one.writes === known.writes && RANK[one.status] < RANK[known.status]);
    if (one.userId !== myId && better) people.set(one.userId, one);
  }
  const all = [...people.values()];
  const writers = all.filter(({ writes }) => writes).sort((one, other) => RANK[one.status] - RANK[other.status]);
  return { writers, readers: all.length - writers.length };
};

export interface PeopleHereProps {
  readonly session: CoeditSession;
  readonly me: PersonLook;
  /** Whether I am one of the writers. */
  readonly writing: boolean;
}

export const PeopleHere = ({ session, me, writing }: PeopleHereProps) => {
  const { t } = useTranslation('document');
  const { writers, readers } = peopleHere(usePresence(session), me.id);
  const room = writing ? MOST - 1 : MOST;
  const [shown, hidden] = [writers.slice(0, room), writers.length - room];
  const nameOf = ({ name, status }: CoeditPresence) => (status === 'active' ? name : `${name}（${t(`people.${status}`)}）`);
  const names = [...(writing ? [`${me.name}（${t('people.me')}）`] : []), ...writers.map(nameOf)].join('、');
  return (
    <div className="doc-people">
      <span className="doc-faces" role="img" aria-label={`${t('people.label')}: ${names}`}>
        {writing && <span className="doc-face" title={`${me.name}（${t('people.me')}）`}><Avatar person={me} size="small" /></span>}
        {shown.map((one) => (
          <span key={one.userId} className={`doc-face is-${one.status}`} title={nameOf(one)}><Avatar person={{ id: one.userId, name: one.name }} size="small" /></span>
        ))}
        {hidden > 0 && <span className="doc-face"><span className="avatar small doc-more" title={t('people.more', { n: hidden })}>+{hidden}</span></span>}
      </span>
      {readers > 0 && <span className="doc-readers">{t('people.readers', { n: readers })}</span>}
    </div>
  );
};
