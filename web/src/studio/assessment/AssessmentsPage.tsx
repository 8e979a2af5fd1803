// 考核 of one studio, round by round: everybody's state and points, as far as the reader may know of them.
import { assessmentRoutes, type AssessmentRound } from '@gongyan/shared/studio/assessment/assessment.contract';
import type { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import { pointsText } from '@gongyan/shared/studio/assessment/score.rules';
import type { StudioId, StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { isRunning } from '@gongyan/shared/studio/studio.rules';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeFile } from '../../people/proof/takeFile';
import { addressOf } from '../../platform/call';
import { Asked } from '../../ui/Asked';
import { plainDay } from '../../ui/day';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { Panel } from '../../ui/Page';
import { PersonTag } from '../../ui/Person';
import { useLanguage } from '../../ui/useLanguage';
import { StudioFrame } from '../StudioFrame';
import './assessment.css';
import { useOwnObjections, useRounds } from './assessment.queries';
import './assessment.words';
import { ObjectDialog } from './DeedDialogs';
import { OpenDialog } from './OpenDialog';
import { ObjectionLine } from './ObjectionLine';
import { StateBadge } from './StateBadge';

type Line = AssessmentRound['lines'][number];

const LineRow = ({ line, belongs, object }: { line: Line; belongs: boolean; object: (id: AssessmentId) => void }) => {
  const { t } = useTranslation('assessment');
  const language = useLanguage();
  const who = line.person === null ? <span className="strong">{t('studio')}</span> : <PersonTag person={line.person} />;
  return (
    <li className="row wrap assess-line">
      <span className="grow">{line.opens ? <Link to="/assessments/$assessmentId" params={{ assessmentId: line.id }} className="assess-who">{who}</Link> : who}</span>
      {line.noticeUntil !== null && line.state === 'publicised' && <span className="small soft">{t('until', { day: plainDay(line.noticeUntil, language) })}</span>}
      {line.state === 'publicised' && belongs && !line.opens && <Button size="small" onClick={() => object(line.id)}>{t('object')}</Button>}
      <span className="number">{line.total === null ? t('noPoints') : t('points', { n: pointsText(line.total) })}</span>
      {line.grade !== null && <span className="small">{t(`grade.${line.grade}`)}</span>}
      <StateBadge state={line.state} />
    </li>
  );
};

const Round = ({ studio, round, object }: { studio: Studio; round: AssessmentRound; object: (id: AssessmentId) => void }) => {
  const { t } = useTranslation('assessment');
  const english = useLanguage() === 'en';
  const book = addressOf(assessmentRoutes.sheet, { params: { studioId: studio.id, roundId: round.id } });
  return (
    <Panel title={`${english ? round.sheet.titleEn : round.sheet.title} · ${t('year', { from: round.year.from.slice(0, 4), to: round.year.to.slice(0, 4) })}`} more={round.lines.some(({ opens }) => opens) && <a className="no-print" download href={book} onClick={(event) => takeFile(event, book)}>{t('book')}</a>}>
      {round.panel.length > 0 && <p className="panel-note">{t('panelOf', { names: round.panel.map(({ name }) => name).join('、') })}</p>}
      <ul className="rows">{round.lines.map((line) => <LineRow key={line.id} line={line} belongs={studio.rights.host || studio.rights.member} object={object} />)}</ul>
    </Panel>
  );
};

/** Of whoever raised none there is no panel. */
const Own = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('assessment');
  const english = useLanguage() === 'en';
  const own = useOwnObjections(studio.id).data ?? [];
  if (own.length === 0) return null;
  return (
    <Panel title={t('objection.mine')}>
      <ul className="rows">{own.map((objection) => <ObjectionLine key={objection.id} about={t('objection.about', { name: objection.person?.name ?? t('studio'), sheet: english ? objection.titleEn : objection.title })} objection={objection} />)}</ul>
    </Panel>
  );
};

const Rounds = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('assessment');
  const [opens, setOpens] = useState(false);
  const [objecting, object] = useState<AssessmentId | null>(null);
  const runs = studio.rights.host || studio.rights.oversees;
  const begin = runs && isRunning(studio, new Date()) ? <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpens(true)}>{t('open.button')}</Button> : undefined;
  return (
    <div className="stack">
      <div className="row wrap"><p className="soft grow">{t('lead')}</p>{begin}</div>
      <Asked query={useRounds(studio.id)} what={t('what')}>
        {(rounds) => (rounds.length === 0
          ? <section className="panel"><Empty icon="file">{t('none')} {t(runs ? 'noneHint' : 'noneMember')}</Empty></section>
          : <div className="stack">{rounds.map((round) => <Round key={round.id} studio={studio} round={round} object={object} />)}</div>)}
      </Asked>
      <Own studio={studio} />
      {opens && <OpenDialog studio={studio} onClose={() => setOpens(false)} />}
      {objecting !== null && <ObjectDialog id={objecting} onClose={() => object(null)} />}
    </div>
  );
};

export const AssessmentsPage = ({ studioId }: { studioId: StudioId }) => <StudioFrame studioId={studioId}>{(studio) => <Rounds studio={studio} />}</StudioFrame>;
