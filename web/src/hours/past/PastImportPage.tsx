// One import, line by line: what is wrong first, then what looks alike; the second person confirms, whoever uploaded may drop it.
import { pastRoutes, type PastImportId, type PastPreview, type PastRow } from '@gongyan/shared/hours/past/past.contract';
import { mayConfirmPast } from '@gongyan/shared/hours/past/past.rules';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takeFile } from '../../people/proof/takeFile';
import { isDistrictStaff, useMe } from '../../people/Viewer';
import '../../people/people.css';
import { addressOf } from '../../platform/call';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { Page, Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { hoursOf } from '../halves';
import { useConfirmPast, useDropPast, usePastImport } from './past.queries';
import { pastTones } from './PastPage';
import './past.words';

const VERDICTS = ['new', 'known', 'alike', 'error'] as const;
const HEADS = ['line', 'verdict', 'staffNo', 'name', 'school', 'day', 'title', 'kind', 'amount'] as const;
const tones: Readonly<Record<PastRow['verdict'], string>> = { new: 'success', known: '', alike: 'warning', error: 'danger' };

const Counts = ({ preview: { counts, people, half } }: { preview: PastPreview }) => {
  const { t } = useTranslation('past');
  const figure = (words: string, n: number | string) => <div key={words}><dt className="small soft">{words}</dt><dd className="number">{n}</dd></div>;
  return <dl className="panel counts six">{VERDICTS.map((verdict) => figure(t(`verdict.${verdict}`), counts[verdict]))}{figure(t('count.people'), people)}{figure(t('count.hours'), hoursOf(half))}</dl>;
};

/** A wrong row is followed by what is wrong, across the table: on a phone a last column would be out of sight. */
const Row = ({ row }: { row: PastRow }) => {
  const { t } = useTranslation('past');
  const bad = row.verdict === 'error' ? 'bad' : '';
  const why = [...row.errors.map(({ field, reason }) => `${t(`field.${field}`)}：${t(`reason.${reason}`)}`), ...(row.meets === null ? [] : [t('meets', row.meets)])];
  return (
    <>
      <tr className={bad}>
        <td className="number">{row.line}</td>
        <td><span className={`badge ${tones[row.verdict]}`}>{t(`verdict.${row.verdict}`)}</span></td>
        {([row.staffNo, row.name, row.school, row.day, row.title, row.kind, row.amount]).map((text, at) => <td key={HEADS[at + 2]}>{text}</td>)}
      </tr>
      {why.length > 0 && <tr className={`${bad} why`}><td /><td colSpan={HEADS.length - 1}><span>{why.join('；')}</span></td></tr>}
    </>
  );
};

const Rows = ({ preview }: { preview: PastPreview }) => {
  const { t } = useTranslation('past');
  const { import: card, shown } = preview;
  const original = addressOf(pastRoutes.file, { params: { pastImportId: card.id } });
  return (
    <Panel title={card.fileName} more={<span className="row small"><span className="soft">{t('shown', { n: shown.length, all: card.rows })}</span><a download href={original} onClick={(event) => takeFile(event, original)}>{t('file')}</a></span>}>
      <div className="table-frame" role="region" aria-label={card.fileName} tabIndex={0}>
        <table className="roster">
          <thead><tr>{HEADS.map((head) => <th key={head} scope="col">{t(`head.${head}`)}</th>)}</tr></thead>
          <tbody>{shown.map((row) => <Row key={row.line} row={row} />)}</tbody>
        </table>
      </div>
    </Panel>
  );
};

const Deeds = ({ preview: { import: card, counts } }: { preview: PastPreview }) => {
  const { t } = useTranslation('past');
  const me = useMe().person.id;
  const [alikeToo, setAlikeToo] = useState(false);
  const [confirm, drop] = [useConfirmPast(card.id), useDropPast(card.id)];
  const verdict = mayConfirmPast(card, me, counts.error);
  const n = counts.new + (alikeToo ? counts.alike : 0);
  const error = confirm.error ?? drop.error;
  if (card.state !== 'waiting') return null;
  return (
    <>
      {counts.error > 0 && <p className="note danger"><Icon name="warn" />{t('hasErrors', { n: counts.error })}</p>}
      {counts.error === 0 && card.uploadedBy === me && <p className="note">{t('waits')}</p>}
      {counts.alike > 0 && verdict.ok && <label className="row"><input type="checkbox" checked={alikeToo} onChange={({ target }) => setAlikeToo(target.checked)} />{t('alikeToo', { n: counts.alike })}</label>}
      <div className="row wrap">
        <Button type="primary" disabled={!verdict.ok} title={verdict.ok ? undefined : refusalSentence(verdict)} loading={confirm.isPending} onClick={() => confirm.mutate(alikeToo, { onSuccess: (done) => toast(t('confirmed', { n: done.import.posted ?? 0 })) })}>{t('confirm', { n })}</Button>
        <Button loading={drop.isPending} onClick={() => drop.mutate(undefined, { onSuccess: () => toast(t('dropped')) })}>{t('drop')}</Button>
        {verdict.ok && n === 0 && <span className="soft">{t('nothing')}</span>}
      </div>
      {error !== null && <p className="note danger" role="alert">{sentenceOf(error)}</p>}
    </>
  );
};

const Whole = ({ pastImportId }: { pastImportId: PastImportId }) => {
  const { t } = useTranslation('past');
  return <Asked query={usePastImport(pastImportId)} what={t('what')}>{(preview) => <><p className="row wrap"><span className={`badge ${pastTones[preview.import.state]}`}>{t(`state.${preview.import.state}`)}</span>{preview.import.posted !== null && <span className="soft">{t('confirmedBy', { name: preview.import.confirmer?.name ?? '', n: preview.import.posted })}</span>}</p><Counts preview={preview} /><Deeds preview={preview} /><Rows preview={preview} /></>}</Asked>;
};

export const PastImportPage = ({ pastImportId }: { pastImportId: PastImportId }) => {
  const { t } = useTranslation('past');
  const staff = isDistrictStaff(useMe());
  return (
    <Page title={t('title')} back={<Link to="/hours/past" className="page-back"><Icon name="back" />{t('back')}</Link>}>
      {staff ? <Whole pastImportId={pastImportId} /> : <div className="panel"><Empty icon="hours">{t('notYours')}</Empty></div>}
    </Page>
  );
};
