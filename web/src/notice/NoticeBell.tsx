// How much waits for me, always in the same corner.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon';
import { useNewest } from './notice.queries';

export const NoticeBell = () => {
  const { t } = useTranslation('notice');
  const unread = useNewest().data?.unread ?? 0;
  return (
    <Link to="/notices" className="bell" aria-label={unread > 0 ? t('bell.some', { n: unread }) : t('bell.none')}>
      <Icon name="bell" />
      {unread > 0 && <span className="bell-count" aria-hidden="true">{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
};
