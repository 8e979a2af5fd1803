// My own cases and those I was asked to supervise, in whatever studio. Says nothing when there are none.
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Page';
import { useCases } from './writing.queries';
import { WritingLine } from './WritingLine';

export const CasePanel = () => {
  const { t } = useTranslation('writing');
  const cases = useCases().data ?? [];
  if (cases.length === 0) return null;
  return (
    <Panel title={t('cases.title')} more={<span className="small soft">{t('cases.lead')}</span>}>
      <ul className="rows">{cases.map((writing) => <WritingLine key={writing.id} writing={writing} studio />)}</ul>
    </Panel>
  );
};
