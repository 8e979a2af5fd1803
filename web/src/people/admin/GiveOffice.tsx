// 任命: which office, where, from when to when. The rule of the server says beforehand what is missing.
import type { AccountLine } from '@gongyan/shared/people/admin/admin.contract';
import { AT_A_SCHOOL, mayGiveOffice, OFFICES } from '@gongyan/shared/people/admin/office.rules';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useSchools } from '../people.queries';
import { useGiveOffice } from './admin.queries';

export const GiveOffice = ({ account, onClose }: { account: AccountLine; onClose: () => void }) => {
  const { t } = useTranslation(['admin', 'people']);
  const [role, setRole] = useState<(typeof OFFICES)[number]>('trainer');
  const [schoolId, setSchoolId] = useState<SchoolId | ''>('');
  const [from, setFrom] = useState(shanghaiDay(new Date()));
  const [to, setTo] = useState('');
  const give = useGiveOffice(account.id);
  const schools = useSchools().data ?? [];
  const atSchool = AT_A_SCHOOL.includes(role);
  const place = atSchool && schoolId !== '' ? schoolId : null;
  const verdict = mayGiveOffice({ role, atSchool: place !== null, from, to: to === '' ? null : to, held: [] });
  const go = () => give.mutate({ role, schoolId: place, from, to: to === '' ? null : to }, { onSuccess: () => { toast(t('account.given')); onClose(); } });
  return (
    <Dialog title={`${t('account.give')} · ${account.name}`} deed={{ word: t('account.give'), ready: from !== '' && verdict.ok, busy: give.isPending, go }} onClose={onClose}>
      <Field id="office-role" label={t('account.role')}><Choice id="office-role" value={role} onChange={setRole} options={OFFICES.map((value) => ({ value, label: t(`people:role.${value}`) }))} /></Field>
      {atSchool && <Field id="office-school" label={t('account.place')}><Choice id="office-school" value={schoolId} onChange={setSchoolId} options={[{ value: '', label: '—' }, ...schools.map(({ id, name }) => ({ value: id, label: name }))]} /></Field>}
      <div className="fields">
        <Field id="office-from" label={t('account.from')}><Input id="office-from" type="date" value={from} onChange={(event) => setFrom(event.target.value)} /></Field>
        <Field id="office-to" label={t('account.to')}><Input id="office-to" type="date" value={to} onChange={(event) => setTo(event.target.value)} /></Field>
      </div>
      {give.error !== null && <p className="note danger" role="alert">{sentenceOf(give.error)}</p>}
    </Dialog>
  );
};
