// The check by a second person: every finding is rewritten or called a false alarm, then it is signed.
import { SignCheck, type Finding, type PrivacyCheck } from '@gongyan/shared/lesson/publish/publish.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import type { StepDialogProps } from '../collective/step.props';
import { FindingRow, type Marking } from './FindingRow';
import './publish.css';
import { useCheck, useSign } from './publish.queries';
import './publish.words';

const markOf = (finding: Finding, marking: Marking | undefined): unknown => {
  if (marking?.mark === 'handled') return { mark: 'handled', print: finding.print, replacement: marking.replacement };
  return { mark: marking?.mark, print: finding.print, reason: marking?.reason };
};
const fresh = ({ suggestion }: Finding): Marking => ({ mark: null, replacement: suggestion, reason: '' });

interface FindingsProps {
  readonly check: PrivacyCheck;
  readonly markings: Readonly<Record<string, Marking>>;
  readonly onChange: (markings: Readonly<Record<string, Marking>>) => void;
}

const Findings = ({ check, markings, onChange }: FindingsProps) => {
  const { t } = useTranslation('publish');
  return (
    <>
      {check.signed !== null && <p className="note success">{t('check.signedBy', { name: check.signed.by?.name ?? '' })}</p>}
      <p className="soft">{t(check.wrote ? 'check.wrote' : check.findings.length === 0 ? 'check.none' : 'check.lead')}</p>
      {!check.wrote && (
        <ul className="findings">
          {check.findings.map((finding) => <FindingRow key={finding.print} finding={finding} marking={markings[finding.print] ?? fresh(finding)} onChange={(marking) => onChange({ ...markings, [finding.print]: marking })} />)}
        </ul>
      )}
    </>
  );
};

export const CheckDialog = ({ design, onClose }: StepDialogProps) => {
  const { t } = useTranslation('publish');
  const check = useCheck(design.id);
  const sign = useSign(design.id);
  const [markings, setMarkings] = useState<Readonly<Record<string, Marking>>>({});
  const findings = check.data?.findings ?? [];
  const ready = SignCheck.safeParse({ marks: findings.map((finding) => markOf(finding, markings[finding.print])) });
  const left = findings.filter((finding) => !SignCheck.safeParse({ marks: [markOf(finding, markings[finding.print])] }).success).length;
  const may = check.data !== undefined && !check.data.wrote;
  const go = () => ready.success && sign.mutate(ready.data, { onSuccess: () => { toast(t('check.done')); onClose(); } });
  return (
    <Dialog title={t('check.title')} {...(may ? { deed: { word: t('check.sign'), ready: ready.success, busy: sign.isPending, go } } : {})} onClose={onClose}>
      <Asked query={check} what={t('check.what')}>{(data) => <Findings check={data} markings={markings} onChange={setMarkings} />}</Asked>
      {may && left > 0 && <p className="small soft" role="status">{t('check.left', { n: left })}</p>}
      {sign.error !== null && <p className="note danger" role="alert">{sentenceOf(sign.error)}</p>}
    </Dialog>
  );
};
