// What a refusal says: HTTP status, and in plain words why and what to do next. `{name}` stands for a fact sent with it.
export interface ProblemText {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

export const p = (status: number, zh: string, en: string): ProblemText => ({ status, zh, en });
