// What stands beside the text of a lesson design: one line per tab. Comes as a chunk of its own, with the editor.
import { mayComment } from '@gongyan/shared/document/comment/comment.rules';
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { useTranslation } from 'react-i18next';
import { CommentStarter } from '../document/comment/CommentStarter';
import { CommentTab } from '../document/comment/CommentTab';
import { useCommentDesk } from '../document/comment/useCommentDesk';
import { SuggestButton, SuggestStarter, useBeginSuggestion } from '../document/suggestion/SuggestStarter';
import { SuggestionTab } from '../document/suggestion/SuggestionTab';
import { useSuggestionDesk } from '../document/suggestion/useSuggestionDesk';
import { lazy, Suspense } from 'react';
import { code } from '../platform/code';
import { VersionKey } from '../document/version/VersionKey';
import { VersionTab } from '../document/version/VersionTab';
import type { SideFacts } from '../document/DocumentEditor';
import { DocumentPanel } from '../document/panel/DocumentPanel';
import type { PanelEntry } from '../document/panel/panel.entry';
import { usePanelState } from '../document/panel/usePanelState';
import { useNarrow } from '../document/paper/usePhone';
import { useMe } from '../people/Viewer';

/** What few open comes when they open it. */
const OpenTab = lazy(code(async () => ({ default: (await import('./openlesson/OpenTab')).OpenTab })));
const PrepTab = lazy(code(async () => ({ default: (await import('./collective/PrepTab')).PrepTab })));

interface DesignPanelProps {
  readonly design: DesignCard;
  readonly side: SideFacts;
}

export const DesignPanel = ({ design, side: { editor, session, mode, role } }: DesignPanelProps) => {
  const { t } = useTranslation(['document', 'collective', 'openlesson']);
  const { documentId } = design;
  const state = usePanelState();
  const narrow = useNarrow();
  const me = { personId: useMe().person.id, role };
  const comments = useCommentDesk(editor, documentId);
  const open = (comments.query.data ?? []).filter(({ resolvedAt }) => resolvedAt === null).length;
  const suggestions = useSuggestionDesk(editor, documentId);
  const suggest = useBeginSuggestion(editor, suggestions, me.personId);
  const waiting = (suggestions.query.data ?? []).filter((one) => one.state === 'open').length + suggestions.unsent.length;
  const may = mode !== 'read' && mayComment(me).ok;
  const entries: readonly PanelEntry[] = [
    { key: 'comments', title: t('panel.comments'), icon: 'comment', count: open, besideText: true, body: <CommentTab {...{ documentId, session, editor, me }} desk={comments} onGo={() => narrow && state.fold()} /> },
    { key: 'suggestions', title: t('panel.suggestions'), icon: 'write', count: waiting, body: <SuggestionTab {...{ documentId, session, editor, me }} desk={suggestions} onGo={() => narrow && state.fold()} /> },
    { key: 'preparation', title: t('collective:tab'), icon: 'people', body: <Suspense><PrepTab design={design} /></Suspense> },
    { key: 'open', title: t('openlesson:tab'), icon: 'open', body: <Suspense><OpenTab design={design} /></Suspense> },
    { key: 'versions', title: t('panel.versions'), icon: 'hours', body: <VersionTab documentId={documentId} mayWrite={role === 'write'} /> },
  ];
  return (
    <>
      {editor !== null && <CommentStarter editor={editor} desk={comments} may={may} onShow={() => state.show('comments')} beside={<SuggestButton onStart={() => suggest()} />} quiet={suggestions.draft !== null || (mode === 'suggest' && !narrow)} />}
      {editor !== null && <SuggestStarter {...{ documentId, session, editor, may }} desk={suggestions} me={me.personId} always={mode === 'suggest'} onShow={() => state.show('suggestions')} />}
      <VersionKey documentId={documentId} mayWrite={role === 'write'} />
      <DocumentPanel entries={entries} state={state} />
    </>
  );
};
