// Why a Word file is not read: each reason is a refusal with words of its own.

export const WORD_REASONS = ['notWord', 'oldWord', 'encrypted', 'macros', 'unsafe', 'tooLarge', 'tooLong', 'tooSlow', 'empty'] as const;
export type WordReason = (typeof WORD_REASONS)[number];

export class WordRefusal extends Error {
  constructor(readonly reason: WordReason) {
    super(reason);
  }
}
