// What stands beside the text of a lesson design: one line per tab. Comes as a chunk of its own, with the editor; what few
// open comes when they do.
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useContributionTab } from '../document/contribution/useContributionTab';
import type { SideFacts } from '../document/DocumentEditor';
import { DocumentPanel } from '../document/panel/DocumentPanel';
import type { PanelEntry } from '../document/panel/panel.entry';
import { usePanelState } from '../document/panel/usePanelState';
import { useTextTabs } from '../document/panel/useTextTabs';
import { code } from '../platform/code';
import { useTellSectionNames, type TellNames } from '../studio/template/template.queries';

const PrepTab = lazy(code(async () => ({ default: (await import('./collective/PrepTab')).PrepTab })));
const OpenTab = lazy(code(async () => ({ default: (await import('./openlesson/OpenTab')).OpenTab })));

interface DesignPanelProps {
  readonly design: DesignCard;
  readonly side: SideFacts;
  readonly onNames: TellNames;
}

export const DesignPanel = ({ design, side, onNames }: DesignPanelProps) => {
  useTellSectionNames(design, onNames);
  const { t } = useTranslation(['collective', 'lesson', 'contribution']);
  const state = usePanelState();
  const { comments, suggestions, versions, inText } = useTextTabs(design.documentId, side, state);
  const sheet = <Link to="/docs/$designId/contribution" params={{ designId: design.id }}>{t('contribution:sheet.open')}</Link>;
  const contribution = useContributionTab(design.documentId, { side, state, sheet });
  const entries: readonly PanelEntry[] = [
    comments, suggestions,
    { key: 'preparation', title: t('tab'), icon: 'people', body: <Suspense><PrepTab design={design} /></Suspense> },
    { key: 'open', title: t('lesson:openTab'), icon: 'open', body: <Suspense><OpenTab design={design} /></Suspense> },
    versions, contribution.entry,
  ];
  return (
    <>
      {inText}
      {contribution.inText}
      <DocumentPanel entries={entries} state={state} />
    </>
  );
};
