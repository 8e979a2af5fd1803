// The words of the commands that look whether what is kept is what was written.
import { Misused, type Command, type Exit, type Words } from './command.js';

type Deeds = typeof import('./verify.deeds.js');
type Sight = Parameters<Parameters<(typeof import('./surroundings.js'))['withSql']>[0]>;

const looking = (name: string, words: Words, look: (deeds: Deeds, ...seen: Sight) => Promise<Exit>): Command => ({
  name, ...words,
  run: async () => {
    const [deeds, { withSql }] = await Promise.all([import('./verify.deeds.js'), import('./surroundings.js')]);
    return withSql((...seen) => look(deeds, ...seen));
  },
});

const counted = looking('recompute', { zh: '按事实重算全部学时，与台账逐人比对', en: 'count all hours anew from the facts and compare with the ledger' }, (deeds, sql) => deeds.sayHours(sql));

const recompute: Command = {
  ...counted,
  options: { 'dry-run': { zh: '必写：只比对，不改动', en: 'to be said: it compares and changes nothing' } },
  more: [{ zh: '台账只增不改：有差别的，由有权的人在页面上冲销、重记，留名留因。', en: 'The ledger is never rewritten: who may takes back and posts anew on the pages, with name and reason.' }],
  run: async (said) => {
    if (!said.flag('dry-run')) throw new Misused('台账不会由程序改写，只能比对：请加 --dry-run。No program rewrites the ledger: add --dry-run to compare.');
    return counted.run(said);
  },
};

export const verifyCommands: readonly Command[] = [
  recompute,
  looking('verify-documents', { zh: '核对每篇文档的记录、快照、版本和附件', en: 'check logs, snapshots, versions and attachments of all documents' }, (deeds, sql, config) => deeds.sayDocuments(sql, config)),
  looking('verify-ledger', { zh: '核对学时台账的校验链', en: 'check the chain of the hours ledger' }, (deeds, _sql, config) => deeds.sayLedger(config)),
  looking('verify-audit', { zh: '核对审计记录的校验链', en: 'check the chain of the audit' }, (deeds, sql) => deeds.sayAudit(sql)),
];
