// A page that could not start: no connection, a refusal, or a fault of ours. Always with a way on.
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeAway, reloadWhenThere } from '../platform/code';
import { useOnline } from '../platform/online';
import { LoadError } from '../ui/LoadError';

/** Calls once the server is there again after it was away. */
const useBack = (go: () => void): void => {
  const connection = useOnline();
  const before = useRef(connection);
  useEffect(() => {
    if (connection === 'online' && before.current !== 'online') go();
    before.current = connection;
  });
};

export const RouteError = ({ error, reset }: ErrorComponentProps) => {
  const { t } = useTranslation('ui');
  const router = useRouter();
  const retry = () => {
    if (error instanceof CodeAway) return void reloadWhenThere();
    reset();
    void router.invalidate();
  };
  useBack(retry);
  return <div className="page narrow"><h1 className="only-read">{t('fault.page')}</h1><div className="panel"><LoadError what={t('fault.page')} error={error} retry={retry} /></div></div>;
};
