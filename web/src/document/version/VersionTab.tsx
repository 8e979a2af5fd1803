// The timeline beside the text: by day, newest first, who wrote and how much; each line opens to a comparison.
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { VersionLine } from '@gongyan/shared/document/version/version.contract';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { code } from '../../platform/code';
import { Asked } from '../../ui/Asked';
import { Bones } from '../../ui/Bones';
import { clockText, dateText } from '../../ui/day';
import { useLanguage } from '../../ui/useLanguage';
import { NameDialog } from './NameDialog';
import './version.css';
import { useVersionName } from './useVersionName';
import { useVersions } from './version.queries';

const CompareDialog = lazy(code(async () => ({ default: (await import('./CompareDialog')).CompareDialog })));

const Line = ({ version, onOpen }: { version: VersionLine; onOpen: () => void }) => {
  const { t } = useTranslation('version');
  const name = useVersionName()(version, true);
  const writers = version.writers.map((person) => person.name).join('、');
  return (
    <li className={`version-line is-${version.kind}`}>
      <button type="button" className="version-open" onClick={onOpen}>
        <span className="row spread"><span className="strong cut">{name}</span>{version.name !== '' && <span className="badge">{t(`kind.${version.kind}`)}</span>}</span>
        {version.note !== '' && version.kind !== 'before' && <span>{version.note}</span>}
        <span className="small soft"><time dateTime={version.madeAt.toISOString()}>{clockText(version.madeAt)}</time> · <span className="number">{t('sum', { added: version.added, removed: version.removed })}</span></span>
        {(version.maker !== null || writers !== '') && <span className="small soft">{version.maker !== null && t('maker', { name: version.maker.name })}{version.maker !== null && writers !== '' && ' · '}{writers !== '' && t('writers', { names: writers })}</span>}
      </button>
    </li>
  );
};

const Timeline = ({ versions, onOpen }: { versions: readonly VersionLine[]; onOpen: (version: VersionLine) => void }) => {
  const { t } = useTranslation('version');
  const language = useLanguage();
  const days = new Map<string, VersionLine[]>();
  for (const version of versions) {
    const day = dateText(version.madeAt, language);
    days.set(day, [...(days.get(day) ?? []), version]);
  }
  return (
    <ol className="version-days" aria-label={t('list')}>
      {[...days].map(([day, lines]) => (
        <li key={day}>
          <h3 className="version-day">{day}</h3>
          <ol aria-label={day}>{lines.map((version) => <Line key={version.id} version={version} onOpen={() => onOpen(version)} />)}</ol>
        </li>
      ))}
    </ol>
  );
};

export const VersionTab = ({ documentId, mayWrite }: { documentId: DocumentId; mayWrite: boolean }) => {
  const { t } = useTranslation('version');
  const versions = useVersions(documentId);
  const [naming, setNaming] = useState(false);
  const [opened, setOpened] = useState<VersionLine | null>(null);
  return (
    <div className="version-tab">
      {mayWrite ? <Button block title={t('nameKey')} onClick={() => setNaming(true)}>{t('name')}</Button> : <p className="small soft">{t('readOnly')}</p>}
      <Asked query={versions} what={t('tab')}>
        {(list) => list.length === 0 ? <p className="soft version-none">{t('none')}</p> : (
          <Timeline versions={list} onOpen={setOpened} />
        )}
      </Asked>
      {naming && <NameDialog documentId={documentId} onClose={() => setNaming(false)} />}
      {opened !== null && <Suspense fallback={<Bones rows={1} />}><CompareDialog documentId={documentId} version={opened} versions={versions.data ?? []} mayRestore={mayWrite} onClose={() => setOpened(null)} /></Suspense>}
    </div>
  );
};
