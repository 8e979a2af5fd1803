// What the dialog of every step is given.
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';

export interface StepDialogProps {
  readonly design: DesignCard;
  readonly onClose: () => void;
}
