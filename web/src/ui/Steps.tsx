// The few steps of a deed and which of them is now.
import './file-drop.css';

export const Steps = ({ words, now }: { words: readonly string[]; now: number }) =>
  <ol className="steps">{words.map((word, at) => <li key={word} aria-current={at === now ? 'step' : undefined}>{word}</li>)}</ol>;
