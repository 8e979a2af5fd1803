// One application: what was written, the agreement with both signatures, every step it took, and what the reader may do now.
import type { JoiningView } from '@gongyan/shared/studio/joining/joining.contract';
import type { MembershipId } from '@gongyan/shared/studio/studio.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { dayText, plainDay } from '../../ui/day';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { useLanguage } from '../../ui/useLanguage';
import { StepHistory } from '../StepHistory';
import '../studio.css';
import { JoiningDeeds } from './JoiningDeeds';
import { Due, JoiningState, JoiningWay } from './JoiningLine';
import { useJoining } from './joining.queries';
import './joining.words';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => <><dt>{name}</dt><dd>{children}</dd></>;

const Facts = ({ view: { line } }: { view: JoiningView }) => {
  const { t } = useTranslation('joining');
  const language = useLanguage();
  return (
    <dl className="joining-words">
      <Fact name={t('page.kind')}>{t(`kind.${line.kind}`)}</Fact>
      <Fact name={t('page.school')}>{line.school ?? line.person.workplace}</Fact>
      <Fact name={t('page.host')}>{line.host.name}</Fact>
      {line.from !== null && line.to !== null && <Fact name={t('page.term')}>{plainDay(line.from, language)} – {plainDay(line.to, language)}</Fact>}
    </dl>
  );
};

const Agreement = ({ view }: { view: JoiningView }) => {
  const { t } = useTranslation('joining');
  const language = useLanguage();
  const { agreement, line } = view;
  if (agreement === null) return null;
  const signed = (name: string, at: Date | null): string => (at === null ? t('page.unsigned', { name }) : t('page.signedBy', { name, when: dayText(at, language, new Date()) }));
  return (
    <section className="stack tight">
      <h2>{t('page.agreement')}</h2>
      <p className="joining-agreement">{agreement.text}</p>
      <p className="row wrap small"><span>{signed(line.person.name, agreement.memberSignedAt)}</span><span>{signed(line.host.name, agreement.hostSignedAt)}</span></p>
    </section>
  );
};

const Text = ({ view }: { view: JoiningView }) => {
  const { t } = useTranslation('joining');
  if (view.statement === '') return null;
  return (
    <>
      <section><h2>{t('page.statement')}</h2><p className="joining-text">{view.statement}</p></section>
      <section><h2>{t('page.goals')}</h2><p className="joining-text">{view.goals === '' ? t('page.noGoals') : view.goals}</p></section>
    </>
  );
};

export const JoiningPage = ({ membershipId }: { membershipId: MembershipId }) => {
  const { t } = useTranslation('joining');
  const view = useJoining(membershipId);
  const me = useMe();
  useWatch(topic('person', me.person.id));
  const line = view.data?.line;
  const own = line === undefined || line.personId === me.person.id;
  const back = <Link to={own ? '/studio-openings' : '/approvals'} className="page-back"><Icon name="back" />{t(own ? 'openings.title' : 'approvals.title')}</Link>;
  return (
    <Page narrow title={line?.person.name ?? t('what')} lead={line === undefined ? undefined : <>{line.studio} · {t(`kind.${line.kind}`)}</>} back={back}>
      <section className="panel panel-body stack">
        <Asked query={view} what={t('what')}>
          {(data) => (
            <>
              <p className="row wrap"><JoiningState joining={data.line} /><Due dueOn={data.line.dueOn} /></p>
              <JoiningWay joining={data.line} />
              <JoiningDeeds view={data} />
              <Facts view={data} />
              <Text view={data} />
              <Agreement view={data} />
              <StepHistory title={t('page.history')} hub={t('page.hub')} steps={data.history.map((step) => ({ ...step, word: t(`act.${step.act}`) }))} />
            </>
          )}
        </Asked>
      </section>
    </Page>
  );
};
