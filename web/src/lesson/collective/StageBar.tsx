// Above the paper: the stages of the design with the present one marked, and the one next step for whoever looks.
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { code } from '../../platform/code';
import { sentenceOf } from '../../platform/words';
import { plainDay } from '../../ui/day';
import { Icon } from '../../ui/Icon';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import './collective.css';
import { useFork, usePreparation } from './collective.queries';
import { nextOf, stagesOf, type DeedName, type Next } from './next.rules';
import { useLooking } from './useLooking';

const PrepDialog = lazy(code(async () => ({ default: (await import('./PrepDialog')).PrepDialog })));

const Stages = ({ design }: { design: DesignCard }) => {
  const { t } = useTranslation(['collective', 'lesson']);
  const stages = stagesOf(design.state, design.forkOf !== null);
  const at = stages.indexOf(design.state);
  return (
    <ol className="stages" aria-label={t('stages')}>
      {stages.map((stage, index) => (
        <li key={stage} className={index === at ? 'is-now' : index < at ? 'is-done' : ''} aria-current={index === at ? 'step' : undefined}>
          <span className="stage-dot" aria-hidden="true">{index < at ? <Icon name="done" /> : index + 1}</span>{t(`lesson:state.${stage}`)}
        </li>
      ))}
    </ol>
  );
};

const useDeeds = (design: DesignCard, next: Next | null, show: (deed: DeedName) => void) => {
  const { t } = useTranslation('collective');
  const fork = useFork(design.id);
  const navigate = useNavigate();
  const open = (designId: DesignCard['id']) => void navigate({ to: '/docs/$designId', params: { designId } });
  const go = (deed: DeedName) => {
    if (deed === 'openFork' && next?.forkId !== undefined) open(next.forkId);
    else if (deed === 'fork') fork.mutate(undefined, { onSuccess: ({ id }) => { toast(t('forked')); open(id); } });
    else show(deed);
  };
  return { go, fork };
};

const NextStep = ({ design, next }: { design: DesignCard; next: Next }) => {
  const { t } = useTranslation('collective');
  const language = useLanguage();
  const [dialog, setDialog] = useState<DeedName | null>(null);
  const { go, fork } = useDeeds(design, next, setDialog);
  const day = typeof next.values?.['day'] === 'string' ? { day: plainDay(next.values['day'], language) } : {};
  return (
    <div className={next.say === 'behind' || next.say === 'pleaseComment' ? 'next-step is-asking' : 'next-step'}>
      <p role="status">{t(`say.${next.say}`, { replace: { ...next.values, ...day } })}</p>
      {fork.error !== null && <p className="note danger" role="alert">{sentenceOf(fork.error)}</p>}
      <span className="row">
        {next.more?.map((deed) => <Button key={deed} onClick={() => go(deed)}>{t(`deed.${deed}`)}</Button>)}
        {next.deed !== undefined && <Button type="primary" loading={fork.isPending} onClick={() => go(next.deed ?? 'ask')}>{t(`deed.${next.deed}`)}</Button>}
      </span>
      {dialog !== null && <Suspense><PrepDialog design={design} deed={dialog} onClose={() => setDialog(null)} /></Suspense>}
    </div>
  );
};

export const StageBar = ({ design }: { design: DesignCard }) => {
  const { t } = useTranslation('collective');
  const prep = usePreparation(design.id);
  const looking = useLooking(design, prep.data);
  const { origin } = prep.data ?? {};
  return (
    <section className="stage-bar no-print" aria-label={t('what')}>
      <div className="stage-line">
        <Stages design={{ ...design, state: prep.data?.state ?? design.state }} />
        {origin !== null && origin !== undefined && <Link to="/docs/$designId" params={{ designId: origin.designId }} className="stage-origin small"><Icon name="link" />{t('origin')}</Link>}
      </div>
      {looking === null ? <p className="next-step small soft">{prep.error === null ? '' : sentenceOf(prep.error)}</p> : <NextStep design={design} next={nextOf(looking, new Date())} />}
    </section>
  );
};
