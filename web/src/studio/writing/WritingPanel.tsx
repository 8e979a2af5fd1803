// What stands beside the text of a studio's document. A case has a tab of its own about who may know of it.
import type { WritingCard } from '@gongyan/shared/studio/writing/writing.contract';
import { useTranslation } from 'react-i18next';
import type { SideFacts } from '../../document/DocumentEditor';
import { DocumentPanel } from '../../document/panel/DocumentPanel';
import type { PanelEntry } from '../../document/panel/panel.entry';
import { usePanelState } from '../../document/panel/usePanelState';
import { useTextTabs } from '../../document/panel/useTextTabs';
import { usePrivatePlaces } from '../../document/privacy/usePrivatePlaces';
import { useTellSectionNames, type TellNames } from '../template/template.queries';
import { PrivacyTab } from './PrivacyTab';

interface WritingPanelProps {
  readonly writing: WritingCard;
  readonly side: SideFacts;
  readonly onNames: TellNames;
}

export const WritingPanel = ({ writing, side, onNames }: WritingPanelProps) => {
  useTellSectionNames(writing, onNames);
  const { t } = useTranslation('writing');
  const state = usePanelState();
  const { comments, suggestions, versions, inText } = useTextTabs(writing.documentId, side, state);
  const found = usePrivatePlaces(writing.confidential ? side.editor : null);
  const secret: PanelEntry = { key: 'privacy', title: t('privacy.tab'), icon: 'lock', count: found.length, body: <PrivacyTab writing={writing} editor={side.editor} found={found} /> };
  return (
    <>
      {inText}
      <DocumentPanel entries={[...(writing.confidential ? [secret] : []), comments, suggestions, versions]} state={state} />
    </>
  );
};
