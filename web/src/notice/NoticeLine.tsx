// One matter as a sentence, with the others of its kind folded below; following it marks all of them read.
import { waits, type NoticeFold } from '@gongyan/shared/notice/notice.rules';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayText } from '../ui/DayText';
import './notice.css';
import { useRead } from './notice.queries';

const Sentence = ({ newest }: Pick<NoticeFold, 'newest'>) => {
  const { t } = useTranslation('notice');
  const unread = waits(newest);
  return (
    <>
      <span className={unread ? 'unread-dot' : 'unread-dot read'} aria-hidden="true" />
      <span className="grow">
        <span className={unread ? 'strong' : ''}>{t(`kind.${newest.kind}`, { replace: newest.facts })}</span>
        {unread && <span className="only-read">{t('unread')}</span>}
        <span className="small soft notice-at"><DayText at={newest.at} since /></span>
      </span>
    </>
  );
};

/** The others of the fold, one behind the other: each may name somebody else. */
const Others = ({ rows }: Pick<NoticeFold, 'rows'>) => {
  const { t } = useTranslation('notice');
  if (rows.length === 1) return null;
  return (
    <details className="notice-alike small soft">
      <summary>{t('alike', { n: rows.length - 1 })}</summary>
      {rows.slice(1).map(({ id, kind, facts, at }) => <p key={id}>{t(`kind.${kind}`, { replace: facts })} <DayText at={at} since /></p>)}
    </details>
  );
};

export const NoticeLine = ({ fold: { newest, rows } }: { fold: NoticeFold }): ReactNode => {
  const read = useRead();
  const mark = () => {
    const unread = rows.filter(({ readAt }) => readAt === null);
    if (unread.length > 0) read.mutate(unread.map(({ id }) => id));
  };
  if (newest.link !== null) return <li><Link to={newest.link} className="line" onClick={mark}><Sentence newest={newest} /></Link><Others rows={rows} /></li>;
  return <li><button type="button" className="line plain" onClick={mark}><Sentence newest={newest} /></button></li>;
};
