// What stands beside the text of a lesson design: one line per tab. Comes as a chunk of its own, with the editor.
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { useTranslation } from 'react-i18next';
import type { SideFacts } from '../document/DocumentEditor';
import { DocumentPanel } from '../document/panel/DocumentPanel';
import type { PanelEntry } from '../document/panel/panel.entry';
import { usePanelState } from '../document/panel/usePanelState';
import { useTextTabs } from '../document/panel/useTextTabs';
import { useTellSectionNames, type TellNames } from '../studio/template/template.queries';
import { PrepTab } from './collective/PrepTab';

interface DesignPanelProps {
  readonly design: DesignCard;
  readonly side: SideFacts;
  readonly onNames: TellNames;
}

export const DesignPanel = ({ design, side, onNames }: DesignPanelProps) => {
  useTellSectionNames(design, onNames);
  const { t } = useTranslation('collective');
  const state = usePanelState();
  const { comments, suggestions, versions, inText } = useTextTabs(design.documentId, side, state);
  const entries: readonly PanelEntry[] = [comments, suggestions, { key: 'preparation', title: t('tab'), icon: 'people', body: <PrepTab design={design} /> }, versions];
  return (
    <>
      {inText}
      <DocumentPanel entries={entries} state={state} />
    </>
  );
};
