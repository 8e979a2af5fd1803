// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './intake.zh';

export const en: SameWords<typeof zh> = {
  title: 'Import from Word',
  back: 'New lesson design',
  lead: 'Choose a .docx, see where its parts go, then make the design. Nothing is written before you confirm.',
  step: { file: 'Choose the file', check: 'Check and make' },
  choose: 'Choose or drop a .docx file',
  reading: 'Reading…',
  limits: 'At most {{mb}} MB; save old .doc or .wps files as .docx first',
  hint: 'Parts under a heading or a line such as 教学目标 or 教学过程 go to the template; a table headed 环节, 教师活动, 学生活动 becomes the process table.',
  file: 'From the file {{name}}',
  kept: 'The original stays with the design; whoever may read the design may download it.',
  again: 'Another file',
  found: 'What goes to the template',
  foundCount: '{{n}} parts',
  named: 'In the file: {{names}}',
  byPlace: 'In the file: the first lines',
  rest: 'What fits nowhere',
  restLead: 'Nothing of it is lost: it stands at the end of the design, from where it can be moved.',
  restNone: 'Everything has found its place.',
  missing: 'Not in the file, to be written later: {{titles}}',
  pictures: '{{n}} pictures were read.',
  picturesLost: '{{n}} pictures cannot come in (unknown kind, too large or not in the file); their places are marked.',
  nothing: 'No part of the template was found; the whole text goes to the end. Give the parts headings in Word and try again, if you like.',
  form: 'About the design',
  go: 'Make and open',
  after: 'The words are marked as imported and count as nobody’s writing.',
};
