// Tells in words that the server is out of reach, and that nothing is to be done about it.
import { useTranslation } from 'react-i18next';
import { useOnline } from '../platform/online';
import { Icon } from '../ui/Icon';

export const ConnectionNote = () => {
  const { t } = useTranslation('ui');
  const connection = useOnline();
  if (connection === 'online') return null;
  return (
    <p className={connection === 'offline' ? 'connection offline' : 'connection'} role="status">
      <Icon name="offline" />
      {connection === 'offline' ? t('offline.banner') : t('offline.reconnecting')}
    </p>
  );
};
