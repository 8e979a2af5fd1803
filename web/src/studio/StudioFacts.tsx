// The studio in five facts: host, base school, stage, term, seats.
import type { StudioPage } from '@gongyan/shared/studio/studio.contract';
import { isCurrent } from '@gongyan/shared/studio/studio.rules';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { plainDay } from '../ui/day';
import { useLanguage } from '../ui/useLanguage';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div><dt className="small soft">{name}</dt><dd>{children}</dd></div>
);

export const StudioFacts = ({ studio }: { studio: StudioPage }) => {
  const { t } = useTranslation('studio');
  const language = useLanguage();
  const taken = studio.members.filter((member) => member.kind === 'member' && isCurrent(member, new Date())).length;
  return (
    <dl className="panel facts">
      <Fact name={t('host')}>{studio.host.name}</Fact>
      <Fact name={t('baseSchool')}>{studio.baseSchool}</Fact>
      <Fact name={t('stageName')}>{t(`stage.${studio.stage}`)}</Fact>
      <Fact name={t('term')}>{plainDay(studio.termStart, language)} – {plainDay(studio.termEnd, language)}</Fact>
      <Fact name={t('seats')}>{t('seatsTaken', { n: taken, seats: studio.seats })}</Fact>
      {studio.state !== 'active' && <Fact name={t('stateName')}>{t(`state.${studio.state}`)}</Fact>}
    </dl>
  );
};
