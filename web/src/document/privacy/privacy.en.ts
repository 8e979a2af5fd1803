// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './privacy.zh';

export const en: SameWords<typeof zh> = {
  title: 'De-identification', clean: 'No name, telephone, ID or student number was found.', found: '{{n}} places may tell who the student is. Use a code name or leave them out.', replace: 'Write “{{words}}”',
  kind: { citizenId: 'ID number', studentNumber: 'Student number', mobile: 'Mobile phone', landline: 'Telephone', name: 'Class and name' },
  advice: { citizenId: 'An ID number names a person; leave it out.', studentNumber: 'A student number names a student; leave it out.', mobile: 'Leave telephones out of documents.', landline: 'Leave telephones out of documents.', name: 'A full name stands beside a class; use a code name such as 小A.' },
};
