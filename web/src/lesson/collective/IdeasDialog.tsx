// What one teacher changed in his own version, and the way of a good idea back into the 共案 under his name. Whoever may
// not take it in still sees it.
import type { Fork } from '@gongyan/shared/lesson/collective/collective.contract';
import { mayTakeIdea } from '@gongyan/shared/lesson/collective/collective.rules';
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import { BlockChoices, sent, type Chosen } from './BlockChoices';
import { useIdeas, usePreparation, useTakeIdeas } from './collective.queries';
import { useLooking } from './useLooking';

export const IdeasDialog = ({ design, fork, onClose }: { design: DesignCard; fork: Fork; onClose: () => void }) => {
  const { t } = useTranslation('collective');
  const looking = useLooking(design, usePreparation(design.id).data);
  const ideas = useIdeas(design.id, fork.designId);
  const take = useTakeIdeas(design.id, fork.designId);
  const [chosen, setChosen] = useState<Chosen>({});
  const may = looking === null ? null : mayTakeIdea(looking.design, looking.reader);
  const [updates, name] = [ideas.data?.blocks ?? [], fork.owner?.name ?? t('forks.noOwner')];
  const wanted = updates.filter(({ block }) => (chosen[block] ?? 'keep') !== 'keep');
  const go = () => take.mutate(sent(wanted, chosen), { onSuccess: () => { toast(t('blocks.doneIdeas')); onClose(); } });
  const deed = may?.ok === true && updates.length > 0 ? { word: t('blocks.goIdeas', { n: wanted.length }), ready: wanted.length > 0 && !ideas.isFetching, busy: take.isPending, go } : undefined;
  return (
    <Dialog title={t('blocks.ideas', { name })} deed={deed} onClose={onClose}>
      <div className="blocks-dialog stack">
        <Asked query={ideas} what={t('forks.title')}>
          {({ blocks }) => blocks.length === 0 ? <p className="note">{t('blocks.noIdeas')}</p> : (
            <>
              {may?.ok === true ? <p className="soft">{t('blocks.ideasLead', { name })}</p> : may !== null && <p className="note">{may.code === 'access.notYours' ? t('blocks.readOnly') : refusalSentence(may)}</p>}
              <BlockChoices updates={blocks} side="idea" chosen={may?.ok === true ? chosen : null} onChange={setChosen} />
            </>
          )}
        </Asked>
        {take.error !== null && <p className="note danger" role="alert">{sentenceOf(take.error)}</p>}
      </div>
    </Dialog>
  );
};
