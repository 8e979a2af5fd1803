// A page that could not start: no connection, a refusal, or a fault of ours. Always with a way on.
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LoadError } from '../ui/LoadError';

export const RouteError = ({ error, reset }: ErrorComponentProps) => {
  const { t } = useTranslation('ui');
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <div className="page narrow"><div className="panel"><LoadError what={t('fault.page')} error={error} retry={retry} /></div></div>;
};
