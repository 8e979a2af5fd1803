// Who writes this design. Lead author and host may change it; everybody of the studio may look.
import { lessonRoutes, type DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../platform/words';
import { Dialog } from '../ui/Dialog';
import { PersonTag } from '../ui/Person';
import { toast } from '../ui/toast';
import { GuestList } from './guest/GuestList';
import { AuthorChoice } from './AuthorChoice';
import { useSetAuthors } from './lesson.queries';

const Body = lessonRoutes.setAuthors.body;

const Names = ({ design }: { design: DesignCard }) => {
  const { t } = useTranslation(['lesson', 'ui']);
  return (
    <ul className="stack tight">
      {design.authors.map((person) => (
        <li key={person.id} className="row"><span className="grow"><PersonTag person={person} /></span>{person.id === design.leadAuthorId && <span className="badge primary">{t('lead')}</span>}</li>
      ))}
    </ul>
  );
};

export const AuthorsDialog = ({ design, may, onClose }: { design: DesignCard; may: boolean; onClose: () => void }) => {
  const { t } = useTranslation(['lesson', 'ui']);
  const [chosen, setChosen] = useState<readonly string[]>(design.authors.map(({ id }) => id).filter((id) => id !== design.leadAuthorId));
  const set = useSetAuthors(design.id);
  const ready = Body?.safeParse({ authorIds: chosen });
  const save = () => {
    if (ready?.success === true) set.mutate(ready.data.authorIds, { onSuccess: () => { toast(t('authors.done')); onClose(); } });
  };
  return (
    <Dialog title={t('field.authors')} deed={may ? { word: t('ui:save'), ready: ready?.success === true, busy: set.isPending, go: save } : undefined} onClose={onClose}>
      {may ? <AuthorChoice studioId={design.studioId} lead={design.leadAuthorId} chosen={chosen} onChange={setChosen} /> : <Names design={design} />}
      <p className="small soft">{t(may ? 'authors.hint' : 'authors.notYours')}</p>
      <GuestList design={design} may={may} />
      {set.error !== null && <p className="note danger" role="alert">{sentenceOf(set.error)}</p>}
    </Dialog>
  );
};
