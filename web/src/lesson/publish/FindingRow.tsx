// One place that may tell who a student is, and what is done with it.
import type { Finding } from '@gongyan/shared/lesson/publish/publish.contract';
import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import './publish.words';

export interface Marking {
  readonly mark: 'handled' | 'falseAlarm' | null;
  readonly replacement: string;
  readonly reason: string;
}

interface FindingRowProps {
  readonly finding: Finding;
  readonly marking: Marking;
  readonly onChange: (marking: Marking) => void;
}

export const FindingRow = ({ finding, marking, onChange }: FindingRowProps) => {
  const { t } = useTranslation(['publish', 'privacy']);
  const id = useId();
  return (
    <li className="finding">
      <p className="row wrap"><span className="badge warning">{t(`privacy:kind.${finding.kind}`)}</span><span className="small soft">{finding.section}</span></p>
      <p className="finding-words">{finding.before.replaceAll('\ufffc', ' ')}<mark>{finding.words}</mark>{finding.after.replaceAll('\ufffc', ' ')}</p>
      <div className="row wrap" role="radiogroup" aria-label={t('check.how', { words: finding.words })}>
        {(['handled', 'falseAlarm'] as const).map((mark) => (
          <label key={mark} className="finding-choice"><input type="radio" name={id} checked={marking.mark === mark} onChange={() => onChange({ ...marking, mark })} />{t(`check.${mark}`)}</label>
        ))}
        {marking.mark === 'handled' && <Input className="finding-input" aria-label={t('check.replacement')} maxLength={40} value={marking.replacement} onChange={({ target }) => onChange({ ...marking, replacement: target.value })} />}
        {marking.mark === 'falseAlarm' && <Input className="finding-input" aria-label={t('check.reason')} placeholder={t('check.reasonHint')} maxLength={200} value={marking.reason} onChange={({ target }) => onChange({ ...marking, reason: target.value })} />}
      </div>
    </li>
  );
};
