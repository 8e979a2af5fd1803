// Stands in the frame of the page and shows the question whether it is he, when a deed needs it. The dialog is fetched then; without a
// network the deed is refused as before.
import { useEffect, useState, type ComponentType } from 'react';
import { code } from '../../platform/code';
import { proveBy } from '../../platform/proof';

interface Question {
  readonly Dialog: ComponentType<{ onDone: (proven: boolean) => void }>;
  readonly answer: (proven: boolean) => void;
}

const load = code(() => import('./ProofDialog'));

export const ProofGate = () => {
  const [question, setQuestion] = useState<Question | null>(null);
  useEffect(() => proveBy(async () => {
    const part = await load().catch(() => null);
    if (part === null) return false;
    return new Promise((answer) => setQuestion({ Dialog: part.ProofDialog, answer }));
  }), []);
  if (question === null) return null;
  const done = (proven: boolean) => {
    setQuestion(null);
    question.answer(proven);
  };
  return <question.Dialog onDone={done} />;
};
