// With a password of his own the person goes where he wanted to go.
import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { NewPasswordPage } from '../people/NewPasswordPage';
import { askMe } from '../people/people.queries';
import { Toasts } from '../ui/Toasts';

export const NewPasswordRoute = () => {
  const { next = '/' } = useSearch({ from: '/new-password' });
  const [client, router] = [useQueryClient(), useRouter()];
  const onDone = () => void client.fetchQuery({ ...askMe(), staleTime: 0 }).then(() => router.history.replace(next));
  return <><NewPasswordPage onDone={onDone} onSignedOut={() => router.history.replace('/login')} /><Toasts /></>;
};
