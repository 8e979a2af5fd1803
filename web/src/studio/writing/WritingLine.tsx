// One document of a studio in a list.
import type { WritingCard } from '@gongyan/shared/studio/writing/writing.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DayText } from '../../ui/DayText';
import { Icon } from '../../ui/Icon';
import { KindName } from '../template/KindName';

export const WritingLine = ({ writing, studio = false }: { writing: WritingCard; studio?: boolean }) => {
  const { t } = useTranslation('writing');
  return (
    <li>
      <Link to="/writings/$writingId" params={{ writingId: writing.id }} className="line">
        <Icon name="file" />
        <span className="grow person-text">
          <span className="row"><span className="strong cut">{writing.title}</span>{writing.confidential && <span className="badge warning">{t('confidential')}</span>}</span>
          <span className="small soft cut"><KindName kind={writing.kind} /> · {t('by', { name: writing.owner?.name ?? '' })}{studio && ` · ${writing.studioName}`}</span>
        </span>
        <span className="small soft">{writing.editedAt === null ? t('notWritten') : <DayText at={writing.editedAt} since />}</span>
      </Link>
    </li>
  );
};
