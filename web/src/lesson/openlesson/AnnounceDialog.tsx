// Announcing a design as an open lesson: who teaches, when, where, for whom, how many seats, by which sheet.
import { AnnounceLesson, OpenLevel, type OpenCard } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { isCurrent } from '@gongyan/shared/studio/studio.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { useStudio } from '../../studio/studio.queries';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useRubrics } from '../rubric/rubric.queries';
import { LessonFields, readTyped, type Typed } from './LessonFields';
import { useAnnounce } from './openlesson.queries';
import './openlesson.words';

const WEEK_MS = 7 * 86_400_000;

interface Chosen {
  readonly teacherId: string;
  readonly level: OpenLevel;
  readonly rubricId: string;
  readonly namesShown: boolean;
}

/** The studio's people who may teach it, and the sheets it may be judged by; the first of each is the proposal. */
const useOffers = (design: DesignCard) => {
  const studio = useStudio(design.studioId).data;
  const now = new Date();
  const people = studio === undefined ? design.authors : [studio.host, ...studio.members.filter((member) => isCurrent(member, now)).map(({ person }) => person)];
  const rubrics = (useRubrics().data ?? []).filter(({ kind, state, studioId }) => kind === 'lesson' && state === 'published' && (studioId === null || studioId === design.studioId));
  return { people: people.filter(({ id }, at) => people.findIndex((other) => other.id === id) === at), rubrics };
};

const Choices = ({ design, chosen, onChange }: { design: DesignCard; chosen: Chosen; onChange: (chosen: Chosen) => void }) => {
  const { t } = useTranslation('openlesson');
  const { people, rubrics } = useOffers(design);
  return (
    <div className="fields">
      <Field id="announce-teacher" label={t('announce.teacher')}><Choice id="announce-teacher" value={chosen.teacherId} options={people.map(({ id, name }) => ({ value: String(id), label: name }))} onChange={(teacherId) => onChange({ ...chosen, teacherId })} /></Field>
      <Field id="announce-level" label={t('announce.level')}><Choice id="announce-level" value={chosen.level} options={OpenLevel.options.map((value) => ({ value, label: `${t(`level.${value}`)}（${t(`levelWho.${value}`)}）` }))} onChange={(level) => onChange({ ...chosen, level })} /></Field>
      <Field id="announce-rubric" label={t('announce.rubric')}><Choice id="announce-rubric" value={chosen.rubricId} options={rubrics.map(({ id, name, version }) => ({ value: String(id), label: t('rubricOf', { name, n: version }) }))} onChange={(rubricId) => onChange({ ...chosen, rubricId })} /></Field>
    </div>
  );
};

export const AnnounceDialog = ({ design, onClose, onAnnounced }: { design: DesignCard; onClose: () => void; onAnnounced: (lesson: OpenCard) => void }) => {
  const { t } = useTranslation('openlesson');
  const announce = useAnnounce();
  const { rubrics } = useOffers(design);
  const [typed, setTyped] = useState<Typed>({ className: '', day: shanghaiDay(new Date(Date.now() + WEEK_MS)), time: '14:00', minutes: String(design.minutes), place: '', link: '', seats: '20' });
  const [picked, setPicked] = useState<Chosen>({ teacherId: design.leadAuthorId, level: 'district', rubricId: '', namesShown: true });
  const chosen = picked.rubricId === '' ? { ...picked, rubricId: String(rubrics[0]?.id ?? '') } : picked;
  const about = readTyped(typed);
  const ready = about === null ? null : AnnounceLesson.safeParse({ ...about, ...chosen, startsAt: about.startsAt.toISOString(), designId: design.id });
  const go = () => {
    if (ready?.success === true) announce.mutate(ready.data, { onSuccess: (lesson) => { toast(t('announce.done')); onAnnounced(lesson); } });
  };
  return (
    <Dialog title={t('announce.title')} deed={{ word: t('announce.go'), ready: ready?.success === true, busy: announce.isPending, go }} onClose={onClose}>
      <p className="soft">{t('announce.lead')}</p>
      <Choices design={design} chosen={chosen} onChange={setPicked} />
      <LessonFields typed={typed} onChange={setTyped} idle="announce" />
      <label className="row"><input type="checkbox" checked={chosen.namesShown} onChange={({ target }) => setPicked({ ...chosen, namesShown: target.checked })} />{t('announce.names')}</label>
      {ready?.success !== true && <p className="small soft">{t('announce.incomplete')}</p>}
      {announce.error !== null && <p className="note danger" role="alert">{sentenceOf(announce.error)}</p>}
    </Dialog>
  );
};
