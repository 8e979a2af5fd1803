// 加入工作室: what is public about each studio, and where my own applications stand.
import type { Opening } from '@gongyan/shared/studio/joining/joining.contract';
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
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { Page, Panel } from '../../ui/Page';
import { PersonTag } from '../../ui/Person';
import { useLanguage } from '../../ui/useLanguage';
import '../studio.css';
import { JoiningLine } from './JoiningLine';
import { useMyJoinings, useOpenings } from './joining.queries';
import './joining.words';

const ApplyDialog = lazy(code(async () => ({ default: (await import('./ApplyDialog')).ApplyDialog })));

const Card = ({ opening }: { opening: Opening }) => {
  const { t } = useTranslation('joining');
  const { t: say } = useTranslation('studio');
  const language = useLanguage();
  const [applying, setApplying] = useState(false);
  const may = opening.kinds.length > 0;
  return (
    <li className="panel opening-card">
      <h3>{opening.name}</h3>
      <p className="soft">{opening.focus}</p>
      <PersonTag person={opening.host} more={`${say('host')} · ${opening.baseSchool}`} />
      <p className="row wrap small soft">
        <span className="badge">{say(`stage.${opening.stage}`)}</span>
        <span>{opening.freeSeats > 0 ? t('openings.free', { n: opening.freeSeats, seats: opening.seats }) : t('openings.full')}</span>
        <span>{t('openings.until', { day: plainDay(opening.termEnd, language) })}</span>
      </p>
      <Button className="opening-apply" disabled={!may} onClick={() => setApplying(true)}>{t('openings.apply')}</Button>
      {!may && <p className="small soft">{t('openings.closed')}</p>}
      {applying && <Suspense><ApplyDialog opening={opening} onClose={() => setApplying(false)} /></Suspense>}
    </li>
  );
};

export const OpeningsPage = () => {
  const { t } = useTranslation('joining');
  const { t: say } = useTranslation('studio');
  const [openings, mine] = [useOpenings(), useMyJoinings()];
  useWatch(topic('person', useMe().person.id));
  return (
    <Page title={t('openings.title')} lead={t('openings.lead')} back={<Link to="/studios" className="page-back"><Icon name="back" />{say('list.title')}</Link>}>
      {(mine.data?.length ?? 0) > 0 && (
        <Panel title={t('mine.title')}><Asked query={mine} what={t('mine.title')}>{(list) => <ul className="rows">{list.map((joining) => <JoiningLine key={joining.id} joining={joining} of="studio" />)}</ul>}</Asked></Panel>
      )}
      <section aria-label={t('openings.list')}>
        <Asked query={openings} what={t('openings.list')}>
          {(list) => list.length === 0 ? <div className="panel"><Empty icon="studio">{t('openings.none')}</Empty></div> : <ul className="studio-cards">{list.map((opening) => <Card key={opening.id} opening={opening} />)}</ul>}
        </Asked>
      </section>
    </Page>
  );
};
