// What can be done on a page of hours: take the ledger along, look at the rules.
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDistrictStaff, useMe } from '../../people/Viewer';
import { Icon } from '../../ui/Icon';
import { LinkButton } from '../../ui/LinkButton';
import { LedgerFiles } from './LedgerFiles';

export const HoursActions = ({ person }: { person: PersonCard }) => {
  const { t } = useTranslation('hours');
  const me = useMe();
  const [open, setOpen] = useState(false);
  return (
    <>
      {person.id === me.person.id && <LinkButton main to="/hours/claims">{t('claimsLink')}</LinkButton>}
      {person.id === me.person.id && <LinkButton to="/growth">{t('growthLink')}</LinkButton>}
      <Button icon={<Icon name="download" />} onClick={() => setOpen(true)}>{t('paper.button')}</Button>
      {isDistrictStaff(me) && <LinkButton to="/hours/past">{t('pastLink')}</LinkButton>}
      <LinkButton to="/hours/rules">{t('rulesLink')}</LinkButton>
      {open && <LedgerFiles person={person} onClose={() => setOpen(false)} />}
    </>
  );
};
