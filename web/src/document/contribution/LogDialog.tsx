// One person's lines, newest first: what every number of his was counted from.
import type { Contribution, LogLine } from '@gongyan/shared/document/contribution/contribution.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Bones } from '../../ui/Bones';
import { dayText } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { LoadError } from '../../ui/LoadError';
import { useLanguage } from '../../ui/useLanguage';
import { useContributionLog } from './contribution.queries';
import { useSectionTitle } from './useSectionTitle';

interface LogProps {
  readonly documentId: DocumentId;
  readonly person: PersonCard;
  readonly section: string | undefined;
  readonly sections: Contribution['sections'];
  readonly onClose: () => void;
}

const Line = ({ line, title }: { line: LogLine; title: string }) => {
  const { t } = useTranslation('contribution');
  return (
    <li className="log-line">
      <span className="row spread wrap"><span><time dateTime={line.at.toISOString()}>{dayText(line.at, useLanguage())}</time> · {title}</span><span className={line.how === 'pasted' || line.how === 'imported' ? 'badge warning' : 'badge'}>{t(`how.${line.how}`)}</span></span>
      <span className="small soft number">{t('log.line', { added: line.added, removed: line.removed })} · {t('log.stands', { n: line.stands })}</span>
    </li>
  );
};

export const LogDialog = ({ documentId, person, section, sections, onClose }: LogProps) => {
  const { t } = useTranslation('contribution');
  const log = useContributionLog(documentId, { personId: person.id, section });
  const titleOf = useSectionTitle(sections);
  const rows = log.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Dialog title={t('log.title', { name: person.name })} onClose={onClose}>
      <p className="small soft">{section !== undefined && t('log.in', { section: titleOf(section) })}{t('log.lead')}</p>
      {log.data === undefined && (log.error === null ? <Bones rows={4} /> : <LoadError what={t('log.list')} error={log.error} retry={() => void log.refetch()} />)}
      {log.data !== undefined && rows.length === 0 && <p className="soft">{t('log.none')}</p>}
      <ol aria-label={t('log.list')}>{rows.map((line) => <Line key={`${line.at.getTime()} ${line.section} ${line.how}`} line={line} title={titleOf(line.section)} />)}</ol>
      {log.hasNextPage && <Button block loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>{t('log.more')}</Button>}
    </Dialog>
  );
};
