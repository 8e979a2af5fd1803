// One fact in the editor of an issue: in or out, its place among those of its kind, and the host's line.
import type { BriefFact, BriefPick } from '@gongyan/shared/studio/brief/brief.contract';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon';
import { useBriefNames } from './brief.names';

interface FactRowProps {
  readonly fact: BriefFact;
  readonly pick: BriefPick | null;
  readonly first: boolean;
  readonly last: boolean;
  /** Why it cannot be chosen any more. */
  readonly full: boolean;
  readonly onToggle: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onLine: (line: string) => void;
}

export const FactRow = ({ fact, pick, first, last, full, onToggle, onMove, onLine }: FactRowProps) => {
  const { t } = useTranslation('brief');
  const names = useBriefNames();
  const { title } = fact;
  return (
    <li className="brief-fact">
      <div className="brief-fact-head">
        <label className="brief-fact-choice"><input type="checkbox" checked={pick !== null} disabled={pick === null && full} aria-label={t('pick', { title })} onChange={onToggle} /><span className="person-text"><span className="strong">{title}</span><span className="small soft">{names.about(fact)}</span></span></label>
        {pick !== null && (
          <span className="brief-moves">
            <Button type="text" size="small" disabled={first} aria-label={t('up', { title })} icon={<span className="brief-turned"><Icon name="down" /></span>} onClick={() => onMove(-1)} />
            <Button type="text" size="small" disabled={last} aria-label={t('down', { title })} icon={<Icon name="down" />} onClick={() => onMove(1)} />
          </span>
        )}
      </div>
      {pick !== null && <Input aria-label={t('line', { title })} placeholder={t('lineHint')} maxLength={200} value={pick.line} onChange={({ target }) => onLine(target.value)} />}
    </li>
  );
};
