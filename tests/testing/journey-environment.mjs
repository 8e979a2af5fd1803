// A journey that fails tells what was on everybody's page at that moment: on a build machine nobody can look. Says nothing of tests that pass.
import { TestEnvironment } from 'jest-environment-node';

export default class JourneyEnvironment extends TestEnvironment {
  /** @param {{ name: string, error?: unknown }} event jest-circus' */
  async handleTestEvent({ name, error }) {
    const pages = this.global.pagesNow;
    if (name !== 'test_fn_failure' || typeof error !== 'object' || error === null || !('stack' in error) || typeof error.stack !== 'string' || typeof pages !== 'function') return;
    const seen = await pages();
    const at = error.stack.search(/\n\s+at /);
    error.stack = at === -1 ? `${error.stack}\n${seen}` : `${error.stack.slice(0, at)}\n${seen}${error.stack.slice(at)}`;
  }
}
