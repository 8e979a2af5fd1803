// A file about people, oneself among them, is handed out after a proof: first the question, then the browser saves it as it saves everything.
import { proofRoutes } from '@gongyan/shared/people/proof/proof.contract';
import type { MouseEvent } from 'react';
import { call } from '../../platform/call';
import { sentenceOf } from '../../platform/words';
import { toast } from '../../ui/toast';

const save = (address: string): void => {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
};

/** For the click of a link to such a file. */
export const takeFile = (event: MouseEvent<HTMLElement>, address: string): void => {
  event.preventDefault();
  void call(proofRoutes.demand, {}).then(() => save(address), (error: unknown) => toast(sentenceOf(error), 'warn'));
};
