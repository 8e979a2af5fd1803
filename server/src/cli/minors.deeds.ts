// Makes the yearly audit of minors' personal information: looks through everything as of one moment and writes one workbook. Writes
// over no file; says with its exit code whether something was found.
import path from 'node:path';
import type pg from 'pg';
import { verifyAuditIn } from '../platform/audit/audit.chain.js';
import { workbookOf } from '../platform/sheet/sheet.workbook.js';
import { complain, say } from '../platform/terminal.js';
import { EXIT, Misused, type Exit, type Said } from './command.js';
import { keyOnce, type DataKey } from '../platform/sealed/data.key.js';
import { lookAtDocuments, lookAtTexts, total, type LookedAt } from './minors.finds.js';
import { minorsSheet, type MinorsFacts, type Reading } from './minors.sheet.js';
import { writeNewFile } from './new.file.js';
import { withProgress } from './progress.js';
import { withSql } from './surroundings.js';

const READINGS = `
  select w.document_id as id, p.name as owner, (select count(*)::int from writing_reader a where a.writing_id = w.id) as asked,
    count(r.id)::int as times, count(distinct r.person_id)::int as readers, min(r.at) as first, max(r.at) as last
  from writing w join document d on d.id = w.document_id join person p on p.id = w.owner_id
  left join writing_read r on r.writing_id = w.id and extract(year from r.at at time zone 'Asia/Shanghai') = $1
  where d.confidential group by w.id, p.name order by times desc, id`;
const UNREAD = 'select (select count(*) from document_image)::int + (select count(*) from hours_claim_file)::int + (select count(*) from studio_result_file)::int + (select count(*) from document_original)::int as count';

const readingsOf = async (sql: pg.Client, year: number, documents: readonly LookedAt[]): Promise<Reading[]> => {
  const ages = new Map(documents.map(({ id, age }) => [id, age]));
  const { rows } = await sql.query<Omit<Reading, 'age'>>(READINGS, [year]);
  return rows.map((row) => ({ ...row, age: ages.get(row.id) ?? 'none' }));
};

const guardsOf = async (sql: pg.Client): Promise<MinorsFacts['guards']> => {
  const chain = await verifyAuditIn(sql);
  return [
    ['审计记录的校验链', chain.whole ? `完整，${chain.entries} 条，末尾校验值 ${chain.hash}` : `有问题：第 ${chain.seq} 条`],
    ['个案的读者', '只有主人和他请来督导的人；工作室主持人、成员、区级人员都看不到，也不知道有这一篇'],
    ['查阅留痕', '每次查阅记一笔，数据库拒绝修改和删除；主人看得到'],
    ['查找', '个案的文字不进查找的副本，不进通知和日志'],
    ['去标识', '写个案时边写边提示；入库前逐处改写或说明理由，另一人签字；公开前再查一次'],
  ];
};

const factsOf = async (sql: pg.Client, key: () => DataKey, year: number): Promise<MinorsFacts> => {
  await sql.query('begin isolation level repeatable read read only');
  const { rows: [now] } = await sql.query<{ at: Date }>('select now() as at');
  const documents = await withProgress('查看文稿 documents', (tell) => lookAtDocuments(sql, { key, tell }));
  const texts = await withProgress('查看其他文字 other texts', (tell) => lookAtTexts(sql, { key, tell }));
  const { rows: [unread] } = await sql.query<{ count: number }>(UNREAD);
  const facts = { year, at: now?.at ?? new Date(), documents, texts, readings: await readingsOf(sql, year, documents), unread: unread?.count ?? 0, guards: await guardsOf(sql) };
  await sql.query('commit');
  return facts;
};

const yearOf = (said: Said): number => {
  const year = said.text('year');
  if (!/^20\d\d$/.test(year)) throw new Misused('--year 写四位年份，如 2026。--year takes a year of four digits, such as 2026.');
  return Number(year);
};

export const auditMinors = (said: Said): Promise<Exit> => {
  const year = yearOf(said);
  return withSql(async (sql, config) => {
    const facts = await factsOf(sql, keyOnce(config), year);
    const order = minorsSheet(facts);
    const file = path.resolve(said.place === '' ? `${order.fileName}.xlsx` : said.place);
    writeNewFile(file, await workbookOf(order));
    const count = [...facts.documents, ...facts.texts.found].reduce((sum, one) => sum + total(one.finds), 0);
    say(`已查看 ${facts.documents.length} 篇文稿、${facts.texts.columns} 栏其他文字，疑似指认学生之处 ${count} 处；另有 ${facts.unread} 个图片与文件须人工抽查。Looked through everything.`);
    say(file);
    if (count === 0) return EXIT.fine;
    complain('请按表里“检出”逐处核对，改写后再运行一次。Look at each place in the sheet 检出, have it rewritten, and run this again.');
    return EXIT.found;
  });
};
