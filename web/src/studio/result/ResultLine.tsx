// One result: what it is, whose, how it stands, its papers of proof, and what may be done with it.
import { FILES_PER_RESULT, resultRoutes, type ResultCard, type ResultDeed } from '@gongyan/shared/studio/result/result.contract';
import { maySettleResult, mayTouchResult, type ResultReader } from '@gongyan/shared/studio/result/result.rules';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../platform/call';
import { sentenceOf } from '../../platform/words';
import { plainDay } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FileDrop } from '../../ui/FileDrop';
import { Icon } from '../../ui/Icon';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { useAddProof, useRemoveProof, useRemoveResult, useSettle } from './result.queries';

interface LineProps {
  readonly result: ResultCard;
  readonly reader: ResultReader;
}

const TONES = { entered: 'warning', returned: 'danger', confirmed: 'success', withdrawn: '' } as const;

const Proofs = ({ result, touch }: { result: ResultCard; touch: boolean }) => {
  const { t } = useTranslation('result');
  const [add, remove] = [useAddProof(result.id), useRemoveProof(result.id)];
  const error = add.error ?? remove.error;
  return (
    <div className="stack tight">
      {result.files.length > 0 && (
        <ul className="row wrap plain" aria-label={t('files.title')}>
          {result.files.map(({ id, fileName }) => (
            <li key={id} className="row"><Icon name="file" /><a className="cut" href={addressOf(resultRoutes.file, { params: { resultId: result.id, fileId: id } })} download={fileName}>{fileName}</a>{touch && <Button type="text" size="small" icon={<Icon name="close" />} aria-label={t('files.remove', { name: fileName })} onClick={() => remove.mutate(id)} />}</li>
          ))}
        </ul>
      )}
      {touch && result.files.length < FILES_PER_RESULT && <FileDrop busy={add.isPending} word={t('files.add')} limits={t('files.limits')} accept=".jpg,.jpeg,.png,.webp,.pdf" onFile={(file) => add.mutate(file)} />}
      {error !== null && <p className="note danger" role="alert">{sentenceOf(error)}</p>}
    </div>
  );
};

const ReasonDialog = ({ result, deed, onClose }: { result: ResultCard; deed: Exclude<ResultDeed, 'confirm'>; onClose: () => void }) => {
  const { t } = useTranslation('result');
  const [reason, setReason] = useState('');
  const settle = useSettle(result.id);
  return (
    <Dialog title={t(deed)} deed={{ word: t(deed), danger: deed === 'withdraw', ready: reason.trim().length > 1, busy: settle.isPending, go: () => settle.mutate({ deed, reason: reason.trim() }, { onSuccess: onClose }) }} onClose={onClose}>
      <p>{result.title}</p>
      <p className="soft">{t(deed === 'return' ? 'returnLead' : 'withdrawLead')}</p>
      <Field id="result-reason" label={t('reason')}><Input id="result-reason" autoFocus maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} /></Field>
      {settle.error !== null && <p className="note danger" role="alert">{sentenceOf(settle.error)}</p>}
    </Dialog>
  );
};

const Deeds = ({ result, reader, touch, onChange }: LineProps & { touch: boolean; onChange: () => void }) => {
  const { t } = useTranslation('result');
  const [asked, setAsked] = useState<Exclude<ResultDeed, 'confirm'> | null>(null);
  const [settle, remove] = [useSettle(result.id), useRemoveResult(result.id)];
  const facts = { ...result, personIds: result.people.map(({ id }) => id) };
  const verdict = (deed: ResultDeed) => maySettleResult(deed, { result: facts, reader, reason: '有原因' });
  const [confirms, error] = [verdict('confirm'), settle.error ?? remove.error];
  return (
    <div className="row wrap">
      {confirms.ok && <Button size="small" type="primary" loading={settle.isPending} onClick={() => settle.mutate({ deed: 'confirm', reason: '' }, { onSuccess: () => toast(t('confirmed')) })}>{t('confirm')}</Button>}
      {!confirms.ok && confirms.code === 'result.own' && <span className="small soft">{t('own')}</span>}
      {verdict('return').ok && <Button size="small" onClick={() => setAsked('return')}>{t('return')}</Button>}
      {touch && <Button size="small" onClick={onChange}>{t('touch')}</Button>}
      {touch && <Button size="small" type="text" loading={remove.isPending} onClick={() => remove.mutate(null, { onSuccess: () => toast(t('removed')) })}>{t('remove')}</Button>}
      {verdict('withdraw').ok && <Button size="small" type="text" onClick={() => setAsked('withdraw')}>{t('withdraw')}</Button>}
      {error !== null && <span className="note danger" role="alert">{sentenceOf(error)}</span>}
      {asked !== null && <ReasonDialog result={result} deed={asked} onClose={() => setAsked(null)} />}
    </div>
  );
};

export const ResultLine = ({ result, reader, onChange }: LineProps & { onChange: () => void }) => {
  const { t } = useTranslation('result');
  const language = useLanguage();
  const touch = mayTouchResult({ ...result, personIds: result.people.map(({ id }) => id) }, reader).ok;
  const said = [t(`kind.${result.kind}`), t(`level.${result.level}`), result.grade, result.place, plainDay(result.day, language)].filter((part) => part !== '');
  return (
    <li className="result-line stack tight">
      <div className="row wrap"><span className="strong grow">{result.title}</span><span className={`badge ${TONES[result.state]}`}>{t(`state.${result.state}`)}</span></div>
      <p className="small soft">{said.join(' · ')}</p>
      <p className="small">{result.people.map(({ name }) => name).join('、')}{result.state === 'confirmed' && result.settledBy !== null && <span className="soft"> · {t('by', { name: result.settledBy.name })}</span>}</p>
      {result.note !== '' && <p className="small soft">{result.note}</p>}
      {result.reason !== null && <p className="note warning">{t('reason')}：{result.reason}</p>}
      <Proofs result={result} touch={touch} />
      <Deeds result={result} reader={reader} touch={touch} onChange={onChange} />
    </li>
  );
};
