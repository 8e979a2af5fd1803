// What a refusal says: HTTP status, and in plain words why and what to do next. `{name}` stands for a fact sent with it. The English sentence of each
// stands in the file beside its table.
export interface ProblemText {
  readonly status: number;
  readonly zh: string;
}

export const p = (status: number, zh: string): ProblemText => ({ status, zh });

export type ProblemFacts = Readonly<Record<string, string | number>>;
/** Values of a fact that are worded here, because refusals travel without a language. */
export type FactWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The sentence with its facts filled in. */
export const worded = (sentence: string, facts: ProblemFacts, words: FactWords): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = String(facts[name] ?? '');
    return words[name]?.[fact] ?? fact;
  });
