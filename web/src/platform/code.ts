// Fetching a part of the program when somebody goes there. Without a network that fails, and reloading would lose
// the page; after an update the old parts are gone, and reloading is the cure. Asks which of the two it is.
import { Offline } from './refusal';

const isHubThere = async (): Promise<boolean> => {
  try {
    return (await fetch('/api/hub', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
};

/** A part of the page's code is missing because the network is. A browser never asks for it again: only a reload does. */
export class CodeAway extends Offline {}

/** Wraps an `import()`; the router reloads the page once when the original error is thrown. */
export const code = <Part>(load: () => Promise<Part>) => async (): Promise<Part> => {
  try {
    return await load();
  } catch (error) {
    if (await isHubThere()) throw error;
    throw new CodeAway('a part of the page', { cause: error });
  }
};

/** Reloads as soon as that can help; until then the page stays as it is. */
export const reloadWhenThere = async (): Promise<boolean> => {
  if (!(await isHubThere())) return false;
  location.reload();
  return true;
};
