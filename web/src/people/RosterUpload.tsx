// Choosing the roster file.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '../ui/FileDrop';
import './people.words';

const MOST_MB = (peopleRoutes.previewRoster.upload?.maxBytes ?? 0) / 1024 / 1024;

export const RosterUpload = ({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) => {
  const { t } = useTranslation('people');
  return (
    <section className="panel panel-body stack">
      <FileDrop busy={busy} word={busy ? t('roster.reading') : t('roster.choose')} limits={t('roster.limits', { mb: MOST_MB })} accept=".xlsx,.csv" onFile={onFile} />
      <p className="small soft">{t('roster.columns')}</p>
    </section>
  );
};
