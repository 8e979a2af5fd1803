// Beside the text: who was asked and who has commented, the teachers' own versions, and what has happened so far.
import type { Discussion, Fork, Preparation, PrepStep } from '@gongyan/shared/lesson/collective/collective.contract';
import { earnsHours } from '@gongyan/shared/lesson/collective/collective.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { code } from '../../platform/code';
import { refusalSentence } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { plainDay } from '../../ui/day';
import { DayText } from '../../ui/DayText';
import { Icon } from '../../ui/Icon';
import { Avatar } from '../../ui/Person';
import { useLanguage } from '../../ui/useLanguage';
import { StateBadge } from '../StateBadge';
import './collective.css';
import { usePreparation } from './collective.queries';

const IdeasDialog = lazy(code(async () => ({ default: (await import('./IdeasDialog')).IdeasDialog })));

const Asking = ({ discussion }: { discussion: Discussion | null }) => {
  const { t } = useTranslation('collective');
  const language = useLanguage();
  if (discussion === null) return <p className="small soft">{t('discussion.none')}</p>;
  const { people, until } = discussion;
  if (people.length === 0) return <p className="small soft">{t('discussion.nobody')}</p>;
  return (
    <>
      <p className="small soft">{t('discussion.until', { day: plainDay(until, language) })} · {t('discussion.sum', { given: people.filter(({ given }) => given > 0).length, all: people.length })}</p>
      <ul className="prep-people">
        {people.map(({ person, given }) => (
          <li key={person.id} className="row"><Avatar person={person} size="small" /><span className="grow cut">{person.name}</span>
            {given > 0 ? <span className="badge success"><Icon name="done" />{t('discussion.given', { n: given })}</span> : <span className="badge warning">{t('discussion.waiting')}</span>}</li>
        ))}
      </ul>
    </>
  );
};

const Forks = ({ forks, onSee }: { forks: readonly Fork[]; onSee: (fork: Fork) => void }) => {
  const { t } = useTranslation('collective');
  if (forks.length === 0) return <p className="small soft">{t('forks.none')}</p>;
  return (
    <ul className="prep-people">
      {forks.map((fork) => (
        <li key={fork.designId} className="row">
          {fork.owner !== null && <Avatar person={fork.owner} size="small" />}
          <Link to="/docs/$designId" params={{ designId: fork.designId }} className="grow cut">{fork.owner?.name ?? t('forks.noOwner')}</Link>
          {fork.behind ? <span className="badge warning">{t('forks.behind')}</span> : <StateBadge state={fork.state} />}
          <Button size="small" onClick={() => onSee(fork)}>{t('forks.see')}</Button>
        </li>
      ))}
    </ul>
  );
};

const Step = ({ step }: { step: PrepStep }) => {
  const { t } = useTranslation('collective');
  const language = useLanguage();
  return (
    <li>
      <p><span className="strong">{step.by?.name}</span> {t(`steps.action.${step.action}`)}{step.day !== null && <span className="soft"> · {t('steps.taughtOn', { day: plainDay(step.day, language) })}</span>}</p>
      {step.note !== '' && <p className="prep-note">{step.note}</p>}
      {step.contributors.length > 0 && <p className="small soft">{t('steps.contributors', { names: step.contributors.map(({ name }) => name).join('、') })}</p>}
      <p className="small soft"><DayText at={step.at} /></p>
    </li>
  );
};

/** What the round is worth, told by the rule that posts it; nothing before the 共案 and beside a teacher's own version. */
const Worth = ({ prep, leadAuthorId }: { prep: Preparation; leadAuthorId: PersonId }) => {
  const { t } = useTranslation('collective');
  const agreed = prep.steps.find(({ action }) => action === 'fix');
  if (agreed === undefined || prep.origin !== null || prep.state === 'in_discussion') return null;
  const verdict = earnsHours({ leadAuthorId, contributors: agreed.contributors.map(({ id }) => id) });
  const done = prep.state === 'archived' || prep.state === 'published';
  return <section><h3>{t('worth.title')}</h3><p className="small soft">{verdict.ok ? t(done ? 'worth.posted' : 'worth.expected', { n: agreed.contributors.length }) : refusalSentence(verdict)}</p></section>;
};

const Body = ({ prep, leadAuthorId, onSee }: { prep: Preparation; leadAuthorId: PersonId; onSee: (fork: Fork) => void }) => {
  const { t } = useTranslation('collective');
  return (
    <>
      {prep.origin === null && <section><h3>{t('discussion.title')}</h3><Asking discussion={prep.discussion} /></section>}
      {prep.origin === null && <section><h3>{t('forks.title')}</h3><Forks forks={prep.forks} onSee={onSee} /></section>}
      <Worth prep={prep} leadAuthorId={leadAuthorId} />
      <section>
        <h3>{t('steps.title')}</h3>
        {prep.steps.length === 0 ? <p className="small soft">{t('steps.none')}</p> : <ol className="prep-steps">{prep.steps.map((step, at) => <Step key={prep.steps.length - at} step={step} />)}</ol>}
      </section>
    </>
  );
};

export const PrepTab = ({ design }: { design: DesignCard }) => {
  const { t } = useTranslation('collective');
  const prep = usePreparation(design.id);
  const [seen, setSeen] = useState<Fork | null>(null);
  return (
    <div className="prep-tab">
      <Asked query={prep} what={t('what')}>{(data) => <Body prep={data} leadAuthorId={design.leadAuthorId} onSee={setSeen} />}</Asked>
      {seen !== null && <Suspense><IdeasDialog design={design} fork={seen} onClose={() => setSeen(null)} /></Suspense>}
    </div>
  );
};
