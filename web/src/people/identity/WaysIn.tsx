// The ways in besides the password, below it. Nothing where the operator has set up none.
import type { SignInWay } from '@gongyan/shared/kit/provider';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import './identity.css';
import { useGoOutside } from './identity.queries';
import './identity.words';
import { useProviderName } from './useProviderName';

export const WaysIn = ({ ways, next }: { ways: readonly SignInWay[]; next: string }) => {
  const { t } = useTranslation('identity');
  const nameOf = useProviderName();
  const go = useGoOutside(next);
  if (ways.length === 0) return null;
  return (
    <div className="ways-in">
      <p className="ways-or small soft"><span>{t('or')}</span></p>
      {ways.map((way) => <Button key={way.provider} size="large" block loading={go.isPending && go.variables === way.provider} disabled={go.isPending} onClick={() => go.mutate(way.provider)}>{t('with', { name: nameOf(way) })}</Button>)}
      {go.error !== null && <p className="wrong" role="alert">{sentenceOf(go.error)}</p>}
    </div>
  );
};
