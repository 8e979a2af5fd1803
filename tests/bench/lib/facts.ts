// What the workloads ask of the suite of faults: the one checker, the one reader of a log, and a Word file. Bundled by facts.mjs.
export { findingsNow, sinceNow, withOwner } from '../../fault/check.js';
export { readLogIn } from '@gongyan/server/platform/coedit/coedit.truth';
export { aWord, p, styled } from '../../../server/testing/word.js';
