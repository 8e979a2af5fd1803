// What a version is called: its own name, or what it was kept for and when.
import type { VersionLine } from '@gongyan/shared/document/version/version.contract';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../ui/day';
import { useLanguage } from '../../ui/useLanguage';

export const useVersionName = (): ((version: VersionLine) => string) => {
  const { t } = useTranslation('version');
  const language = useLanguage();
  return ({ name, kind, note, madeAt }) => {
    if (name !== '') return name;
    return `${kind === 'before' && note !== '' ? t('before', { name: note }) : t(`kind.${kind}`)} ${dayText(madeAt, language, new Date())}`;
  };
};
