// For district staff: certificates from elsewhere, what waits first. One checks against the scan, another records.
import { mayCheckOutside } from '@gongyan/shared/training/certificate/certificate.rules';
import { outsideRoutes, type OutsideLine } from '@gongyan/shared/training/certificate/outside.contract';
import { Reason } from '@gongyan/shared/training/certificate/certificate.contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { addressOf } from '../../platform/call';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Bones } from '../../ui/Bones';
import { Dialog } from '../../ui/Dialog';
import { Empty } from '../../ui/Empty';
import { Field } from '../../ui/Field';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useCheckOutside, useDecideOutside, useOutside } from './certificate.queries';
import { OutsideText } from './OutsideText';

const RefuseDialog = ({ row, onClose }: { row: OutsideLine; onClose: () => void }) => {
  const { t } = useTranslation('certificate');
  const [reason, setReason] = useState('');
  const decide = useDecideOutside();
  const go = () => decide.mutate({ outsideId: row.id, outcome: 'refused', reason: reason.trim() }, { onSuccess: () => { toast(t('outside.done')); onClose(); } });
  return (
    <Dialog title={t('outside.refuseTitle')} deed={{ word: t('outside.refuse'), ready: Reason.safeParse(reason).success, busy: decide.isPending, danger: true, go }} onClose={onClose}>
      <p>{t('outside.refuseLead')}</p>
      <Field id="outside-reason" label={t('outside.reason')} wrong={decide.error === null ? null : sentenceOf(decide.error)}>
        <Input.TextArea id="outside-reason" rows={3} maxLength={200} autoFocus value={reason} onChange={(event) => setReason(event.target.value)} placeholder={t('outside.example')} />
      </Field>
    </Dialog>
  );
};

const Deeds = ({ row, onRefuse }: { row: OutsideLine; onRefuse: () => void }) => {
  const { t } = useTranslation('certificate');
  const me = useMe().person.id;
  const [check, decide] = [useCheckOutside(), useDecideOutside()];
  const told = { onSuccess: () => toast(t('outside.done')), onError: (error: unknown) => toast(sentenceOf(error)) };
  const may = mayCheckOutside({ personId: row.personId, by: me, checkedBy: row.state === 'checked' ? row.checkedBy : null });
  if (row.state === 'recorded' || row.state === 'refused') return null;
  return (
    <div className="award-deeds">
      {!may.ok && <span className="small soft">{refusalSentence({ code: may.code, facts: may.facts })}</span>}
      {row.state === 'uploaded' && !row.hasScan && <span className="small soft">{t('outside.noScan')}</span>}
      {row.personId !== me && <Button size="small" onClick={onRefuse}>{t('outside.refuse')}</Button>}
      {row.state === 'uploaded'
        ? <Button size="small" type="primary" disabled={!may.ok || !row.hasScan} loading={check.isPending} onClick={() => check.mutate(row.id, told)}>{t('outside.check')}</Button>
        : <Button size="small" type="primary" disabled={!may.ok} loading={decide.isPending} onClick={() => decide.mutate({ outsideId: row.id, outcome: 'recorded', reason: null }, told)}>{t('outside.record')}</Button>}
    </div>
  );
};

const Line = ({ row }: { row: OutsideLine }) => {
  const { t } = useTranslation('certificate');
  const [refusing, setRefusing] = useState(false);
  return (
    <li className="outside-line">
      <OutsideText row={row} named />
      {row.hasScan && <a className="outside-scan-link" href={addressOf(outsideRoutes.scan, { params: { outsideId: row.id } })} target="_blank" rel="noreferrer" aria-label={t('outside.scanOf', { name: row.person.name })}>{t('outside.see')}</a>}
      <Deeds row={row} onRefuse={() => setRefusing(true)} />
      {refusing && <RefuseDialog row={row} onClose={() => setRefusing(false)} />}
    </li>
  );
};

export const OutsideDesk = () => {
  const { t } = useTranslation('certificate');
  return (
    <Panel title={t('outside.allTitle')}>
      <Asked query={useOutside('all')} what={t('outside.allTitle')} bones={<Bones rows={2} />}>
        {(rows) => (rows.length === 0 ? <Empty>{t('outside.allNone')}</Empty> : <ul className="rows">{rows.map((row) => <Line key={row.id} row={row} />)}</ul>)}
      </Asked>
    </Panel>
  );
};
