// What a provider is called: the operator's word where he gave one.
import type { SignInWay } from '@gongyan/shared/kit/provider';
import { useTranslation } from 'react-i18next';
import './identity.words';

export const useProviderName = () => {
  const { t } = useTranslation('identity');
  return ({ provider, name = '' }: Pick<SignInWay, 'provider'> & Partial<SignInWay>): string => (name === '' ? t(`provider.${provider}`) : name);
};
