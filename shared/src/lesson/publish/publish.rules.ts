// Who may check a design for identifying data, and when a check is whole. Guards the server and explains the button.
import type { PersonId } from '../../kit/id.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { PrepDesign } from '../collective/collective.rules.js';
import { roleInDesign, type DesignReader } from '../lesson.rules.js';
import type { FindingMark } from './publish.contract.js';

/** 第二人: sees it, and has neither led nor co-written nor left a word in it. */
export const mayCheck = (design: PrepDesign, reader: DesignReader, writers: readonly PersonId[]): Verdict => {
  if (roleInDesign(design, reader) === null) return no('request.notFound');
  if (design.state !== 'archived') return no('lesson.otherStage');
  return writers.includes(reader.personId) ? no('lesson.checkedByWriter') : yes;
};

/** 每一条都要处理: a mark for each finding, none for something else. */
export const isWhole = (prints: readonly string[], marks: readonly FindingMark[]): Verdict => {
  const marked = new Set(marks.map(({ print }) => print));
  if (marks.some(({ print }) => !prints.includes(print))) return no('lesson.updateStale');
  const open = prints.filter((print) => !marked.has(print)).length;
  return open === 0 ? yes : no('lesson.findingsOpen', { count: open });
};
