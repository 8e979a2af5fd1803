// What stands beside the text of a lesson design: one line per tab. Comes as a chunk of its own, with the editor.
import { mayComment } from '@gongyan/shared/document/comment/comment.rules';
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CommentStarter } from '../document/comment/CommentStarter';
import { CommentTab } from '../document/comment/CommentTab';
import { useCommentDesk } from '../document/comment/useCommentDesk';
import { SuggestButton, SuggestStarter, useBeginSuggestion } from '../document/suggestion/SuggestStarter';
import { SuggestionTab } from '../document/suggestion/SuggestionTab';
import { useSuggestionDesk } from '../document/suggestion/useSuggestionDesk';
import { PrepTab } from './collective/PrepTab';
import { VersionKey } from '../document/version/VersionKey';
import { VersionTab } from '../document/version/VersionTab';
import { useContributionTab } from '../document/contribution/useContributionTab';
import type { SideFacts } from '../document/DocumentEditor';
import { DocumentPanel } from '../document/panel/DocumentPanel';
import type { PanelEntry } from '../document/panel/panel.entry';
import { usePanelState } from '../document/panel/usePanelState';
import { useNarrow } from '../document/paper/usePhone';
import { useMe } from '../people/Viewer';

interface DesignPanelProps {
  readonly design: DesignCard;
  readonly side: SideFacts;
}

export const DesignPanel = ({ design, side }: DesignPanelProps) => {
  const { editor, session, mode, role } = side;
  const { t } = useTranslation(['document', 'collective', 'contribution']);
  const { documentId } = design;
  const state = usePanelState();
  const narrow = useNarrow();
  const me = { personId: useMe().person.id, role };
  const comments = useCommentDesk(editor, documentId);
  const open = (comments.query.data ?? []).filter(({ resolvedAt }) => resolvedAt === null).length;
  const suggestions = useSuggestionDesk(editor, documentId);
  const suggest = useBeginSuggestion(editor, suggestions, me.personId);
  const waiting = (suggestions.query.data ?? []).filter((one) => one.state === 'open').length + suggestions.unsent.length;
  const sheet = <Link to="/docs/$designId/contribution" params={{ designId: design.id }}>{t('contribution:sheet.open')}</Link>;
  const contribution = useContributionTab(documentId, { side, state, sheet });
  const may = mode !== 'read' && mayComment(me).ok;
  const entries: readonly PanelEntry[] = [
    { key: 'comments', title: t('panel.comments'), icon: 'comment', count: open, besideText: true, body: <CommentTab {...{ documentId, session, editor, me }} desk={comments} onGo={() => narrow && state.fold()} /> },
    { key: 'suggestions', title: t('panel.suggestions'), icon: 'write', count: waiting, body: <SuggestionTab {...{ documentId, session, editor, me }} desk={suggestions} onGo={() => narrow && state.fold()} /> },
    { key: 'preparation', title: t('collective:tab'), icon: 'people', body: <PrepTab design={design} /> },
    { key: 'versions', title: t('panel.versions'), icon: 'hours', body: <VersionTab documentId={documentId} mayWrite={role === 'write'} /> },
    contribution.entry,
  ];
  return (
    <>
      {editor !== null && <CommentStarter editor={editor} desk={comments} may={may} onShow={() => state.show('comments')} beside={<SuggestButton onStart={() => suggest()} />} quiet={suggestions.draft !== null || (mode === 'suggest' && !narrow)} />}
      {editor !== null && <SuggestStarter {...{ documentId, session, editor, may }} desk={suggestions} me={me.personId} always={mode === 'suggest'} onShow={() => state.show('suggestions')} />}
      <VersionKey documentId={documentId} mayWrite={role === 'write'} />
      {contribution.inText}
      <DocumentPanel entries={entries} state={state} />
    </>
  );
};
