// The tabs that every document has beside its text: comments, suggestions, versions; and what belongs to them in the text itself.
import { mayComment } from '@gongyan/shared/document/comment/comment.rules';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { code } from '../../platform/code';
import { Bones } from '../../ui/Bones';
import { CommentStarter } from '../comment/CommentStarter';
import { CommentTab } from '../comment/CommentTab';
import { useCommentDesk } from '../comment/useCommentDesk';
import type { SideFacts } from '../DocumentEditor';
import { useNarrow } from '../paper/usePhone';
import { SuggestButton, SuggestStarter, useBeginSuggestion } from '../suggestion/SuggestStarter';
import { SuggestionTab } from '../suggestion/SuggestionTab';
import { useSuggestionDesk } from '../suggestion/useSuggestionDesk';
import { VersionKey } from '../version/VersionKey';
import type { PanelEntry } from './panel.entry';
import type { PanelState } from './usePanelState';

const VersionTab = lazy(code(async () => ({ default: (await import('../version/VersionTab')).VersionTab })));

export interface TextTabs {
  readonly comments: PanelEntry;
  readonly suggestions: PanelEntry;
  readonly versions: PanelEntry;
  /** What stands in the text for them. */
  readonly inText: ReactNode;
}

export const useTextTabs = (documentId: DocumentId, { editor, session, mode, role }: SideFacts, state: PanelState): TextTabs => {
  const { t } = useTranslation('document');
  const narrow = useNarrow();
  const me = { personId: useMe().person.id, role };
  const comments = useCommentDesk(editor, documentId);
  const suggestions = useSuggestionDesk(editor, documentId);
  const suggest = useBeginSuggestion(editor, suggestions, me.personId);
  const open = (comments.query.data ?? []).filter(({ resolvedAt }) => resolvedAt === null).length;
  const waiting = (suggestions.query.data ?? []).filter((one) => one.state === 'open').length + suggestions.unsent.length;
  const may = mode !== 'read' && mayComment(me).ok;
  const onGo = () => narrow && state.fold();
  return {
    comments: { key: 'comments', title: t('panel.comments'), icon: 'comment', count: open, besideText: true, body: <CommentTab {...{ documentId, session, editor, me }} desk={comments} onGo={onGo} /> },
    suggestions: { key: 'suggestions', title: t('panel.suggestions'), icon: 'write', count: waiting, body: <SuggestionTab {...{ documentId, session, editor, me }} desk={suggestions} onGo={onGo} /> },
    versions: { key: 'versions', title: t('panel.versions'), icon: 'hours', body: <Suspense fallback={<Bones />}><VersionTab documentId={documentId} mayWrite={role === 'write'} /></Suspense> },
    inText: (
      <>
        {editor !== null && <CommentStarter editor={editor} desk={comments} may={may} onShow={() => state.show('comments')} beside={<SuggestButton onStart={() => suggest()} />} quiet={suggestions.draft !== null || (mode === 'suggest' && !narrow)} />}
        {editor !== null && <SuggestStarter {...{ documentId, session, editor, may }} desk={suggestions} me={me.personId} always={mode === 'suggest'} onShow={() => state.show('suggestions')} />}
        <VersionKey documentId={documentId} mayWrite={role === 'write'} />
      </>
    ),
  };
};
