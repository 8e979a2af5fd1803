// What an import would do, row by row, errors first.
import type { RosterPreview, RosterRow } from '@gongyan/shared/people/people.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon';
import { Panel } from '../ui/Page';
import './people.words';

const KINDS = ['create', 'update', 'same', 'error'] as const;

const Counts = ({ counts }: { counts: RosterPreview['counts'] }) => {
  const { t } = useTranslation('people');
  return (
    <dl className="panel counts">
      {KINDS.map((kind) => <div key={kind}><dt className="small soft">{t(`roster.verdict.${kind}`)}</dt><dd className="number">{counts[kind]}</dd></div>)}
    </dl>
  );
};

const tones: Readonly<Record<RosterRow['verdict'], string>> = { create: 'success', update: 'warning', same: '', error: 'danger' };

/** A wrong row is followed by what is wrong, across the table: on a phone a last column would be out of sight. */
const Row = ({ row }: { row: RosterRow }) => {
  const { t } = useTranslation('people');
  const bad = row.verdict === 'error' ? 'bad' : '';
  return (
    <>
      <tr className={bad}>
        <td className="number">{row.line}</td>
        <td><span className={`badge ${tones[row.verdict]}`}>{t(`roster.verdict.${row.verdict}`)}</span></td>
        <td>{row.staffNo}</td>
        <td>{row.name}</td>
        <td>{row.school}</td>
        <td>{row.post}</td>
      </tr>
      {row.errors.length > 0 && (
        <tr className="bad why"><td /><td colSpan={5}><span>{row.errors.map(({ field, reason }) => `${t(`roster.field.${field}`)}：${t(`roster.reason.${reason}`)}`).join('；')}</span></td></tr>
      )}
    </>
  );
};

const HEADS = ['line', 'outcome', 'staffNo', 'name', 'school', 'post'] as const;

const Rows = ({ preview }: { preview: RosterPreview }) => {
  const { t } = useTranslation('people');
  const all = Object.values(preview.counts).reduce((sum, count) => sum + count, 0);
  return (
    <Panel title={preview.fileName} more={<span className="small soft">{t('roster.shown', { n: preview.rows.length, all })}</span>}>
      <div className="table-frame" role="region" aria-label={preview.fileName} tabIndex={0}>
        <table className="roster">
          <thead><tr>{HEADS.map((head) => <th key={head} scope="col">{t(`roster.head.${head}`)}</th>)}</tr></thead>
          <tbody>{preview.rows.map((row) => <Row key={row.line} row={row} />)}</tbody>
        </table>
      </div>
    </Panel>
  );
};

interface RosterPreviewPanelProps {
  readonly preview: RosterPreview;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onAgain: () => void;
}

export const RosterPreviewPanel = ({ preview, busy, onConfirm, onAgain }: RosterPreviewPanelProps) => {
  const { t } = useTranslation('people');
  const { create, update, error } = preview.counts;
  const nothing = create + update === 0;
  return (
    <>
      <Counts counts={preview.counts} />
      {error > 0 && <p className="note danger"><Icon name="warn" />{t('roster.hasErrors', { n: error })}</p>}
      <div className="row wrap">
        <Button type="primary" disabled={error > 0 || nothing} loading={busy} onClick={onConfirm}>{t('roster.confirm', { create, update })}</Button>
        <Button onClick={onAgain}>{t('roster.again')}</Button>
        {error === 0 && nothing && <span className="soft">{t('roster.nothing')}</span>}
      </div>
      <Rows preview={preview} />
    </>
  );
};
