// One design that holds the words: what it is, where it stands, and the place in its text.
import type { FoundDesign } from '@gongyan/shared/lesson/lesson.contract';
import { useTranslation } from 'react-i18next';
import './lesson.css';
import { StateBadge } from './StateBadge';

export const FoundText = ({ found: { design, snippet } }: { found: FoundDesign }) => {
  const { t } = useTranslation('lesson');
  const [lead] = design.authors;
  return (
    <span className="grow person-text">
      <span className="row"><span className="strong cut">{design.title}</span><StateBadge state={design.state} /></span>
      <span className="small soft cut">{snippet.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}</span>
      <span className="small soft cut">{[design.studioName, design.grade, lead === undefined ? '' : t('leadBy', { name: lead.name })].filter((part) => part !== '').join(' · ')}</span>
    </span>
  );
};
