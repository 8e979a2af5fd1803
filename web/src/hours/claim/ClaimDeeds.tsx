// The buttons that are open to this reader now, and the dialogs of those that ask for a reason.
import type { ClaimDeed, ClaimView } from '@gongyan/shared/hours/claim/claim.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { toast } from '../../ui/toast';
import { useActOnClaim } from './claim.queries';
import { DeedDialog, type AskedDeed } from './DeedDialog';

const ORDER: readonly ClaimDeed[] = ['check', 'post', 'return', 'reject', 'object', 'withdraw'];
const isAsked = (deed: ClaimDeed): deed is AskedDeed => deed !== 'check' && deed !== 'post';

export const ClaimDeeds = ({ view: { claim, may }, onDone }: { view: ClaimView; onDone?: () => void }) => {
  const { t } = useTranslation('claim');
  const [asked, setAsked] = useState<AskedDeed | null>(null);
  const act = useActOnClaim();
  const go = (deed: ClaimDeed) => (isAsked(deed) ? setAsked(deed) : act.mutate({ claimId: claim.id, deed, reason: null, seen: claim.steps }, { onSuccess: () => { toast(t(`deed.done.${deed}`)); onDone?.(); }, onError: (error) => toast(sentenceOf(error)) }));
  if (may.length === 0) return null;
  return (
    <div className="row wrap claim-deeds">
      {ORDER.filter((deed) => may.includes(deed)).map((deed) => <Button key={deed} type={isAsked(deed) ? 'default' : 'primary'} loading={!isAsked(deed) && act.isPending} onClick={() => go(deed)}>{t(`deed.${deed}`)}</Button>)}
      {asked !== null && <DeedDialog claim={claim} deed={asked} onClose={() => setAsked(null)} {...(onDone === undefined ? {} : { onDone })} />}
    </div>
  );
};
