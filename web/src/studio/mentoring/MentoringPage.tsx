// 带教: the pairings of a studio that the reader may see. Whoever runs it or mentors in it proposes a new one here.
import type { StudioId, StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { isRunning } from '@gongyan/shared/studio/studio.rules';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { code } from '../../platform/code';
import { Icon } from '../../ui/Icon';
import { StudioFrame } from '../StudioFrame';
import './mentoring.words';
import { useOffer } from './mentoring.queries';
import { PairList } from './PairList';

const ProposeDialog = lazy(code(async () => ({ default: (await import('./ProposeDialog')).ProposeDialog })));

/** The host always, with the reason when nobody can take an apprentice; a mentor when he can. */
const ProposeButton = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('mentoring');
  const { person } = useMe();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const offer = useOffer(studio.id).data;
  if (offer === undefined || !isRunning(studio, new Date())) return null;
  if (!studio.rights.host && !offer.mentors.some(({ id }) => id === person.id)) return null;
  return (
    <>
      <Button icon={<Icon name="plus" />} onClick={() => setOpen(true)}>{t('propose.open')}</Button>
      {open && <Suspense><ProposeDialog studio={studio} offer={offer} onClose={() => setOpen(false)} onProposed={({ id }) => void navigate({ to: '/mentoring/$pairId', params: { pairId: id } })} /></Suspense>}
    </>
  );
};

export const MentoringPage = ({ studioId }: { studioId: StudioId }) => {
  const { t } = useTranslation('mentoring');
  return (
    <StudioFrame studioId={studioId} actions={(studio) => <ProposeButton studio={studio} />}>
      {() => <><p className="soft">{t('lead')}</p><PairList studioId={studioId} empty={t('empty')} /></>}
    </StudioFrame>
  );
};
