// The ledger, newest first: each line opens to its calculation and evidence; reversals stand beside what they took back.
import type { EntryLine } from '@gongyan/shared/hours/hours.contract';
import { mayHandle, mayReverse } from '@gongyan/shared/hours/hours.rules';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDistrictStaff, useMe } from '../people/Viewer';
import { Empty } from '../ui/Empty';
import { LoadError } from '../ui/LoadError';
import { Bones } from '../ui/Bones';
import { Panel } from '../ui/Page';
import { EntryFacts } from './EntryFacts';
import { hoursOf } from './halves';
import { useLedger } from './hours.queries';
import { ReverseDialog } from './ReverseDialog';
import { YearChoice } from './YearChoice';

const Line = ({ entry, person }: { entry: EntryLine; person: PersonCard }) => {
  const { t } = useTranslation('hours');
  const me = useMe();
  const [reversing, setReversing] = useState(false);
  const mayTakeBack = isDistrictStaff(me) && mayHandle({ personId: entry.personId, by: me.person.id }).ok && mayReverse(entry, entry.reversedBy !== null).ok;
  return (
    <li>
      <details className="hours-line">
        <summary>
          <span className="hours-day number">{entry.occurredOn}</span>
          <span className="grow person-text">
            <span className={entry.reversedBy === null ? 'strong' : 'hours-gone'}>{entry.title}</span>
            <span className="small soft">{entry.ruleName} · {entry.category} · {entry.form}</span>
          </span>
          {entry.kind === 'reversal' && <span className="badge warning">{t('ledger.reversal')}</span>}
          {entry.reversedBy !== null && <span className="badge">{t('ledger.reversed')}</span>}
          <span className={entry.half < 0 ? 'hours-amount is-back number' : 'hours-amount number'}>{entry.half > 0 ? '+' : ''}{hoursOf(entry.half)}</span>
        </summary>
        <EntryFacts entry={entry} />
        {mayTakeBack && <p className="hours-deed no-print"><Button size="small" onClick={() => setReversing(true)}>{t('entry.reverse')}</Button></p>}
      </details>
      {reversing && <ReverseDialog entry={entry} person={person} onClose={() => setReversing(false)} />}
    </li>
  );
};

export const Ledger = ({ person }: { person: PersonCard }) => {
  const { t } = useTranslation('hours');
  const [year, setYear] = useState('');
  const ledger = useLedger(person.id, year === '' ? undefined : year);
  const rows = ledger.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Panel title={t('ledger.title')} more={<div className="hours-year no-print"><YearChoice id="hours-year" year={year} onChange={setYear} /></div>}>
      {ledger.data === undefined && (ledger.error === null ? <Bones rows={4} /> : <LoadError what={t('ledger.title')} error={ledger.error} retry={() => void ledger.refetch()} />)}
      {ledger.data !== undefined && rows.length === 0 && <Empty icon="file">{t(year === '' ? 'ledger.none' : 'ledger.noneFor')}</Empty>}
      <ol className="rows">{rows.map((entry) => <Line key={entry.id} entry={entry} person={person} />)}</ol>
      {ledger.hasNextPage && <p className="panel-note"><Button loading={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>{t('ledger.more')}</Button></p>}
    </Panel>
  );
};
