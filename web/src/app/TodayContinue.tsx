// 继续编辑: one click to what was written last.
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DesignLine } from '../lesson/DesignLine';
import { byLastEdit } from '../lesson/lesson.queries';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';
import { LinkButton } from '../ui/LinkButton';
import { Panel } from '../ui/Page';

const SHOWN = 5;

export const TodayContinue = ({ designs, mayStart }: { designs: UseQueryResult<DesignCard[]>; mayStart: boolean }) => {
  const { t } = useTranslation('app');
  const start = mayStart ? <LinkButton to="/docs/new" main>{t('today.start')}</LinkButton> : undefined;
  return (
    <Panel title={t('today.continue')} more={<Link to="/docs">{t('today.all')}</Link>}>
      <Asked query={designs} what={t('today.continue')}>
        {(list) => list.length === 0
          ? <Empty icon="write" action={start}>{t('today.nothingWritten')}</Empty>
          : <ul className="rows">{[...list].sort(byLastEdit).slice(0, SHOWN).map((design) => <DesignLine key={design.id} design={design} />)}</ul>}
      </Asked>
    </Panel>
  );
};
