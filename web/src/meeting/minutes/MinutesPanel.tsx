// What stands beside the text of minutes, and what fills its live places.
import type { Minutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { useTranslation } from 'react-i18next';
import type { SideFacts } from '../../document/DocumentEditor';
import { DocumentPanel } from '../../document/panel/DocumentPanel';
import type { PanelEntry } from '../../document/panel/panel.entry';
import { usePanelState } from '../../document/panel/usePanelState';
import { useTextTabs } from '../../document/panel/useTextTabs';
import { LiveMenu, useLiveSlash } from './LiveMenu';
import { MinutesBlocks } from './MinutesBlocks';
import { MinutesTab } from './MinutesTab';
import { useFilled } from './useFilled';

interface MinutesPanelProps {
  readonly meeting: MeetingPage;
  readonly minutes: Minutes;
  readonly documentId: DocumentId;
  readonly side: SideFacts;
}

export const MinutesPanel = ({ meeting, minutes, documentId, side }: MinutesPanelProps) => {
  const { t } = useTranslation('record');
  const state = usePanelState();
  useFilled(meeting.id);
  useLiveSlash(minutes.state === 'open' ? side.editor : null);
  const { comments, suggestions, versions, inText } = useTextTabs(documentId, side, state);
  const about: PanelEntry = { key: 'minutes', title: t('tab'), icon: 'file', body: <MinutesTab meeting={meeting} minutes={minutes}>{side.editor !== null && minutes.state === 'open' && <LiveMenu editor={side.editor} />}</MinutesTab> };
  return (
    <>
      {inText}
      <MinutesBlocks editor={side.editor} minutes={minutes} />
      <DocumentPanel entries={[about, comments, suggestions, versions]} state={state} />
    </>
  );
};
