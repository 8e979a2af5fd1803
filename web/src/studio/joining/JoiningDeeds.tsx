// What the reader may do with this application now. Passing and signing are one tap; everything that says no asks why.
import type { JoiningDeed, JoiningView } from '@gongyan/shared/studio/joining/joining.contract';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { code } from '../../platform/code';
import { sentenceOf } from '../../platform/words';
import { toast } from '../../ui/toast';
import type { AskedJoining } from './JoiningDialog';
import { useActOnJoining } from './joining.queries';

const JoiningDialog = lazy(code(async () => ({ default: (await import('./JoiningDialog')).JoiningDialog })));
const atOnce = (deed: JoiningDeed): deed is 'check' | 'sign' => deed === 'check' || deed === 'sign';

export const JoiningDeeds = ({ view }: { view: JoiningView }) => {
  const { t } = useTranslation('joining');
  const [asked, setAsked] = useState<AskedJoining | null>(null);
  const act = useActOnJoining(view.line.id);
  if (view.may.length === 0) return null;
  const now = (deed: JoiningDeed) => act.mutate({ deed, reason: null, seen: view.line.steps, form: null }, { onSuccess: () => toast(t(deed === 'sign' ? 'deed.signed' : 'deed.done')) });
  return (
    <div className="stack tight no-print">
      <div className="row wrap">
        {view.may.map((deed) => atOnce(deed)
          ? <Button key={deed} type="primary" loading={act.isPending} onClick={() => now(deed)}>{t(`deed.${deed}`)}</Button>
          : <Button key={deed} {...(deed === 'accept' ? { type: 'primary' as const } : {})} onClick={() => setAsked(deed)}>{t(deed === 'withdraw' && view.line.state === 'active' ? 'deed.leave' : `deed.${deed}`)}</Button>)}
      </div>
      {act.error !== null && <p className="note danger" role="alert">{sentenceOf(act.error)}</p>}
      {asked !== null && <Suspense><JoiningDialog view={view} deed={asked} onClose={() => setAsked(null)} /></Suspense>}
    </div>
  );
};
