// 核对申报: the queue beside the evidence. J and K move, A approves, R sends back; buttons do the same on a phone.
import type { ClaimLine } from '@gongyan/shared/hours/claim/claim.contract';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDistrictStaff, schoolsLedBy, useMe } from '../../people/Viewer';
import { useWatch } from '../../platform/live';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { hoursOf } from '../halves';
import '../hours.css';
import './claim.css';
import { ClaimDeeds } from './ClaimDeeds';
import { ClaimDetail, StateBadge, useDays } from './ClaimDetail';
import { useActOnClaim, useClaim, useQueue } from './claim.queries';
import { DeedDialog } from './DeedDialog';
import { useReviewKeys } from './useReviewKeys';
import './claim.words';

const Row = ({ claim, chosen, onChoose }: { claim: ClaimLine; chosen: boolean; onChoose: () => void }) => {
  const days = useDays();
  const place = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) place.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li>
      <button ref={place} type="button" className={chosen ? 'line plain is-chosen' : 'line plain'} aria-current={chosen} onClick={onChoose}>
        <span className="grow person-text"><span className="strong">{claim.person.name} · {claim.title}</span><span className="small soft">{claim.school ?? claim.person.workplace} · {claim.ruleName} · {days(claim)}</span></span>
        <StateBadge claim={claim} />
        <span className="hours-amount number">{claim.half === null ? '—' : hoursOf(claim.half)}</span>
      </button>
    </li>
  );
};

interface DeskProps {
  readonly claim: ClaimLine;
  readonly onMove: (by: 1 | -1) => void;
}

const Desk = ({ claim, onMove }: DeskProps) => {
  const { t } = useTranslation('claim');
  const view = useClaim(claim.id);
  const act = useActOnClaim();
  const [returning, setReturning] = useState(false);
  // What the list knows of a later step: the answer shown is being asked for again, and nobody decides on an old one.
  const current = view.data !== undefined && view.data.claim.steps >= claim.steps ? view.data : null;
  const may = current?.may ?? [];
  useReviewKeys({
    j: () => onMove(1),
    k: () => onMove(-1),
    a: () => may.includes('check') && !act.isPending && act.mutate({ claimId: claim.id, deed: 'check', reason: null, seen: current?.claim.steps ?? claim.steps }, { onSuccess: () => toast(t('deed.done.check')), onError: (error) => toast(sentenceOf(error)) }),
    r: () => may.includes('return') && setReturning(true),
  });
  return (
    <section className="panel panel-body stack claim-desk" aria-label={claim.title}>
      <Asked query={view} what={t('what')}>
        {(data) => (
          <>
            <h2>{data.claim.title}</h2>
            {current !== null && <ClaimDeeds view={current} />}
            <ClaimDetail view={data} />
          </>
        )}
      </Asked>
      <div className="row spread no-print"><Button onClick={() => onMove(-1)}>{t('queue.previous')}</Button><Button onClick={() => onMove(1)}>{t('queue.next')}</Button></div>
      {returning && current !== null && <DeedDialog claim={current.claim} deed="return" onClose={() => setReturning(false)} />}
    </section>
  );
};

/** Whatever was decided leaves the list; the one that stood next takes its place. */
const Queue = ({ claims }: { claims: readonly ClaimLine[] }) => {
  const { t } = useTranslation('claim');
  const [at, setAt] = useState(0);
  const now = Math.min(at, claims.length - 1);
  const claim = claims[now];
  if (claim === undefined) return <section className="panel"><Empty icon="done">{t('queue.none')}</Empty></section>;
  const move = (by: 1 | -1) => setAt(Math.max(0, Math.min(claims.length - 1, now + by)));
  return (
    <div className="claim-review">
      <section className="panel claim-queue" aria-label={t('queue.list')}>
        <p className="panel-note small soft" role="status">{t('queue.count', { n: claims.length })}</p>
        <ul className="rows">{claims.map((one, index) => <Row key={one.id} claim={one} chosen={index === now} onChoose={() => setAt(index)} />)}</ul>
      </section>
      <Desk key={claim.id} claim={claim} onMove={move} />
    </div>
  );
};

export const ReviewPage = () => {
  const { t } = useTranslation('claim');
  const me = useMe();
  const checks = isDistrictStaff(me) || schoolsLedBy(me).length > 0;
  const queue = useQueue(checks);
  useWatch(topic('person', me.person.id));
  const back = <Link to="/hours/claims" className="page-back"><Icon name="back" />{t('back')}</Link>;
  return (
    <Page title={t('queue.title')} lead={<span className="desk-only">{t('queue.lead')}</span>} back={back}>
      {checks ? <Asked query={queue} what={t('queue.list')}>{(claims) => <Queue claims={claims} />}</Asked> : <section className="panel"><Empty icon="admin">{t('queue.notYours')}</Empty></section>}
    </Page>
  );
};
