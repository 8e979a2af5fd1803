// Shown to somebody who may no longer write (or read) here: unsent edits are offered as a private copy first.
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useKeepDraft } from './draft.queries';
import type { CoeditSession } from '../platform/coedit/coedit.session';
import { sentenceOf } from '../platform/words';
import { Icon } from '../ui/Icon';
import { LinkButton } from '../ui/LinkButton';
import { textOf } from './textOf';

interface LostNoteProps {
  readonly session: CoeditSession;
  readonly documentId: DocumentId;
  readonly title: string;
  /** The list in which others of its kind stand. */
  readonly home: '/docs' | '/studios' | '/meetings';
  /** The reader may not even see it any more. */
  readonly gone: boolean;
}

export const LostNote = ({ session, documentId, title, home, gone }: LostNoteProps) => {
  const { t } = useTranslation('document');
  const keep = useKeepDraft(documentId);
  const { saved } = session.getState();
  const pending = saved.kind === 'lostRight' || saved.kind === 'gone' ? saved.pending : 0;
  const save = () => keep.mutate({ title, text: textOf(session.doc) });
  return (
    <div className="lost" role="alert">
      <Icon name="warn" />
      <span className="grow">{t(gone ? 'lost.gone' : 'lost.readOnly')}{pending > 0 && keep.data === undefined && ` ${t('lost.pending', { n: pending })}`}{keep.data !== undefined && ` ${t('lost.kept')}`}</span>
      {keep.error !== null && <span>{sentenceOf(keep.error)}</span>}
      {pending > 0 && keep.data === undefined && <Button type="primary" loading={keep.isPending} onClick={save}>{t('lost.keep')}</Button>}
      {keep.data !== undefined && <LinkButton to="/me/drafts">{t('lost.open')}</LinkButton>}
      {gone && <LinkButton to={home}>{t('lost.back')}</LinkButton>}
    </div>
  );
};
