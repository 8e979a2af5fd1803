// 成果: everything that was achieved, by kind; what waits for a check comes first for whoever checks.
import { ResultKind, type ResultCard } from '@gongyan/shared/studio/result/result.contract';
import type { StudioId, StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { isRunning } from '@gongyan/shared/studio/studio.rules';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { Asked } from '../../ui/Asked';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { BriefsPanel } from '../brief/BriefsPanel';
import { StudioFrame } from '../StudioFrame';
import { ResultDialog } from './ResultDialog';
import { ResultLine } from './ResultLine';
import { useResults } from './result.queries';
import './result.css';
import './result.words';

type Shown = ResultKind | 'all';
const KINDS: readonly Shown[] = ['all', ...ResultKind.options];
/** What somebody has to do with comes first. */
const ORDER = { entered: 0, returned: 0, confirmed: 1, withdrawn: 2 } as const;

const Results = ({ studio, results, onChange }: { studio: Studio; results: readonly ResultCard[]; onChange: (result: ResultCard) => void }) => {
  const { t } = useTranslation('result');
  const me = useMe();
  const [shown, setShown] = useState<Shown>('all');
  const rows = results.filter(({ kind }) => shown === 'all' || kind === shown).toSorted((one, other) => ORDER[one.state] - ORDER[other.state]);
  if (results.length === 0) return <section className="panel"><Empty icon="file">{t('none')}</Empty></section>;
  return (
    <div className="stack">
      <div role="group" aria-label={t('form.kind')} className="filter-states no-print">
        {KINDS.map((kind) => <button key={kind} type="button" className={shown === kind ? 'filter on' : 'filter'} aria-pressed={shown === kind} onClick={() => setShown(kind)}>{kind === 'all' ? t('all') : t(`kind.${kind}`)} {results.filter((one) => kind === 'all' || one.kind === kind).length}</button>)}
      </div>
      <section className="panel" aria-label={t('title')}>
        {rows.length === 0 ? <Empty icon="file">{t('noneOf')}</Empty> : <ul className="rows">{rows.map((result) => <ResultLine key={result.id} result={result} reader={{ personId: me.person.id, rights: studio.rights }} onChange={() => onChange(result)} />)}</ul>}
      </section>
    </div>
  );
};

const Register = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('result');
  const [open, setOpen] = useState<ResultCard | 'new' | null>(null);
  const enters = (studio.rights.host || studio.rights.member || studio.rights.oversees) && isRunning(studio, new Date());
  return (
    <div className="stack">
      <BriefsPanel studio={studio} />
      <div className="row wrap"><p className="soft grow">{t('lead')}</p>{enters && <Button type="primary" icon={<Icon name="plus" />} onClick={() => setOpen('new')}>{t('enter')}</Button>}</div>
      <Asked query={useResults(studio.id)} what={t('what')}>{(results) => <Results studio={studio} results={results} onChange={setOpen} />}</Asked>
      {open !== null && <ResultDialog studio={studio} result={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </div>
  );
};

export const ResultsPage = ({ studioId }: { studioId: StudioId }) => <StudioFrame studioId={studioId}>{(studio) => <Register studio={studio} />}</StudioFrame>;
