// Nobody may take the demo for the real thing.
import { useTranslation } from 'react-i18next';

export const DemoBanner = () => {
  const { t } = useTranslation('ui');
  return <p className="demo-banner no-print">{t('demo.banner')}</p>;
};
