// One entry: what was said and agreed, where it stands, and the one thing that the reader can do with it.
import type { LogLine } from '@gongyan/shared/studio/mentoring/log.contract';
import { mayCorrect, mayTouch } from '@gongyan/shared/studio/mentoring/log.rules';
import type { PairPage } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { isParty } from '@gongyan/shared/studio/mentoring/mentoring.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { code } from '../../platform/code';
import { sentenceOf } from '../../platform/words';
import { plainDay } from '../../ui/day';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { useConfirmLog, useDiscardLog, useTakeBack } from './mentoring.queries';

const AnswerDialog = lazy(code(async () => ({ default: (await import('./AnswerDialogs')).AnswerDialog })));
const SendBackDialog = lazy(code(async () => ({ default: (await import('./AnswerDialogs')).SendBackDialog })));
const CiteDialog = lazy(code(async () => ({ default: (await import('./CiteDialog')).CiteDialog })));

export interface LogItemProps {
  readonly pair: PairPage;
  readonly log: LogLine;
  readonly onGoOn: () => void;
  readonly onCorrect: () => void;
}
type Shown = 'answer' | 'sendBack' | 'cite' | null;

const nameOf = ({ mentor, apprentice }: PairPage, id: PersonId): string => (id === mentor.id ? mentor.name : apprentice.name);
const otherOf = ({ mentor, apprentice }: PairPage, { writerId }: LogLine): string => (writerId === mentor.id ? apprentice.name : mentor.name);

const StateWord = ({ pair, log }: Pick<LogItemProps, 'pair' | 'log'>) => {
  const { t } = useTranslation('mentoring');
  if (log.correctedBy !== null) return <span className="badge">{t('log.state.corrected')}</span>;
  if (log.voids && log.confirmedAt !== null) return <span className="badge">{t('log.state.voided')}</span>;
  const tone = log.state === 'draft' ? '' : log.state === 'waiting_other' ? 'warning' : 'success';
  return <span className={`badge ${tone}`}>{t(`log.state.${log.state}`, { name: otherOf(pair, log) })}</span>;
};

const Body = ({ pair, log, onCite }: Pick<LogItemProps, 'pair' | 'log'> & { onCite: () => void }) => {
  const { t } = useTranslation('mentoring');
  const said = [['advice', log.advice], ['action', log.action], ['evidence', log.evidence]] as const;
  return (
    <dl className="log-body">
      {said.map(([field, words]) => words !== '' && <div key={field}><dt className="small soft">{t(`log.${field}`)}</dt><dd className="agreement-text">{words}</dd></div>)}
      {log.cite !== null && <div><dt className="small soft">{t('log.cite', { title: log.cite.title })}</dt><dd><button type="button" className="link" onClick={onCite}>{t('log.compare')}</button></dd></div>}
      {log.answer !== '' && <div><dt className="small soft">{t('log.answer', { name: otherOf(pair, log) })}</dt><dd className="agreement-text">{log.answer}</dd></div>}
      {log.note !== '' && <div className="note warning">{t('log.note', { name: otherOf(pair, log), note: log.note })}</div>}
    </dl>
  );
};

/** For the other of the two. */
const Answer = ({ pair, log, show }: Pick<LogItemProps, 'pair' | 'log'> & { show: (shown: Shown) => void }) => {
  const { t } = useTranslation('mentoring');
  const confirm = useConfirmLog({ pairId: pair.id, logId: log.id });
  return (
    <>
      <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate({ rev: log.rev, answer: '' }, { onSuccess: () => toast(t('log.confirmDone')) })}>{t('log.confirm')}</Button>
      <Button onClick={() => show('answer')}>{t('log.answerOpen')}</Button>
      <Button onClick={() => show('sendBack')}>{t('log.sendBack')}</Button>
      {confirm.error !== null && <p className="note danger" role="alert">{sentenceOf(confirm.error)}</p>}
    </>
  );
};

/** For whoever wrote it. */
const Own = ({ pair, log, onGoOn }: Pick<LogItemProps, 'pair' | 'log' | 'onGoOn'>) => {
  const { t } = useTranslation('mentoring');
  const place = { pairId: pair.id, logId: log.id };
  const [takeBack, discard] = [useTakeBack(place), useDiscardLog(place)];
  const refused = takeBack.error ?? discard.error;
  return (
    <>
      {log.state === 'draft'
        ? <><Button type="primary" onClick={onGoOn}>{t('log.goOn')}</Button><Button loading={discard.isPending} onClick={() => discard.mutate(undefined, { onSuccess: () => toast(t('log.discardDone')) })}>{t('log.discard')}</Button></>
        : <Button loading={takeBack.isPending} onClick={() => takeBack.mutate(undefined, { onSuccess: () => toast(t('log.takeBackDone')) })}>{t('log.takeBack')}</Button>}
      {refused !== null && <p className="note danger" role="alert">{sentenceOf(refused)}</p>}
    </>
  );
};

const Deeds = ({ pair, log, onGoOn, onCorrect, show }: LogItemProps & { show: (shown: Shown) => void }) => {
  const { t } = useTranslation('mentoring');
  const { person } = useMe();
  const reader = { personId: person.id, standing: pair.standing };
  if (!isParty(pair.standing) || !mayTouch(pair, reader, true).ok) return null;
  const open = log.state === 'draft' || log.state === 'waiting_other';
  const corrects = mayCorrect(log, pair.entries.some((entry) => entry.corrects === log.id)).ok;
  if (open && !mayTouch(pair, reader, log.corrects !== null).ok) return null;
  if (open && log.writerId === person.id) return <Own pair={pair} log={log} onGoOn={onGoOn} />;
  if (open) return <Answer pair={pair} log={log} show={show} />;
  return corrects ? <Button size="small" type="text" onClick={onCorrect}>{t('log.correct')}</Button> : null;
};

export const LogItem = (props: LogItemProps) => {
  const { t } = useTranslation('mentoring');
  const language = useLanguage();
  const { pair, log } = props;
  const [shown, show] = useState<Shown>(null);
  const close = () => show(null);
  const old = pair.entries.find(({ id }) => id === log.corrects);
  return (
    <li id={`log-${log.id}`} className={`log ${log.correctedBy !== null ? 'is-corrected' : ''}`}>
      <p className="row wrap"><span className="strong number">{plainDay(log.day, language)}</span><span className="soft number">{t('log.minutes', { n: log.minutes })}</span><span className="badge">{log.kind}</span><StateWord pair={pair} log={log} /></p>
      <h3>{log.topic}</h3>
      {log.why !== null && <p className="small soft">{t(log.voids ? 'log.voids' : 'log.corrects', { day: old === undefined ? '' : plainDay(old.day, language), why: log.why })}</p>}
      {!log.voids && <Body pair={pair} log={log} onCite={() => show('cite')} />}
      <p className="small soft pieces">
        <span>{t('log.by', { name: nameOf(pair, log.writerId) })}</span>
        {log.confirmedAt !== null && <span>{t('log.confirmedBy', { name: otherOf(pair, log) })}</span>}
        {log.correctedBy !== null && <a href={`#log-${log.correctedBy}`}>{t('log.correctedBy')}</a>}
      </p>
      <div className="row wrap log-deeds no-print"><Deeds {...props} show={show} /></div>
      <Suspense>
        {shown === 'answer' && <AnswerDialog pair={pair} log={log} onClose={close} />}
        {shown === 'sendBack' && <SendBackDialog pair={pair} log={log} onClose={close} />}
        {shown === 'cite' && log.cite !== null && <CiteDialog cite={log.cite} onClose={close} />}
      </Suspense>
    </li>
  );
};
