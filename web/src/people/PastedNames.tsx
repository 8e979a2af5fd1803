// A pasted list of names or staff numbers, matched against the roster. Whoever is not found, or not for certain,
// is shown by name so that nobody is lost on the way.
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../platform/words';
import { matchOf, MOST_PASTED, namesIn, type Match } from './pasted.rules';
import './people.css';
import { findPeople } from './people.queries';
import './people.words';

interface Read {
  readonly name: string;
  readonly match: Match;
}

/** One after the other: a list of twenty must not look like an attack. */
const readAll = async (names: readonly string[]): Promise<Read[]> => {
  const read: Read[] = [];
  for (const name of names) read.push({ name, match: matchOf(name, await findPeople(name)) });
  return read;
};

interface PastedNamesProps {
  readonly here: ReadonlySet<PersonId>;
  readonly onMatched: (people: readonly PersonCard[]) => void;
}

const Unclear = ({ read, onMatched }: { read: Read; onMatched: PastedNamesProps['onMatched'] }) => {
  const { t } = useTranslation('people');
  if (read.match.kind !== 'several') return null;
  return (
    <div className="unclear">
      <p>{t('paste.several', { name: read.name })}</p>
      <div className="row wrap">
        {read.match.people.map((person) => <Button key={person.id} size="small" onClick={() => onMatched([person])}>{person.workplace} · {person.title}</Button>)}
      </div>
    </div>
  );
};

const Outcome = ({ read, here, onMatched }: { read: readonly Read[] } & PastedNamesProps) => {
  const { t } = useTranslation('people');
  const missing = read.filter(({ match }) => match.kind === 'none').map(({ name }) => name);
  const already = read.flatMap(({ match }) => (match.kind === 'one' && here.has(match.person.id) ? [match.person.name] : []));
  const found = read.filter(({ match }) => match.kind === 'one').length - already.length;
  return (
    <div className="stack tight" role="status">
      <p className="note success">{t('paste.found', { n: found })}</p>
      {missing.length > 0 && <p className="note warning">{t('paste.missing', { names: missing.join('、') })}</p>}
      {already.length > 0 && <p className="note">{t('paste.already', { names: already.join('、') })}</p>}
      {read.map((one) => <Unclear key={one.name} read={one} onMatched={onMatched} />)}
    </div>
  );
};

export const PastedNames = ({ here, onMatched }: PastedNamesProps) => {
  const { t } = useTranslation('people');
  const [text, setText] = useState('');
  const names = namesIn(text);
  const reading = useMutation({
    mutationFn: readAll,
    onSuccess: (read) => onMatched(read.flatMap(({ match }) => (match.kind === 'one' && !here.has(match.person.id) ? [match.person] : []))),
  });
  return (
    <div className="stack tight">
      <div className="field">
        <label htmlFor="pasted">{t('paste.label')}</label>
        <Input.TextArea id="pasted" rows={5} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} placeholder={t('paste.example')} />
      </div>
      <div className="row">
        <Button disabled={names.length === 0 || names.length > MOST_PASTED} loading={reading.isPending} onClick={() => reading.mutate(names)}>{t('paste.go', { n: names.length })}</Button>
        {names.length > MOST_PASTED && <span className="small soft">{t('paste.most', { n: MOST_PASTED })}</span>}
      </div>
      {reading.error !== null && <p className="note danger" role="alert">{sentenceOf(reading.error)}</p>}
      {reading.data !== undefined && <Outcome read={reading.data} here={here} onMatched={onMatched} />}
    </div>
  );
};
