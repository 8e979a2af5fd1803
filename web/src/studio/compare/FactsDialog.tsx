// The facts behind one number of a studio.
import type { ComparedKey, StudioFigures } from '@gongyan/shared/studio/compare/compare.contract';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { plainDay } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { useLanguage } from '../../ui/useLanguage';
import '../duty/duty.css';
import { useComparedFacts } from './compare.queries';
import './compare.words';

interface FactsDialogProps {
  readonly row: StudioFigures;
  readonly of: ComparedKey;
  /** Any day of the school year. */
  readonly day: string;
  readonly onClose: () => void;
}

export const FactsDialog = ({ row, of, day, onClose }: FactsDialogProps) => {
  const { t } = useTranslation('compare');
  const language = useLanguage();
  return (
    <Dialog title={t('evidence', { name: row.name, key: t(`key.${of}`) })} onClose={onClose}>
      <Asked query={useComparedFacts({ studioId: row.studioId, key: of, day })} what={t('what')}>
        {(facts) => <ul className="rows">{facts.map(({ day: at, title, link }) => <li key={`${at} ${title} ${link ?? ''}`} className="row wrap duty-fact"><span className="small soft number">{plainDay(at, language)}</span><span className="grow">{link === null ? title : <a href={link}>{title}</a>}</span></li>)}</ul>}
      </Asked>
    </Dialog>
  );
};
