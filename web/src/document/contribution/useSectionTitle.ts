// What a section is called; letters that stand in none have a word too.
import type { Contribution } from '@gongyan/shared/document/contribution/contribution.contract';
import { useTranslation } from 'react-i18next';

export const useSectionTitle = (sections: Contribution['sections']): ((key: string) => string) => {
  const { t } = useTranslation('contribution');
  return (key) => {
    const title = sections.find((section) => section.key === key)?.title ?? '';
    return title === '' ? t('outside') : title;
  };
};
