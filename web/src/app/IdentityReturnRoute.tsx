// Back from a provider outside: what it handed over is read once and taken out of the address line.
import { useParams, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { IdentityReturnPage } from '../people/identity/IdentityReturnPage';
import { toast } from '../ui/toast';
import { Toasts } from '../ui/Toasts';
import { useTranslation } from 'react-i18next';

export const IdentityReturnRoute = () => {
  const { t } = useTranslation('identity');
  const { provider } = useParams({ from: '/login/from/$provider' });
  const router = useRouter();
  const [handed] = useState(() => Object.fromEntries(new URLSearchParams(router.history.location.search)));
  const bare = router.history.location.pathname;
  useEffect(() => router.history.replace(bare), [router, bare]);
  const onBound = () => {
    toast(t('mine.bound'));
    router.history.replace('/me');
  };
  return <><IdentityReturnPage provider={provider} handed={handed} onIn={(next) => router.history.replace(next)} onBound={onBound} onAgain={() => router.history.replace('/login')} /><Toasts /></>;
};
