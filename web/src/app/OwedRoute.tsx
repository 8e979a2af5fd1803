// What comes before anything else: a password of his own, or the second factor that his office asks for. Afterwards the person goes where he
// wanted to go.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { NewPasswordPage } from '../people/NewPasswordPage';
import { askMe } from '../people/people.queries';
import { FactorFirstPage } from '../people/proof/FactorFirstPage';
import { ProofGate } from '../people/proof/ProofGate';
import { Viewer } from '../people/Viewer';
import { Toasts } from '../ui/Toasts';

export const OwedRoute = () => {
  const { next = '/' } = useSearch({ from: '/first' });
  const [client, router] = [useQueryClient(), useRouter()];
  const { data: me } = useQuery(askMe());
  if (me === undefined) return null;
  const Page = me.mustChangePassword ? NewPasswordPage : FactorFirstPage;
  // Whoever owes both goes from the one to the other.
  const onDone = () => void client.fetchQuery({ ...askMe(), staleTime: 0 }).then((now) => { if (!now.mustAddFactor) router.history.replace(next); });
  return <Viewer value={me}><Page onDone={onDone} onSignedOut={() => router.history.replace('/login')} /><ProofGate /><Toasts /></Viewer>;
};
