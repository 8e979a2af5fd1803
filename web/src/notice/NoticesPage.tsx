// Everything that waits for me or has been told to me, newest first.
import { foldNotices } from '@gongyan/shared/notice/notice.rules';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';
import { LinkButton } from '../ui/LinkButton';
import { Page } from '../ui/Page';
import { NoticeLine } from './NoticeLine';
import { useAllNotices, useNewest, useReadAll } from './notice.queries';

export const NoticesPage = () => {
  const { t } = useTranslation('notice');
  const notices = useAllNotices();
  const unread = useNewest().data?.unread ?? 0;
  const readAll = useReadAll();
  return (
    <Page title={t('title')} narrow lead={unread > 0 ? t('unreadCount', { n: unread }) : t('allRead')}
      actions={<>{unread > 0 && <Button loading={readAll.isPending} onClick={() => readAll.mutate()}>{t('readAll')}</Button>}<LinkButton to="/notices/settings">{t('settings')}</LinkButton></>}>
      <section className="panel">
        <Asked query={notices} what={t('title')}>
          {({ pages }) => {
            const rows = pages.flatMap((page) => page.rows);
            return rows.length === 0 ? <Empty icon="bell">{t('empty')}</Empty> : <ul className="rows">{foldNotices(rows).map((fold) => <NoticeLine key={fold.newest.id} fold={fold} />)}</ul>;
          }}
        </Asked>
        {notices.hasNextPage && <div className="panel-note"><Button block type="text" loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>{t('more')}</Button></div>}
      </section>
    </Page>
  );
};
