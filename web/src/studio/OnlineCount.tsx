// How many are here now; says so in words, not by colour alone.
import { useTranslation } from 'react-i18next';

export const OnlineCount = ({ count }: { count: number }) => {
  const { t } = useTranslation('studio');
  return <span className={count > 0 ? 'online some' : 'online'}>{count > 0 ? t('onlineNow', { n: count }) : t('nobodyOnline')}</span>;
};
