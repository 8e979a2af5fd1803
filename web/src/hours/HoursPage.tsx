// A person's hours: what is asked, what is there, what is short; then every entry with its evidence.
import type { Expected } from '@gongyan/shared/hours/hours.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import { useTranslation } from 'react-i18next';
import { useMe } from '../people/Viewer';
import { useWatch } from '../platform/live';
import { Asked } from '../ui/Asked';
import { PageBones } from '../ui/Bones';
import { Page, Panel } from '../ui/Page';
import { CountPanel } from './CountPanel';
import { hoursOf } from './halves';
import { useBalance, useRuleSets } from './hours.queries';
import './hours.css';
import { Ledger } from './Ledger';
import { HoursActions } from './paper/HoursActions';
import { WaitingPanel } from './WaitingPanel';

const Soon = ({ expected }: { expected: readonly Expected[] }) => {
  const { t } = useTranslation('hours');
  if (expected.length === 0) return null;
  return (
    <Panel title={t('soon.title')}>
      <ul className="rows">
        {expected.map((row) => (
          <li key={row.id} className="line">
            <span className="grow person-text"><span className="strong">{row.title}</span><span className="small soft">{row.occurredOn} · {t(`soon.why.${row.why}`)}</span></span>
            <span className="hours-amount is-soon number">{hoursOf(row.half)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
};

const Mine = ({ personId }: { personId: PersonId }) => (useMe().person.id === personId ? <WaitingPanel /> : null);

export const HoursPage = ({ personId }: { personId: PersonId }) => {
  const { t } = useTranslation('hours');
  const me = useMe();
  const balance = useBalance(personId);
  const rules = useRuleSets().data ?? [];
  const nameOf = (rule: string): string => rules.flatMap((set) => set.rules.conversions).find(({ code }) => code === rule)?.name ?? rule;
  useWatch(...(me.person.id === personId ? [topic('person', personId)] : []));
  return (
    <Asked query={balance} what={t('title')} bones={<PageBones />}>
      {({ person, counts, expected }) => (
        <Page title={person.id === me.person.id ? t('title') : t('of', { name: person.name })} lead={t('lead')} actions={<HoursActions person={person} />}>
          <Mine personId={personId} />
          {counts.length === 0 && <p className="note">{t('noRules')}</p>}
          <div className="hours-counts">{counts.map((count) => <CountPanel key={count.profile} count={count} nameOf={nameOf} />)}</div>
          <Soon expected={expected} />
          <Ledger person={person} />
        </Page>
      )}
    </Asked>
  );
};
