// One version beside another or beside the text now, and the way back to it. Going back is asked once more, and
// says that nothing is lost by it.
import { diffDocuments, hasChange, tallyOf } from '@gongyan/shared/document/diff/document.diff';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { VersionId, VersionLine } from '@gongyan/shared/document/version/version.contract';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import { DiffView } from './DiffView';
import { DiffWalk } from './DiffWalk';
import { useVersionName } from './useVersionName';
import { useRestore, useText } from './version.queries';

interface CompareProps {
  readonly documentId: DocumentId;
  readonly version: VersionLine;
  readonly versions: readonly VersionLine[];
  readonly mayRestore: boolean;
  readonly onClose: () => void;
}

const NOW = 'now';

/** `other` null: the text as it is now. */
export const Compared = ({ documentId, version, other }: { documentId: DocumentId; version: Pick<VersionLine, 'id'>; other: VersionId | null }) => {
  const { t } = useTranslation('version');
  const [before, after] = [useText(documentId, version.id), useText(documentId, other)];
  const changes = useMemo(() => (before.data === undefined || after.data === undefined ? null : diffDocuments(before.data, after.data)), [before.data, after.data]);
  if (changes === null) return <Asked query={before.data === undefined ? before : after} what={t('tab')}>{() => null}</Asked>;
  if (!hasChange(changes)) return <p className="note">{t('compare.same')}</p>;
  return <DiffWalk tally={tallyOf(changes)} what={changes}><p className="small soft diff-legend">{t('compare.legend')}</p><DiffView changes={changes} /></DiffWalk>;
};

const Back = ({ documentId, version, onClose }: Omit<CompareProps, 'versions' | 'mayRestore'>) => {
  const { t } = useTranslation('version');
  const [asking, setAsking] = useState(false);
  const restore = useRestore(documentId);
  const name = useVersionName()(version);
  const go = () => restore.mutate(version.id, { onSuccess: ({ changed }) => { toast(changed ? t('compare.restored', { name }) : t('compare.unchanged')); onClose(); } });
  return (
    <div className="version-back">
      {restore.error !== null && <p className="note danger" role="alert">{sentenceOf(restore.error)}</p>}
      {asking ? <p className="row wrap"><span>{t('compare.restoreLead')}</span><Button type="primary" loading={restore.isPending} onClick={go}>{t('compare.go')}</Button></p> : <Button onClick={() => setAsking(true)}>{t('compare.restore')}</Button>}
    </div>
  );
};

export const CompareDialog = ({ documentId, version, versions, mayRestore, onClose }: CompareProps) => {
  const { t } = useTranslation('version');
  const [other, setOther] = useState<string>(NOW);
  const nameOf = useVersionName();
  const options = [{ value: NOW, label: t('now') }, ...versions.filter(({ id }) => id !== version.id).map((one) => ({ value: String(one.id), label: nameOf(one) }))];
  return (
    <Dialog title={t('compare.title', { name: nameOf(version) })} onClose={onClose}>
      <div className="version-compare">
        <p className="row wrap"><label htmlFor="version-other">{t('compare.with')}</label><Choice id="version-other" value={other} options={options} onChange={setOther} /></p>
        {version.contributors.length > 0 && <p className="version-contributors">{t('compare.contributors', { names: version.contributors.map((person) => person.name).join('、') })}</p>}
        <Compared documentId={documentId} version={version} other={versions.find(({ id }) => id === other)?.id ?? null} />
        {mayRestore && <Back documentId={documentId} version={version} onClose={onClose} />}
      </div>
    </Dialog>
  );
};
