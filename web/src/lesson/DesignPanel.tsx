// What stands beside the text of a lesson design: one line per tab. Comes as a chunk of its own, with the editor.
import { useTranslation } from 'react-i18next';
import { CommentTab } from '../document/comment/CommentTab';
import { DocumentPanel } from '../document/panel/DocumentPanel';
import type { PanelEntry } from '../document/panel/panel.entry';
import { usePanelState } from '../document/panel/usePanelState';

export const DesignPanel = () => {
  const { t } = useTranslation('document');
  const state = usePanelState();
  const entries: readonly PanelEntry[] = [
    { key: 'comments', title: t('panel.comments'), icon: 'comment', body: <CommentTab /> },
  ];
  return <DocumentPanel entries={entries} state={state} />;
};
