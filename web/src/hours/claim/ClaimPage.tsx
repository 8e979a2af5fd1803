// One claim: its owner goes on writing while he may; everybody else who may see it reads and, where it waits for him,
// decides. A new claim begins here too, or where it was left on this device.
import type { ClaimId, ClaimView } from '@gongyan/shared/hours/claim/claim.contract';
import { mayEdit } from '@gongyan/shared/hours/claim/claim.rules';
import type { Rules } from '@gongyan/shared/hours/hours.contract';
import { inForce } from '@gongyan/shared/hours/hours.count.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { recall } from '../../platform/kept';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { PageBones } from '../../ui/Bones';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { useRuleSets } from '../hours.queries';
import '../hours.css';
import './claim.css';
import { ClaimDeeds } from './ClaimDeeds';
import { ClaimDetail, ReasonNote, StateBadge } from './ClaimDetail';
import { ClaimForm } from './ClaimForm';
import { ClaimDraft, draftKey, draftOf, newDraft } from './claim.draft';
import { useClaim, useMyClaims } from './claim.queries';
import './claim.words';

const Back = () => {
  const { t } = useTranslation('claim');
  return <Link to="/hours/claims" className="page-back"><Icon name="back" />{t('back')}</Link>;
};

const useRules = (): { readonly query: ReturnType<typeof useRuleSets>; readonly rules: Rules | null } => {
  const query = useRuleSets();
  const published = query.data?.filter(({ state }) => state === 'published') ?? [];
  return { query, rules: inForce(published, shanghaiDay(new Date()))?.rules ?? null };
};

const Owner = ({ view, rules }: { view: ClaimView; rules: Rules }) => (
  <>
    <ReasonNote claim={view.claim} />
    <ClaimForm key={view.claim.id} initial={draftOf(view.claim, rules)} rules={rules} files={view.claim.files} />
    <ClaimDeeds view={view} />
  </>
);

export const ClaimPage = ({ claimId }: { claimId: ClaimId }) => {
  const { t } = useTranslation('claim');
  const claim = useClaim(claimId);
  const { rules } = useRules();
  const me = useMe();
  useWatch(topic('person', me.person.id));
  return (
    <Asked query={claim} what={t('what')} bones={<PageBones />}>
      {(view) => (
        <Page title={view.claim.title} back={<Back />} lead={<StateBadge claim={view.claim} />}>
          {view.claim.personId === me.person.id && mayEdit(view.claim) && rules !== null
            ? <Owner view={view} rules={rules} />
            : <section className="panel panel-body stack"><ClaimDetail view={view} /><ClaimDeeds view={view} /></section>}
        </Page>
      )}
    </Asked>
  );
};

const Fresh = ({ rules }: { rules: Rules }) => {
  const { person } = useMe();
  const [draft] = useState(() => recall(draftKey(person.id), ClaimDraft) ?? newDraft(rules.conversions.find(({ unit }) => unit === 'minutes')?.code ?? rules.conversions[0]?.code ?? ''));
  const mine = useMyClaims().data?.find(({ id }) => id === draft.id);
  return <ClaimForm initial={draft} rules={rules} files={mine?.files ?? []} />;
};

export const NewClaimPage = () => {
  const { t } = useTranslation('claim');
  const { query, rules } = useRules();
  return (
    <Page title={t('new')} lead={t('lead')} back={<Back />}>
      <Asked query={query} what={t('what')}>{() => (rules === null ? <p className="note">{t('form.noRules')}</p> : <Fresh rules={rules} />)}</Asked>
    </Page>
  );
};
