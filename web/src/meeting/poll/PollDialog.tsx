// A poll in a few seconds: one question, choices by Enter, everything else has a usual value.
import { NewPoll, PollKind } from '@gongyan/shared/meeting/poll/poll.contract';
import { mayOpenPoll } from '@gongyan/shared/meeting/poll/poll.rules';
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { Button, Input } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { useOpenPoll } from '../room/room.queries';

interface Typed {
  readonly kind: PollKind;
  readonly question: string;
  readonly choices: readonly string[];
  /** Typed, Enter not pressed yet. */
  readonly choice: string;
  readonly ends: readonly [string, string];
  readonly most: number;
  readonly named: boolean;
}

const EMPTY: Typed = { kind: 'single', question: '', choices: [], choice: '', ends: ['', ''], most: 2, named: false };
const MOST = ['1', '2', '3', '4', '5'] as const;
const isChosen = (kind: PollKind): boolean => kind === 'single' || kind === 'multiple';

const withTyped = ({ choices, choice }: Typed): string[] => [...choices, choice.trim()].filter((one, at, all) => one !== '' && all.indexOf(one) === at);

const pollOf = (typed: Typed): NewPoll => ({
  kind: typed.kind, question: typed.question.trim(), named: typed.named,
  choices: isChosen(typed.kind) ? withTyped(typed) : typed.kind === 'scale' ? typed.ends.map((end) => end.trim()).filter((end) => end !== '') : [],
  most: typed.kind === 'multiple' ? Math.min(typed.most, withTyped(typed).length || 1) : typed.kind === 'words' ? typed.most : 1,
});

interface PartProps {
  readonly typed: Typed;
  readonly onChange: (change: Partial<Typed>) => void;
}

const Choices = ({ typed, onChange }: PartProps) => {
  const { t } = useTranslation('room');
  /** Enter adds; on an empty line it starts the poll, as Enter does in any dialog. */
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.choice.trim() === '') return;
    event.preventDefault();
    onChange({ choices: withTyped(typed), choice: '' });
  };
  return (
    <Field id="poll-choice" label={t('poll.choices')}>
      {typed.choices.length > 0 && (
        <ol className="poll-typed">
          {typed.choices.map((choice) => <li key={choice} className="row"><span className="grow">{choice}</span><Button size="small" type="text" aria-label={t('poll.remove', { choice })} icon={<Icon name="close" />} onClick={() => onChange({ choices: typed.choices.filter((one) => one !== choice) })} /></li>)}
        </ol>
      )}
      <Input id="poll-choice" maxLength={60} value={typed.choice} placeholder={t('poll.choiceHint')} onChange={({ target }) => onChange({ choice: target.value })} onKeyDown={onKey} />
      {typed.choices.length === 0 && <div><Button size="small" onClick={() => onChange({ choices: [t('poll.yes'), t('poll.no'), t('poll.abstain')], choice: '' })}>{t('poll.quick')}</Button></div>}
    </Field>
  );
};

const Ends = ({ typed: { ends: [low, high] }, onChange }: PartProps) => {
  const { t } = useTranslation('room');
  return (
    <Field id="poll-low" label={t('poll.ends')}>
      <div className="row"><Input id="poll-low" maxLength={20} value={low} placeholder={t('poll.low')} onChange={({ target }) => onChange({ ends: [target.value, high] })} /><Input aria-label={t('poll.high')} maxLength={20} value={high} placeholder={t('poll.high')} onChange={({ target }) => onChange({ ends: [low, target.value] })} /></div>
    </Field>
  );
};

const Kinds = ({ typed, onChange }: PartProps) => {
  const { t } = useTranslation('room');
  return (
    <div className="row wrap" role="group" aria-label={t('poll.kindLabel')}>
      {PollKind.options.map((kind) => <button key={kind} type="button" className={`filter ${typed.kind === kind ? 'on' : ''}`} aria-pressed={typed.kind === kind} onClick={() => onChange({ kind })}>{t(`poll.kind.${kind}`)}</button>)}
    </div>
  );
};

const Rest = ({ typed, onChange }: PartProps) => {
  const { t } = useTranslation('room');
  const several = typed.kind === 'multiple' || typed.kind === 'words';
  return (
    <>
      <div className="fields">
        {several && <Field id="poll-most" label={t(typed.kind === 'words' ? 'poll.mostWords' : 'poll.most')}><Choice id="poll-most" value={MOST[typed.most - 1] ?? '2'} options={MOST.map((value) => ({ value, label: value }))} onChange={(value) => onChange({ most: Number(value) })} /></Field>}
        <Field id="poll-named" label={t('poll.who')}><Choice id="poll-named" value={typed.named ? 'named' : 'secret'} options={[{ value: 'secret', label: t('poll.secret') }, { value: 'named', label: t('poll.named') }]} onChange={(value) => onChange({ named: value === 'named' })} /></Field>
      </div>
      <p className="small soft">{t(typed.named ? 'poll.namedLead' : 'poll.secretLead')}{t('poll.hidden')}</p>
    </>
  );
};

export const PollDialog = ({ meeting, onClose }: { meeting: MeetingPage; onClose: () => void }) => {
  const { t } = useTranslation('room');
  const [typed, setTyped] = useState(EMPTY);
  const onChange = (change: Partial<Typed>) => setTyped({ ...typed, ...change });
  const open = useOpenPoll(meeting.id);
  const read = NewPoll.safeParse(pollOf(typed));
  const ready = read.success && mayOpenPoll(read.data, { meeting, standing: meeting.standing, open: 0 }).ok;
  const go = () => { if (read.success) open.mutate(read.data, { onSuccess: onClose }); };
  return (
    <Dialog title={t('poll.make')} deed={{ word: t('poll.go'), ready, busy: open.isPending, go }} onClose={onClose}>
      <Kinds typed={typed} onChange={onChange} />
      <Field id="poll-question" label={t('poll.question')}><Input id="poll-question" autoFocus maxLength={120} value={typed.question} placeholder={t('poll.questionHint')} onChange={({ target }) => onChange({ question: target.value })} /></Field>
      {isChosen(typed.kind) && <Choices typed={typed} onChange={onChange} />}
      {typed.kind === 'scale' && <Ends typed={typed} onChange={onChange} />}
      <Rest typed={typed} onChange={onChange} />
      {!ready && <p className="small soft">{t(isChosen(typed.kind) ? 'poll.needs' : 'poll.needsQuestion')}</p>}
      {open.error !== null && <p className="note danger" role="alert">{sentenceOf(open.error)}</p>}
    </Dialog>
  );
};
