// Facts behind a number: the day, and what it was, opening where it happened.
import type { Fact } from '@gongyan/shared/studio/fact.contract';
import type { ReactNode } from 'react';
import { plainDay } from '../ui/day';
import { useLanguage } from '../ui/useLanguage';

type Told = Pick<Fact, 'day' | 'title' | 'link' | 'counts'>;

export const FactList = ({ facts, mark }: { facts: readonly Told[]; mark?: (fact: Told) => ReactNode }) => {
  const language = useLanguage();
  return (
    <ul className="rows">
      {facts.map((fact) => (
        <li key={`${fact.day} ${fact.title} ${fact.link ?? ''}`} className="row wrap duty-fact"><span className="small soft number">{plainDay(fact.day, language)}</span><span className="grow">{fact.link === null ? fact.title : <a href={fact.link}>{fact.title}</a>}</span>{mark?.(fact)}</li>
      ))}
    </ul>
  );
};
