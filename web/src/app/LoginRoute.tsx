// After sign-in the person goes where he wanted to go.
import { useRouter, useSearch } from '@tanstack/react-router';
import { LoginPage } from '../people/LoginPage';
import { Toasts } from '../ui/Toasts';

export const LoginRoute = () => {
  const { next = '/' } = useSearch({ from: '/login' });
  const router = useRouter();
  return <><LoginPage next={next} onSignedIn={() => router.history.replace(next)} /><Toasts /></>;
};
