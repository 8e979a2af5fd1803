// The steps that a studio or an application took: what, by whom, when, and why it was said no.
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { DayText } from '../ui/DayText';

export interface Taken {
  readonly word: string;
  readonly by: PersonCard | null;
  readonly reason: string | null;
  readonly at: Date;
}

/** `hub`: who acted where nobody did. */
export const StepHistory = ({ title, hub, steps }: { title: string; hub: string; steps: readonly Taken[] }) => (
  <section>
    <h2>{title}</h2>
    <ol className="step-history">
      {steps.map(({ word, by, reason, at }, nth) => (
        <li key={nth}>
          <span className="strong">{word}</span> <span className="small soft">{by?.name ?? hub} · <DayText at={at} /></span>
          {reason !== null && <p className="small">{reason}</p>}
        </li>
      ))}
    </ol>
  </section>
);
