// What an act of the audit is called in the reader's tongue; one without a word is shown by its own name.
import { useTranslation } from 'react-i18next';
import { zh } from './admin.zh';

const known = (act: string): act is keyof typeof zh.act => Object.hasOwn(zh.act, act);

export const useActWord = () => {
  const { t } = useTranslation('admin');
  const words: Readonly<Record<string, string>> = t('act', { returnObjects: true });
  return (act: string): string => (known(act) ? (words[act] ?? act) : act);
};
