// The language that the page speaks now; the component draws itself again when it changes.
import { useTranslation } from 'react-i18next';
import type { Language } from '../platform/words';

export const useLanguage = (): Language => (useTranslation('ui').i18n.language === 'en' ? 'en' : 'zh');
