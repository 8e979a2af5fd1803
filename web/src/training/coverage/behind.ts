// What opens when somebody asks a number what it means: its name, its definition, its sum, and the rows to ask for.
import { createContext, use } from 'react';
import type { Behind } from './coverage.queries';

export interface Question {
  readonly name: string;
  readonly about: string;
  readonly part?: number;
  readonly whole?: number;
  /** Null: only the definition, the number has no rows of its own. */
  readonly behind: Behind | null;
}

export const Asking = createContext<(question: Question) => void>(() => undefined);
export const useAsking = (): ((question: Question) => void) => use(Asking);
