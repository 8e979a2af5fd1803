// One notice as a sentence; following it marks it read.
import type { Notice } from '@gongyan/shared/notice/notice.contract';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayText } from '../ui/DayText';
import './notice.css';
import { useRead } from './notice.queries';

const Sentence = ({ notice }: { notice: Notice }) => {
  const { t } = useTranslation('notice');
  return (
    <>
      <span className={notice.readAt === null ? 'unread-dot' : 'unread-dot read'} aria-hidden="true" />
      <span className="grow">
        <span className={notice.readAt === null ? 'strong' : ''}>{t(`kind.${notice.kind}`, { replace: notice.facts })}</span>
        {notice.readAt === null && <span className="only-read">{t('unread')}</span>}
        <span className="small soft notice-at"><DayText at={notice.at} since /></span>
      </span>
    </>
  );
};

export const NoticeLine = ({ notice }: { notice: Notice }): ReactNode => {
  const read = useRead();
  const mark = () => {
    if (notice.readAt === null) read.mutate(notice.id);
  };
  if (notice.link !== null) return <li><Link to={notice.link} className="line" onClick={mark}><Sentence notice={notice} /></Link></li>;
  return <li><button type="button" className="line plain" onClick={mark}><Sentence notice={notice} /></button></li>;
};
