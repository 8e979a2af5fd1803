// Says that what is shown was true at a given minute, and may not be now.
import { useTranslation } from 'react-i18next';
import { clockText } from './day';
import { Icon } from './Icon';

export const OfflineNote = ({ at }: { at: Date }) => {
  const { t } = useTranslation('ui');
  return <p className="note warning" role="status"><Icon name="offline" />{t('offline.asOf', { at: clockText(at) })}</p>;
};
