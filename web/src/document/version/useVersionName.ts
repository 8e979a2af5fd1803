// What a version is called: its own name, or what it was kept for and when.
import type { VersionLine } from '@gongyan/shared/document/version/version.contract';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../ui/day';
import { useLanguage } from '../../ui/useLanguage';

/** `short`: where the day stands beside it already. */
export const useVersionName = (): ((version: VersionLine, short?: boolean) => string) => {
  const { t } = useTranslation('version');
  const language = useLanguage();
  return ({ name, kind, note, madeAt }, short = false) => {
    if (name !== '') return name;
    const what = kind === 'before' && note !== '' ? t('before', { name: note }) : t(`kind.${kind}`);
    return short ? what : `${what} ${dayText(madeAt, language, new Date())}`;
  };
};
