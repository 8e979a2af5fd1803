// The frame of every signed-in page: header, rail (on the phone a tab bar), and the one live connection. Lets
// nobody in of whom the server does not say who he is.
import { PROTOCOL } from '@gongyan/shared/coedit/coedit.protocol';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../platform/call';
import { startLive, stopLive, useWatch } from '../platform/live';
import { askMe, useHub } from '../people/people.queries';
import { ProofGate } from '../people/proof/ProofGate';
import { Viewer } from '../people/Viewer';
import { DemoBanner } from '../ui/DemoBanner';
import { Toasts } from '../ui/Toasts';
import { FindButton } from './find/FindButton';
import { ConnectionNote } from './ConnectionNote';
import { warmPages } from './pages';
import { Rail } from './Rail';
import './shell.css';
import { ShellHeader } from './ShellHeader';
import { liveTables } from './live';

const ticket = async () => (await call(peopleRoutes.socketTicket, {})).ticket;

/** One connection as long as the same person is signed in. */
const useLive = (personId: string | undefined) => {
  const client = useQueryClient();
  useEffect(() => {
    if (personId === undefined) return;
    startLive({ client, tables: liveTables, ticket, proto: PROTOCOL, schema: DOCUMENT_SCHEMA });
    return stopLive;
  }, [client, personId]);
  useWatch(personId === undefined ? null : topic('person', personId));
};

/** Pages that need the whole window (the editor) say so in their route. */
const useWide = (): boolean => useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.wide === true) });

export const Shell = () => {
  const { t } = useTranslation('ui');
  const { data: me } = useQuery(askMe());
  const hub = useHub();
  const wide = useWide();
  useLive(me?.person.id);
  useEffect(warmPages, []);
  if (me === undefined) return null;
  return (
    <Viewer value={me}>
      <a className="skip" href="#main">{t('skip')}</a>
      {hub.data?.demo === true && !wide && <DemoBanner />}
      <div className={wide ? 'shell wide' : 'shell'}>
        {!wide && <ShellHeader name={hub.data?.name ?? t('product')} district={hub.data?.district ?? ''} />}
        {!wide && <Rail />}
        <main id="main" tabIndex={-1}>
          {!wide && <ConnectionNote />}
          <Outlet />
        </main>
      </div>
      {wide && <FindButton keyOnly />}
      <ProofGate />
      <Toasts />
    </Viewer>
  );
};
