// The dialog of one step, by its name. Comes when somebody takes the step.
import { CheckDialog } from '../publish/CheckDialog';
import { PublishDialog } from '../publish/PublishDialog';
import { DiscussDialog } from './DiscussDialog';
import type { DeedName } from './next.rules';
import { ArchiveDialog, FixDialog, ReflectDialog, ReopenDialog, TeachDialog } from './StepDialogs';
import type { StepDialogProps } from './step.props';
import { UpdateDialog } from './UpdateDialog';

const dialogs: Readonly<Partial<Record<DeedName, (props: StepDialogProps) => React.ReactNode>>> = {
  discuss: DiscussDialog, ask: DiscussDialog, fix: FixDialog, reopen: ReopenDialog, teach: TeachDialog, reflect: ReflectDialog, archive: ArchiveDialog, update: UpdateDialog, check: CheckDialog, publish: PublishDialog,
};

export const PrepDialog = ({ deed, ...props }: StepDialogProps & { deed: DeedName }) => {
  const One = dialogs[deed];
  return One === undefined ? null : <One {...props} />;
};
