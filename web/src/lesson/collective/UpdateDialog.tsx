// 共案已更新: what it changed since my version was last even with it. Nothing is written before every block has its
// choice; what stood before is kept as a version.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockChoice, BlockUpdate } from '@gongyan/shared/lesson/collective/collective.contract';
import { Refused } from '../../platform/refusal';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import { all, BlockChoices, sent, type Chosen } from './BlockChoices';
import { useTakeUpdate, useUpdate } from './collective.queries';
import type { StepDialogProps } from './step.props';

const WORDS = { take: 'blocks.allTake', merge: 'blocks.allMerge', keep: 'blocks.allKeep' } as const;

/** What most would choose: theirs where only they changed it, both where both did. */
const proposed = (updates: readonly BlockUpdate[]): Chosen => all(updates, 'merge');

const AllAtOnce = ({ onChoose }: { onChoose: (choice: BlockChoice) => void }) => {
  const { t } = useTranslation('collective');
  return <p className="row wrap">{(['take', 'merge', 'keep'] as const).map((choice) => <Button key={choice} size="small" onClick={() => onChoose(choice)}>{t(WORDS[choice])}</Button>)}</p>;
};

export const UpdateDialog = ({ design, onClose }: StepDialogProps) => {
  const { t } = useTranslation('collective');
  const update = useUpdate(design.id);
  const take = useTakeUpdate(design.id);
  const [typed, setTyped] = useState<Chosen>({});
  const updates = update.data?.blocks ?? [];
  const chosen = { ...proposed(updates), ...typed };
  const go = () => take.mutate(sent(updates, chosen), { onSuccess: () => { toast(t('blocks.done')); onClose(); } });
  const stale = take.error instanceof Refused && take.error.is('lesson.updateStale');
  return (
    <Dialog title={t('blocks.update')} deed={{ word: t(updates.length === 0 ? 'blocks.got' : 'blocks.go'), ready: update.isSuccess && !update.isFetching, busy: take.isPending, go }} onClose={onClose}>
      <div className="blocks-dialog stack">
        <Asked query={update} what={t('blocks.update')}>
          {({ blocks }) => blocks.length === 0 ? <p className="note success">{t('blocks.none')}</p> : (
            <>
              <p className="soft">{t('blocks.updateLead')}</p>
              <AllAtOnce onChoose={(choice) => setTyped(all(blocks, choice))} />
              <BlockChoices updates={blocks} side="update" chosen={chosen} onChange={setTyped} />
            </>
          )}
        </Asked>
        {take.error !== null && <p className="note danger" role="alert">{sentenceOf(take.error)}{stale && <Button size="small" onClick={() => { take.reset(); void update.refetch(); }}>{t('blocks.reload')}</Button>}</p>}
      </div>
    </Dialog>
  );
};
