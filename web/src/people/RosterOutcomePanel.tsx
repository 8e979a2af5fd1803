// What an import has done.
import type { z } from 'zod';
import type { RosterOutcome } from '@gongyan/shared/people/people.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/Empty';
import './people.words';

export const RosterOutcomePanel = ({ outcome, onAgain }: { outcome: z.output<typeof RosterOutcome>; onAgain: () => void }) => {
  const { t } = useTranslation('people');
  return (
    <section className="panel" role="status">
      <Empty icon="done" action={<Button onClick={onAgain}>{t('roster.another')}</Button>}>{t('roster.outcome', outcome)}</Empty>
    </section>
  );
};
