// Where the page starts: words, then everything else. Refuses nothing; each part below says what it refuses.
import './platform/jitless';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openPage } from './app/openPage';
import { loadEn, zh } from './app/words.first';
import { makeQueryClient } from './platform/queries';
import { startWords } from './platform/words';
import './ui/tokens.css';
import './ui/base.css';
import './ui/parts.css';

const start = async (): Promise<void> => {
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no place for the program');
  await startWords(zh, loadEn);
  createRoot(place).render(<StrictMode>{openPage(makeQueryClient()).page}</StrictMode>);
};

void start();
