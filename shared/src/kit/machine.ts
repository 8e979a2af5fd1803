// A state machine is a table and nothing more: state -> action -> next state. Who may act is asked elsewhere.

export type StateTable<State extends string, Action extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Action, State>>>>
>;

/** The next state, or null when the table has no such step: the caller turns null into a refusal. */
export const step = <State extends string, Action extends string>(
  table: StateTable<State, Action>,
  state: State,
  action: Action,
): State | null => table[state][action] ?? null;
