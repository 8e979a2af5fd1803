// Latin letters in a text that should hold none: what a broken composition leaves behind.

export const countPinyin = (text: string): number => (text.match(/[a-z]/gi) ?? []).length;
