// A page for tests in a real browser: with ?page=two two bare editors on one document, joined in memory; else
// the whole editor with colleagues who are made up. Never part of the product.
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import '../../../src/ui/parts.css';
import { zh as ui } from '../../../src/ui/ui.zh';
import { zh } from '../../../src/document/document.zh';
import { fullPage } from './full.page';
import { twoPages } from './two.pages';

const asked = new URLSearchParams(location.search);
const start = async (): Promise<void> => {
  await i18next.use(initReactI18next).init({ lng: 'zh', resources: { zh: { document: zh, ui } }, interpolation: { escapeValue: false } });
  const root = document.getElementById('root');
  if (root === null) throw new Error('no place');
  if (asked.get('page') === 'two') twoPages(root, asked.get('gate') !== 'no');
  else createRoot(root).render(fullPage(asked));
};

void start();
