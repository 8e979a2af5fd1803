// What one number opens to.
import type { PersonId } from '@gongyan/shared/kit/id';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { Dialog } from '../../ui/Dialog';
import { FactList } from './FactList';
import { useFacts, type FactsAsked } from './growth.queries';

export interface Opened extends FactsAsked {
  readonly line: string;
  readonly when: string;
}

export const FactsDialog = ({ personId, opened: { line, when, ...asked }, onClose }: { personId: PersonId; opened: Opened; onClose: () => void }) => {
  const { t } = useTranslation('growth');
  return (
    <Dialog title={t('facts.title', { line, when })} onClose={onClose}>
      <Asked query={useFacts(personId, asked)} what={t('what')}>{(facts) => (facts.length === 0 ? <p className="soft">{t('facts.none')}</p> : <FactList part={asked.part} facts={facts} />)}</Asked>
    </Dialog>
  );
};
