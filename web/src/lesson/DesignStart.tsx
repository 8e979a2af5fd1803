// What every new lesson design needs before its form: studios in which this person writes, and what he wrote there before. Without a
// studio it says where designs live.
import { useNavigate } from '@tanstack/react-router';
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import type { StudioCard } from '@gongyan/shared/studio/studio.contract';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../people/Viewer';
import { useWritingStudios } from '../studio/studio.queries';
import { Empty } from '../ui/Empty';
import { LinkButton } from '../ui/LinkButton';
import { useMyDesigns } from './lesson.queries';

export interface StartFacts {
  readonly studios: readonly StudioCard[];
  readonly first: StudioCard;
  readonly designs: readonly DesignCard[];
  readonly lead: string;
}

export const DesignStart = ({ studio, children }: { studio: string | undefined; children: (facts: StartFacts) => ReactNode }) => {
  const { t } = useTranslation('lesson');
  const studios = useWritingStudios();
  const designs = useMyDesigns();
  const me = useMe();
  const [first] = studios;
  if (first === undefined) return <section className="panel"><Empty icon="studio" action={<LinkButton to="/studios">{t('toStudios')}</LinkButton>}>{t('create.noStudio')}</Empty></section>;
  if (designs.isPending && designs.fetchStatus === 'fetching') return null;
  return children({ studios, first: studios.find(({ id }) => id === studio) ?? first, designs: designs.data ?? [], lead: me.person.id });
};

export const useToDesign = () => {
  const navigate = useNavigate();
  return (design: DesignCard) => void navigate({ to: '/docs/$designId', params: { designId: design.id } });
};
