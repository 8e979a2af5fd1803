// Choosing the roster file, by click, keyboard or drop.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon';

const MOST_MB = (peopleRoutes.previewRoster.upload?.maxBytes ?? 0) / 1024 / 1024;

export const RosterUpload = ({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) => {
  const { t } = useTranslation('people');
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && !busy) onFile(file);
  };
  return (
    <section className="panel panel-body stack">
      <label className={over ? 'drop over' : 'drop'} onDragOver={(event) => (event.preventDefault(), setOver(true))} onDragLeave={() => setOver(false)} onDrop={drop}>
        <Icon name="upload" />
        <span className="strong">{busy ? t('roster.reading') : t('roster.choose')}</span>
        <span className="small soft">{t('roster.limits', { mb: MOST_MB })}</span>
        <input type="file" className="only-read" accept=".xlsx,.csv" disabled={busy} onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file !== undefined) onFile(file);
        }} />
      </label>
      <p className="small soft">{t('roster.columns')}</p>
    </section>
  );
};
