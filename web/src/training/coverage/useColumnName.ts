// What a column of the heat table is called.
import { useTranslation } from 'react-i18next';
import type { HeatColumn } from './heat.rules';

export const useColumnName = (): ((column: HeatColumn) => string) => {
  const { t } = useTranslation('coverage');
  return ({ kind, level }) => (kind === 'holders' ? t('heat.holders', { name: level?.name ?? '' }) : t(`heat.${kind}`));
};
