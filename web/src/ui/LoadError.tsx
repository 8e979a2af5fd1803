// What failed, why, how to go on, and the number under which the server wrote it down.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Refused } from '../platform/refusal';
import { sentenceOf } from '../platform/words';

export const LoadError = ({ what, error, retry }: { what: string; error: unknown; retry: () => void }) => {
  const { t } = useTranslation('ui');
  const requestId = error instanceof Refused ? error.requestId : undefined;
  return (
    <div className="failed" role="alert">
      <p className="strong">{t('fault.title', { what })}</p>
      <p className="soft">{sentenceOf(error)}</p>
      <div className="row">
        <Button onClick={retry}>{t('retry')}</Button>
        {requestId !== undefined && <span className="small soft number">{t('fault.number', { requestId })}</span>}
      </div>
    </div>
  );
};
