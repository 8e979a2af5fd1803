// 看板: a studio's designs as columns by state; a column without any is a narrow strip. On a phone the columns stand below
// each other.
import type { DesignCard, DesignState } from '@gongyan/shared/lesson/lesson.contract';
import { DesignState as States } from '@gongyan/shared/lesson/lesson.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../ui/DayText';
import { Avatar } from '../../ui/Person';
import './collective.css';
import { byLastEdit } from '../lesson.queries';

const Card = ({ design }: { design: DesignCard }) => {
  const { t } = useTranslation(['collective', 'lesson']);
  const [lead] = design.authors;
  return (
    <li>
      <Link to="/docs/$designId" params={{ designId: design.id }} className="board-card">
        <span className="strong">{design.title}</span>
        <span className="row small soft">{lead !== undefined && <Avatar person={lead} size="small" />}<span className="cut">{lead?.name}</span>{design.forkOf !== null && <span className="badge">{t('fork')}</span>}</span>
        <span className="small soft">{design.present.length > 0 ? <span className="board-present">{t('lesson:inItNow', { n: design.present.length })}</span> : <DayText at={design.editedAt ?? design.createdAt} since />}</span>
      </Link>
    </li>
  );
};

const Column = ({ state, designs }: { state: DesignState; designs: readonly DesignCard[] }) => {
  const { t } = useTranslation(['collective', 'lesson']);
  return (
    <section className={designs.length === 0 ? 'board-column is-empty' : 'board-column'} aria-label={`${t(`lesson:state.${state}`)} ${designs.length}`}>
      <h3>{t(`lesson:state.${state}`)} <span className="number soft">{designs.length}</span></h3>
      {designs.length > 0 && <ul>{designs.map((design) => <Card key={design.id} design={design} />)}</ul>}
    </section>
  );
};

export const Board = ({ designs }: { designs: readonly DesignCard[] }) => {
  const { t } = useTranslation('collective');
  const sorted = [...designs].sort(byLastEdit);
  return (
    <div className="board" role="group" aria-label={t('board.label')} tabIndex={0}>
      {States.options.map((state) => <Column key={state} state={state} designs={sorted.filter((design) => design.state === state)} />)}
    </div>
  );
};
