// 提议结对: which mentor, which apprentice, and the agreement that both will be asked to sign.
import { addDays, addYears } from '@gongyan/shared/hours/calendar.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import type { Offer, PairCard } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PeoplePicker } from '../../people/PeoplePicker';
import { useMe } from '../../people/Viewer';
import { Chosen } from '../../people/Chosen';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { AgreementFields, readAgreement, typedGoals, type TypedAgreement } from './AgreementFields';
import { usePropose } from './mentoring.queries';

interface ProposeProps {
  readonly studio: Studio;
  readonly offer: Offer;
  readonly onClose: () => void;
  readonly onProposed: (pair: PairCard) => void;
}

/** From today for a year. */
const fresh = ({ numbers }: Offer, agreement: string): TypedAgreement => {
  const today = shanghaiDay(new Date());
  return { from: today, to: addDays(addYears(today, 1), -1), agreement, goals: typedGoals(numbers.goals) };
};

/** A mentor who does not run the studio proposes for himself alone. */
const useMentors = ({ studio, offer }: ProposeProps): readonly PersonCard[] => {
  const { person } = useMe();
  return studio.rights.host ? offer.mentors : offer.mentors.filter(({ id }) => id === person.id);
};

const Apprentice = ({ chosen, mentorId, onChoose }: { chosen: PersonCard | null; mentorId: PersonCard['id'] | undefined; onChoose: (person: PersonCard | null) => void }) => {
  const { t } = useTranslation('mentoring');
  return (
    <div className="field">
      <span className="field-name">{t('propose.apprentice')}</span>
      {chosen === null ? <PeoplePicker quiet here={new Set(mentorId === undefined ? [] : [mentorId])} onChoose={onChoose} /> : <Chosen people={[chosen]} onDrop={() => onChoose(null)} />}
    </div>
  );
};

export const ProposeDialog = (props: ProposeProps) => {
  const { t } = useTranslation('mentoring');
  const { studio, offer, onClose, onProposed } = props;
  const propose = usePropose(studio.id);
  const mentors = useMentors(props);
  const [picked, setPicked] = useState('');
  const [apprentice, setApprentice] = useState<PersonCard | null>(null);
  const [typed, setTyped] = useState(() => fresh(offer, t('agreement.preset')));
  const mentor = mentors.find(({ id }) => id === picked) ?? mentors[0];
  const agreed = readAgreement(typed);
  const ready = mentor !== undefined && apprentice !== null && agreed !== null;
  const go = () => ready && propose.mutate({ ...agreed, mentorId: mentor.id, apprenticeId: apprentice.id }, { onSuccess: (pair) => { toast(t('propose.done')); onProposed(pair); } });
  return (
    <Dialog title={t('propose.title')} deed={{ word: t('propose.go'), ready, busy: propose.isPending, go }} onClose={onClose}>
      {mentor === undefined
        ? <p className="note warning">{t('propose.noMentor', { n: offer.numbers.apprentices })}</p>
        : <Field id="propose-mentor" label={t('propose.mentor')}><Choice id="propose-mentor" value={String(mentor.id)} options={mentors.map(({ id, name }) => ({ value: String(id), label: name }))} onChange={setPicked} /></Field>}
      <Apprentice chosen={apprentice} mentorId={mentor?.id} onChoose={(person) => { propose.reset(); setApprentice(person); }} />
      <AgreementFields typed={typed} onChange={setTyped} />
      {!ready && <p className="small soft">{t('propose.incomplete')}</p>}
      {propose.error !== null && <p className="note danger" role="alert">{sentenceOf(propose.error)}</p>}
    </Dialog>
  );
};
