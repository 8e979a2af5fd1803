// 关于我的全部资料: everything the hub keeps of a person, in one workbook. Texts written with others are taken along as documents, each from
// its own page; here stands that they exist.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { Clock } from '../platform/clock.js';
import type { Download } from '../platform/contract/file.js';
import { Problem } from '../platform/contract/problem.js';
import { SheetMaker, type SheetCell, type SheetOrder, type SheetTable } from '../platform/sheet/sheet.maker.js';
import { shanghaiTime } from '../platform/sheet/sheet.order.js';
import { headOf } from './personal.columns.js';
import { PersonalReader, type KeptTable } from './personal.reader.js';
import { REASONS, type Place } from './personal.register.js';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:/;
const column = (head: string, width: number, about: string) => ({ head, width, about });

const cellOf = (value: unknown): SheetCell => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return MOMENT.test(value) ? shanghaiTime(new Date(value)) : value;
  return typeof value === 'boolean' ? (value ? '是' : '否') : JSON.stringify(value);
};

const fateOf = ({ fate }: Place): string => (fate === 'goes' ? '删除' : `保留，不再有姓名：${REASONS[fate].zh}`);

const contents = (kept: readonly KeptTable[]): SheetTable => ({
  name: '目录',
  columns: [column('内容', 24, '是什么'), column('本人的', 10, '关于本人的条数，各在同名的一页'), column('经手的', 10, '为别人办理的条数，只有条数'), column('账号注销并清除以后', 70, '删除，或为什么保留')],
  rows: kept.filter(({ rows, deeds }) => rows.length + deeds > 0).map(({ place, rows, deeds }) => [place.zh, rows.length, deeds, fateOf(place)]),
});

const sheetOf = ({ table, place, columns, rows }: KeptTable): SheetTable => ({
  name: place.zh,
  columns: columns.map((name) => column(headOf(name), 18, `${table}.${name}`)),
  rows: rows.map((row) => columns.map((name) => cellOf(row[name]))),
});

@Injectable()
export class PersonalFile {
  constructor(
    @Inject(PersonalReader) private readonly reader: PersonalReader,
    @Inject(SheetMaker) private readonly sheets: SheetMaker,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws request.notFound. */
  async order(personId: PersonId): Promise<SheetOrder> {
    const self = await this.reader.self(personId);
    if (self === null) throw new Problem('request.notFound');
    const kept = await this.reader.read(personId);
    const person: SheetTable = { name: '本人', columns: [column('项目', 24, '登记的项目'), column('内容', 50, '登记的内容')], rows: Object.entries(self).map(([name, value]) => [headOf(name), cellOf(value)]) };
    return {
      fileName: `我的资料 ${String(self['name'] ?? '')}`, asOf: this.clock.now(),
      notes: ['平台里关于本人的全部登记；密码、令牌与验证码只有散列，不在其中。', '别人的事由本人经手的，只列条数；合写的文稿请在各自的页面下载。'],
      tables: [contents(kept), person, ...kept.filter(({ rows }) => rows.length > 0).map(sheetOf)],
    };
  }

  async download(personId: PersonId): Promise<Download> {
    return this.sheets.make(await this.order(personId), 'xlsx');
  }
}
