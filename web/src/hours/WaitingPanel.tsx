// Where I am the second person: one line each, one tap each.
import type { Expected } from '@gongyan/shared/hours/hours.contract';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../platform/words';
import { Panel } from '../ui/Page';
import { toast } from '../ui/toast';
import { hoursOf } from './halves';
import { useConfirm, useWaiting } from './hours.queries';

type Waiting = Expected & { readonly person: PersonCard; readonly proposer: PersonCard | null };

const Line = ({ row }: { row: Waiting }) => {
  const { t } = useTranslation('hours');
  const confirm = useConfirm();
  const go = () => confirm.mutate(row.id, {
    onSuccess: () => toast(t('waiting.done', { name: row.person.name, n: hoursOf(row.half) })),
    onError: (error) => toast(sentenceOf(error)),
  });
  return (
    <li className="line">
      <span className="grow person-text">
        <span className="strong">{row.person.name} · {row.title}</span>
        <span className="small soft">{row.occurredOn} · {row.evidence.map(({ label }) => label).join(' · ')}{row.proposer !== null && ` · ${t('waiting.proposed', { name: row.proposer.name })}`}</span>
      </span>
      <span className="hours-amount number">{hoursOf(row.half)}</span>
      <Button type="primary" loading={confirm.isPending} onClick={go}>{t('waiting.confirm')}</Button>
    </li>
  );
};

/** Nothing at all for whoever never confirms anything. */
export const WaitingPanel = () => {
  const { t } = useTranslation('hours');
  const rows = useWaiting().data ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel title={t('waiting.title')} more={<span className="small soft desk-only">{t('waiting.lead')}</span>}>
      <ul className="rows">{rows.map((row) => <Line key={row.id} row={row} />)}</ul>
    </Panel>
  );
};
