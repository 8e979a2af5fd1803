// 等我处理: unread notices; when there are none it says so in one quiet line.
import { foldNotices, waits } from '@gongyan/shared/notice/notice.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useNewest } from '../notice/notice.queries';
import { NoticeLine } from '../notice/NoticeLine';
import { Asked } from '../ui/Asked';
import { Panel } from '../ui/Page';

const SHOWN = 5;

export const TodayNotices = () => {
  const { t } = useTranslation('app');
  const notices = useNewest();
  return (
    <Panel title={t('today.waiting')} more={<Link to="/notices">{t('today.allNotices')}</Link>}>
      <Asked query={notices} what={t('today.waiting')}>
        {({ rows }) => {
          const unread = foldNotices(rows.filter(waits));
          return unread.length === 0 ? <p className="panel-note">{t('today.nothingWaits')}</p> : <ul className="rows">{unread.slice(0, SHOWN).map((fold) => <NoticeLine key={fold.newest.id} fold={fold} />)}</ul>;
        }}
      </Asked>
    </Panel>
  );
};
