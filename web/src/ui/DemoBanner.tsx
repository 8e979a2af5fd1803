// Nobody may take the demo for the real thing.
import { useTranslation } from 'react-i18next';

export const DemoBanner = () => {
  const { t } = useTranslation('ui');
  return <aside className="demo-banner no-print" aria-label={t('demo.name')}>{t('demo.banner')}</aside>;
};
