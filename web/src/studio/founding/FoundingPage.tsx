// One studio's application and term: its draft to write on, or its facts, plan and steps to read, and what the reader may do now.
import type { FoundingDeed, FoundingView } from '@gongyan/shared/studio/founding/founding.contract';
import { isHung } from '@gongyan/shared/studio/studio.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { code } from '../../platform/code';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { plainDay } from '../../ui/day';
import { Icon } from '../../ui/Icon';
import { LinkButton } from '../../ui/LinkButton';
import { Page } from '../../ui/Page';
import { Steps } from '../../ui/Steps';
import { useLanguage } from '../../ui/useLanguage';
import { Due } from '../joining/JoiningLine';
import { StepHistory } from '../StepHistory';
import { FoundingForm } from './FoundingForm';
import { FoundingState } from './FoundingLine';
import { HostCheckList } from './HostCheckList';
import { useFounding } from './founding.queries';
import './founding.words';

const FoundingDialog = lazy(code(async () => ({ default: (await import('./FoundingDialog')).FoundingDialog })));
const WAY = ['draft', 'applied', 'reviewed', 'approved', 'active'] as const;
/** What leads on stands out from what stops. */
const ON: ReadonlySet<FoundingDeed> = new Set<FoundingDeed>(['review', 'approve', 'hang', 'resume', 'renew']);

const Deeds = ({ view }: { view: FoundingView }) => {
  const { t } = useTranslation('founding');
  const [asked, setAsked] = useState<FoundingDeed | null>(null);
  const may = view.may.filter((deed) => deed !== 'submit');
  if (may.length === 0) return null;
  return (
    <div className="row wrap no-print">
      {may.map((deed) => <Button key={deed} {...(ON.has(deed) ? { type: 'primary' as const } : {})} onClick={() => setAsked(deed)}>{t(`deed.${deed}`)}</Button>)}
      {asked !== null && <Suspense><FoundingDialog view={view} deed={asked} onClose={() => setAsked(null)} /></Suspense>}
    </div>
  );
};

const Facts = ({ view: { line, nextStart, nextEnd } }: { view: FoundingView }) => {
  const { t } = useTranslation('founding');
  const { t: say } = useTranslation('studio');
  const language = useLanguage();
  return (
    <dl className="joining-words">
      <dt>{t('page.host')}</dt><dd>{line.host.name} · {line.host.title}</dd>
      <dt>{t('page.school')}</dt><dd>{line.baseSchool}</dd>
      <dt>{t('page.stage')}</dt><dd>{say(`stage.${line.stage}`)}</dd>
      <dt>{t('page.seats')}</dt><dd>{line.seats}</dd>
      <dt>{t('page.term')}</dt><dd>{plainDay(line.termStart, language)} – {plainDay(line.termEnd, language)}</dd>
      {nextStart !== null && nextEnd !== null && <><dt>{t('page.next')}</dt><dd>{plainDay(nextStart, language)} – {plainDay(nextEnd, language)}</dd></>}
    </dl>
  );
};

const Read = ({ view }: { view: FoundingView }) => {
  const { t } = useTranslation('founding');
  const at = WAY.findIndex((state) => state === view.line.state);
  return (
    <section className="panel panel-body stack">
      <p className="row wrap"><FoundingState founding={view.line} /><Due dueOn={view.line.dueOn} /></p>
      {at >= 0 && at < WAY.length - 1 && <Steps words={WAY.map((state) => t(`way.${state}`))} now={at} />}
      <Deeds view={view} />
      <Facts view={view} />
      {view.plan !== '' && <section><h2>{t('page.plan')}</h2><p className="joining-text">{view.plan}</p></section>}
      {!isHung(view.line) && <section className="stack tight"><h2>{t('page.check')}</h2><HostCheckList host={view.host} /></section>}
      {view.history.length > 0 && <StepHistory title={t('page.history')} hub={t('page.hub')} steps={view.history.map((step) => ({ ...step, word: t(`act.${step.act}`) }))} />}
    </section>
  );
};

const Write = ({ view }: { view: FoundingView }) => {
  const { line, plan, host } = view;
  return (
    <>
      {line.reason !== null && <p className="note warning">{line.reason}</p>}
      <FoundingForm studioId={line.id} host={host} seen={line.steps} values={{ name: line.name, stage: line.stage, baseSchoolId: line.baseSchoolId, focus: line.focus, seats: line.seats, termStart: line.termStart, plan }} />
    </>
  );
};

export const FoundingPage = ({ studioId }: { studioId: StudioId }) => {
  const { t } = useTranslation('founding');
  const me = useMe();
  const view = useFounding(studioId);
  const line = view.data?.line;
  useWatch(topic('person', me.person.id));
  const home = line !== undefined && isHung(line) ? <LinkButton to="/studios/$studioId" params={{ studioId }}>{t('page.home')}</LinkButton> : undefined;
  return (
    <Page narrow title={line?.name ?? t('what')} lead={line?.focus} back={<Link to="/studios" className="page-back"><Icon name="back" />{t('page.back')}</Link>} actions={home}>
      <Asked query={view} what={t('what')}>{(data) => (data.line.state === 'draft' && data.line.hostId === me.person.id ? <Write key={data.line.steps} view={data} /> : <Read view={data} />)}</Asked>
    </Page>
  );
};
