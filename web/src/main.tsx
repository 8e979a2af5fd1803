// Where the page starts: words, cache, router, look. Refuses nothing; each part below says what it refuses.
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeRouter } from './app/routes';
import { loadEn, zh } from './app/words';
import { makeQueryClient } from './platform/queries';
import { whenSessionEnds } from './platform/session';
import { startWords } from './platform/words';
import './ui/tokens.css';
import './ui/base.css';
import './ui/parts.css';
import { Look } from './ui/Look';

const client = makeQueryClient();
const router = makeRouter(client);

// Another device ended this session, or it ran out: sign in again and come back to the same page.
whenSessionEnds(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/login') return;
  void router.navigate({ to: '/login', search: href === '/' ? {} : { next: href } }).then(() => client.clear());
});

const start = async (): Promise<void> => {
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no place for the program');
  await startWords(zh, loadEn);
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <Look><RouterProvider router={router} /></Look>
      </QueryClientProvider>
    </StrictMode>,
  );
};

void start();
