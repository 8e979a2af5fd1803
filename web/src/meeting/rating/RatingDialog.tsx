// A rating on one item of the agenda: which item, by which published rubric, who taught. Everything has a usual value.
import { RubricId } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { AgendaItemId, type MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { PersonId } from '@gongyan/shared/kit/id';
import type { RatingCard } from '@gongyan/shared/meeting/rating/rating.contract';
import type { RubricCard } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRubrics } from '../../lesson/rubric/rubric.queries';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { useAsked } from '../meeting.queries';
import { useOpenRating } from '../room/room.queries';

interface RatingDialogProps {
  readonly meeting: MeetingPage;
  readonly ratings: readonly RatingCard[];
  readonly onClose: () => void;
}

/** Of every sheet the newest published version; the studio's own first. */
const usable = (rubrics: readonly RubricCard[], { studioId }: MeetingPage): RubricCard[] => {
  const mine = rubrics.filter((one) => one.kind === 'lesson' && one.state === 'published' && (one.studioId === null || one.studioId === studioId));
  const newest = mine.filter((one) => !mine.some((other) => other.line === one.line && other.version > one.version));
  return newest.sort((one, other) => Number(one.studioId === null) - Number(other.studioId === null));
};

const Fields = ({ meeting, ratings, rubrics, onClose }: RatingDialogProps & { rubrics: readonly RubricCard[] }) => {
  const { t } = useTranslation('room');
  const items = meeting.agenda.filter(({ id }) => !ratings.some(({ itemId }) => itemId === id));
  const first = items.find(({ state }) => state === 'running') ?? items.find(({ state }) => state === 'done') ?? items[0];
  const [itemId, setItemId] = useState<string>(first?.id ?? '');
  const [rubricId, setRubricId] = useState<string>(rubrics[0]?.id ?? '');
  const [teacherId, setTeacherId] = useState<string>(first?.owner?.id ?? meeting.speakerId ?? '');
  const { data: asked = [] } = useAsked(meeting.id);
  const open = useOpenRating(meeting.id);
  const body = { itemId: AgendaItemId.safeParse(itemId), rubricId: RubricId.safeParse(rubricId), teacherId: teacherId === '' ? { success: true as const, data: null } : PersonId.safeParse(teacherId) };
  const go = () => {
    if (body.itemId.success && body.rubricId.success && body.teacherId.success) open.mutate({ itemId: body.itemId.data, rubricId: body.rubricId.data, teacherId: body.teacherId.data }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('rating.make')} deed={{ word: t('rating.go'), ready: body.itemId.success && body.rubricId.success && body.teacherId.success, busy: open.isPending, go }} onClose={onClose}>
      {items.length === 0 ? <p className="note">{t('rating.noItem')}</p> : <Field id="rating-item" label={t('rating.item')}><Choice id="rating-item" value={itemId} options={items.map(({ id, title }) => ({ value: String(id), label: title }))} onChange={setItemId} /></Field>}
      <Field id="rating-rubric" label={t('rating.rubric')}><Choice id="rating-rubric" value={rubricId} options={rubrics.map(({ id, name, version }) => ({ value: String(id), label: `${name} v${version}` }))} onChange={setRubricId} /></Field>
      <Field id="rating-teacher" label={t('rating.teacher')}><Choice id="rating-teacher" value={teacherId} options={[{ value: '', label: t('rating.nobody') }, ...asked.map(({ id, name }) => ({ value: String(id), label: name }))]} onChange={setTeacherId} /></Field>
      {open.error !== null && <p className="note danger" role="alert">{sentenceOf(open.error)}</p>}
    </Dialog>
  );
};

export const RatingDialog = (props: RatingDialogProps) => {
  const { t } = useTranslation('room');
  return <Asked query={useRubrics()} what={t('rating.rubric')} bones={null}>{(rubrics) => <Fields {...props} rubrics={usable(rubrics, props.meeting)} />}</Asked>;
};
