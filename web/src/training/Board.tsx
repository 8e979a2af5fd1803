// People × requirements for whoever trains, leads or learns here: filters, keys J/K/X/A/R, many at once. Only the rows on the
// screen are made.
import type { CohortCard, EnrolmentId } from '@gongyan/shared/training/cohort/cohort.contract';
import { progressRoutes, type BoardRow } from '@gongyan/shared/training/progress/progress.contract';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { takeFile } from '../people/proof/takeFile';
import { addressOf } from '../platform/call';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';
import { Panel } from '../ui/Page';
import { BANDS, bandIn, ROW_HEIGHT, sliceAt, type Band } from './board.rules';
import { BoardDeeds, useBoardDeeds } from './BoardDeeds';
import { BoardLine } from './BoardLine';
import { useBoard } from './training.queries';
import { ofText, type Words } from './words.rules';

const Filters = ({ rows, band, onBand }: { rows: readonly BoardRow[]; band: Band | null; onBand: (band: Band | null) => void }) => {
  const { t } = useTranslation('training');
  const choice = (name: Band | null, words: string, n: number) => <button key={words} type="button" className={band === name ? 'filter on' : 'filter'} aria-pressed={band === name} onClick={() => onBand(name)}>{words} <span className="number">{n}</span></button>;
  return (
    <div className="filter-states no-print" role="group" aria-label={t('band.label')}>
      {choice(null, t('all'), rows.length)}
      {BANDS.map((name) => { const n = rows.filter((row) => bandIn(row) === name).length; return n === 0 ? null : choice(name, t(`band.${name}`), n); })}
    </div>
  );
};

/** Scroll place and height of the window through which the rows are seen. */
const useWindow = () => {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 640 });
  useEffect(() => {
    const box = place.current;
    if (box === null) return;
    const look = () => setSeen({ top: box.scrollTop, height: box.clientHeight || 640 });
    look();
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, []);
  return { place, seen };
};

const Grid = ({ cohort, rows, words }: { cohort: CohortCard; rows: readonly BoardRow[]; words: Words }) => {
  const { t } = useTranslation('training');
  const { place, seen } = useWindow();
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<EnrolmentId>>(new Set());
  const deeds = useBoardDeeds(cohort, () => setChosen(new Set()));
  const { from, to } = sliceAt(seen.top, seen.height, rows.length);
  const toggle = (id: EnrolmentId) => setChosen((before) => { const next = new Set(before); if (!next.delete(id)) next.add(id); return next; });
  const columns = rows.find(({ progress }) => progress !== null)?.progress?.requirements ?? [];
  const go = (next: number) => {
    const row = Math.max(0, Math.min(rows.length - 1, next));
    setAt(row);
    const [box, top] = [place.current, row * ROW_HEIGHT];
    if (box !== null && (top < box.scrollTop || top + 2 * ROW_HEIGHT > box.scrollTop + box.clientHeight)) box.scrollTop = Math.max(0, top - box.clientHeight / 3);
  };
  const press = (event: KeyboardEvent) => {
    const row = rows[at];
    if (event.ctrlKey || event.metaKey || event.altKey || row === undefined) return;
    const ids = chosen.size > 0 ? [...chosen] : [row.enrolment.id];
    const keys: Readonly<Record<string, () => void>> = { j: () => go(at + 1), k: () => go(at - 1), x: () => toggle(row.enrolment.id), a: () => deeds.recognise(ids), r: () => deeds.remind(ids) };
    const deed = keys[event.key.toLowerCase()];
    if (deed !== undefined) event.preventDefault(), deed();
  };
  return (
    <>
      {deeds.may && <BoardDeeds deeds={deeds} rows={rows} chosen={chosen} onChoose={setChosen} />}
      <div ref={place} className="board-scroll" tabIndex={0} role="region" aria-label={t('learners')} onKeyDown={press}>
        <table className="cohort-table" aria-rowcount={rows.length + 1}>
          <thead><tr><th scope="col">{t('person')}</th><th scope="col">{t('standing')}</th>{columns.map((one) => <th key={`${one.code}${one.of ?? ''}`} scope="col">{ofText(t, one, words)}</th>)}</tr></thead>
          <tbody>
            {from > 0 && <tr aria-hidden="true"><td colSpan={2 + columns.length} style={{ height: from * ROW_HEIGHT, padding: 0 }} /></tr>}
            {rows.slice(from, to).map((row, i) => <BoardLine key={row.enrolment.id} row={row} number={from + i} on={from + i === at} chosen={chosen.has(row.enrolment.id)} onToggle={deeds.may ? toggle : null} />)}
            {to < rows.length && <tr aria-hidden="true"><td colSpan={2 + columns.length} style={{ height: (rows.length - to) * ROW_HEIGHT, padding: 0 }} /></tr>}
          </tbody>
        </table>
      </div>
    </>
  );
};

/** As a file: only the rows that this reader sees. */
const Files = ({ cohort }: { cohort: CohortCard }) => {
  const { t } = useTranslation('training');
  const files = (['xlsx', 'csv'] as const).map((format) => ({ format, address: addressOf(progressRoutes.sheet, { params: { cohortId: cohort.id, format } }) }));
  return <span className="row small no-print">{files.map(({ format, address }) => <a key={format} download href={address} onClick={(event) => takeFile(event, address)}>{t('board.file', { format: format.toUpperCase() })}</a>)}</span>;
};

export const Board = ({ cohort }: { cohort: CohortCard }) => {
  const { t } = useTranslation('training');
  const board = useBoard(cohort.id);
  const [band, setBand] = useState<Band | null>(null);
  return (
    <Panel title={t('learners')} more={<Files cohort={cohort} />}>
      <Asked query={board} what={t('learners')}>
        {({ rows, levels }) => {
          if (rows.length === 0) return <Empty icon="people">{t('nobody')}</Empty>;
          const shown = band === null ? rows : rows.filter((row) => bandIn(row) === band);
          return <>{rows.length > 1 && <div className="panel-body"><Filters rows={rows} band={band} onBand={setBand} /></div>}{shown.length === 0 ? <p className="panel-note">{t('board.none')}</p> : <Grid key={band ?? 'all'} cohort={cohort} rows={shown} words={{ levels }} />}</>;
        }}
      </Asked>
    </Panel>
  );
};
