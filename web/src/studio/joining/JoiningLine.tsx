// One application in a list: whose, where to, who has it since when and by when; and the line of steps with the one it stands at.
import type { JoiningLine as Joining } from '@gongyan/shared/studio/joining/joining.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { plainDay } from '../../ui/day';
import { DayText } from '../../ui/DayText';
import { PersonTag } from '../../ui/Person';
import { Steps } from '../../ui/Steps';
import { useLanguage } from '../../ui/useLanguage';
import '../studio.css';
import './joining.words';

export const Due = ({ dueOn }: { dueOn: string | null }) => {
  const { t } = useTranslation('joining');
  const language = useLanguage();
  if (dueOn === null) return null;
  const late = new Date(`${dueOn}T23:59:59+08:00`) < new Date();
  return <span className={late ? 'badge warning' : 'small soft'}>{t(late ? 'late' : 'due', { day: plainDay(dueOn, language) })}</span>;
};

const tone = (state: Joining['state']): string => (state === 'active' ? 'success' : state === 'rejected' || state === 'dismissed' ? 'warning' : '');

export const JoiningState = ({ joining }: { joining: Joining }) => {
  const { t } = useTranslation('joining');
  const { t: say } = useTranslation('studio');
  return joining.waitsFor === null ? <span className={`badge ${tone(joining.state)}`}>{say(`membership.${joining.state}`)}</span> : <span className="badge primary">{t(`waits.${joining.waitsFor}`)}</span>;
};

/** Where it stands in its own chain; nothing of what is settled. */
export const JoiningWay = ({ joining }: { joining: Joining }) => {
  const { t } = useTranslation('joining');
  const { chain, waitsFor } = joining;
  if (waitsFor === null) return null;
  const words = [...(waitsFor === 'answer' ? [t('way.answer')] : [t('way.applied')]), ...chain.map((check) => t(`way.${check}`)), t('way.active')];
  return <Steps words={words} now={waitsFor === 'answer' ? 0 : chain.indexOf(waitsFor) + 1} />;
};

/** `of`: whether the reader looks at persons (who checks) or at studios (his own). */
export const JoiningLine = ({ joining, of }: { joining: Joining; of: 'person' | 'studio' }) => {
  const { t } = useTranslation('joining');
  const kind = t(`kind.${joining.kind}`);
  return (
    <li>
      <Link to="/joinings/$membershipId" params={{ membershipId: joining.id }} className="line joining-line">
        {of === 'person' && <span className="grow"><PersonTag person={joining.person} more={`${joining.school ?? joining.person.workplace} · ${joining.studio} · ${kind}`} /></span>}
        {of === 'studio' && <span className="grow person-text"><span className="strong">{joining.studio}</span><span className="small soft">{kind} · <DayText at={joining.since} since />{joining.reason !== null && joining.waitsFor === null && ` · ${joining.reason}`}</span></span>}
        <span className="row wrap joining-facts"><Due dueOn={joining.dueOn} /><JoiningState joining={joining} /></span>
      </Link>
    </li>
  );
};
