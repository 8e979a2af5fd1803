// Puts the page together: cache, router, look, and what happens when the session ends. Words are ready before.
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider, type RouterHistory } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { whenSessionEnds } from '../platform/session';
import { Look } from '../ui/Look';
import { makeRouter } from './routes';

export interface OpenPage {
  readonly page: ReactNode;
  readonly router: ReturnType<typeof makeRouter>;
  readonly stop: () => void;
}

export const openPage = (client: QueryClient, history?: RouterHistory): OpenPage => {
  const router = makeRouter(client, history);
  // Another device ended this session, or it ran out: sign in again and come back to the same page.
  const stop = whenSessionEnds(() => {
    const { pathname, href } = router.state.location;
    if (pathname === '/login') return;
    void router.navigate({ to: '/login', search: href === '/' ? {} : { next: href } }).then(() => client.clear());
  });
  return { router, stop, page: <QueryClientProvider client={client}><Look><RouterProvider router={router} /></Look></QueryClientProvider> };
};
