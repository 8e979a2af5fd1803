// Who may name and restore versions, and when two of them would say the same.
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { DocumentRole } from '../document.contract.js';

/** Naming and restoring belong to whoever may write; reading to everybody who may read. */
export const mayMakeVersion = (role: DocumentRole): Verdict => (role === 'write' ? yes : no('version.writersOnly'));

/** The same text needs one name; what kept itself may still be given one. */
export const mayNameVersion = (role: DocumentRole, { seq, last }: { readonly seq: number; readonly last: { readonly seq: number; readonly name: string } | null }): Verdict => {
  const may = mayMakeVersion(role);
  if (!may.ok) return may;
  return last !== null && last.name !== '' && last.seq === seq ? no('version.same', { name: last.name }) : yes;
};
