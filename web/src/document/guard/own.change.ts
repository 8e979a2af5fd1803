// Whose change a transaction is. What comes from colleagues, from undo or from opening the page is written in
// the shared document already: refusing or mending it here would only make this page differ from the others.
import type { Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

const cameFromDocument = (meta: unknown): boolean => typeof meta === 'object' && meta !== null && 'isChangeOrigin' in meta && meta.isChangeOrigin === true;

/** True for an edit that this page makes and the shared document does not know yet. */
export const isOwnChange = (transaction: Transaction): boolean => transaction.docChanged && !cameFromDocument(transaction.getMeta(ySyncPluginKey));
