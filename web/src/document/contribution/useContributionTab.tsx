// The tab 贡献 of a document, and the names and colours that it puts into the text.
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { code } from '../../platform/code';
import { Bones } from '../../ui/Bones';
import type { SideFacts } from '../DocumentEditor';
import type { PanelEntry } from '../panel/panel.entry';
import type { PanelState } from '../panel/usePanelState';
import { AuthorLegend } from './AuthorLegend';
import './contribution.words';
import { useAuthorColours } from './useAuthorColours';

const ContributionTab = lazy(code(async () => ({ default: (await import('./ContributionTab')).ContributionTab })));

interface ContributionFacts {
  readonly side: SideFacts;
  readonly state: PanelState;
  /** The way to the evidence sheet. */
  readonly sheet: ReactNode;
}

export const useContributionTab = (documentId: DocumentId, { side: { editor, session }, state, sheet }: ContributionFacts): { readonly entry: PanelEntry; readonly inText: ReactNode } => {
  const { t } = useTranslation('contribution');
  const colours = useAuthorColours({ editor, session, documentId, me: useMe().person.id });
  const body = <ContributionTab documentId={documentId} colours={colours} sheet={sheet} onSuggestions={() => state.show('suggestions')} onComments={() => state.show('comments')} />;
  return { entry: { key: 'contribution', title: t('tab'), icon: 'share', body: <Suspense fallback={<Bones />}>{body}</Suspense> }, inText: <AuthorLegend colours={colours} /> };
};
