// 中文 or English, for this browser.
import { useTranslation } from 'react-i18next';
import { LANGUAGES, speak, type Language } from '../platform/words';
import { useLanguage } from '../ui/useLanguage';
import './people.css';
import './people.words';

const NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

export const LanguageChoice = () => {
  const { t } = useTranslation('people');
  const now = useLanguage();
  return (
    <div className="languages" role="group" aria-label={t('language')}>
      {LANGUAGES.map((language) => (
        <button key={language} type="button" lang={language} aria-pressed={language === now} onClick={() => void speak(language)}>{NAMES[language]}</button>
      ))}
    </div>
  );
};
