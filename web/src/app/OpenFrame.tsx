// The frame of a page that is open to anybody: the way home, and the language. Asks nobody who he is.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageChoice } from '../people/LanguageChoice';
import { Toasts } from '../ui/Toasts';
import './open-frame.css';

export const OpenFrame = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation('ui');
  return (
    <>
      <header className="open-head no-print">
        <Link to="/" className="row strong"><img src="/favicon.svg" alt="" width={24} height={24} />{t('product')}</Link>
        <LanguageChoice />
      </header>
      <main>{children}</main>
      <Toasts />
    </>
  );
};
