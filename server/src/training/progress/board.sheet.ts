// A cohort as a table: one line per learner, for each requirement what he has, what is asked and what follows. Pure.
import type { EnrolmentState } from '@gongyan/shared/training/cohort/cohort.contract';
import type { BoardRow, Requirement, RequirementCode, RequirementState } from '@gongyan/shared/training/progress/progress.contract';
import type { Level } from '@gongyan/shared/training/scheme/scheme.contract';
import { TemplateKind } from '@gongyan/shared/studio/template/template.contract';
import type { SheetCell, SheetColumn, SheetTable } from '../../platform/sheet/sheet.maker.js';

type Levels = readonly Pick<Level, 'id' | 'name'>[];

const STATES: Readonly<Record<EnrolmentState, string>> = {
  applied: '待学校同意', school_approved: '学校已同意', admitted: '已录取', waitlisted: '候补', in_training: '在学', met_requirements: '已达标', certified: '已发证', failed: '未通过', deferred: '已转入下期', withdrawn: '已退出', refused: '未同意',
};
const RESULTS: Readonly<Record<RequirementState, string>> = { met: '已达到', open: '还差', impossible: '已无法达到' };
const NAMES: Readonly<Record<RequirementCode, readonly [name: string, unit: string]>> = {
  attendance: ['出勤', '次课，迟到早退在宽限内的计入'], hours: ['学时', '学时；缺课达五分之一的整班不计'], work: ['作业', '份，评定为通过的'], exam: ['考试', '分，取最高一次'], practical: ['实操', '1 为通过'], interview: ['面谈', '1 为通过'],
  level: ['已有证书', '1 为已持有'], years: ['在岗', '年'], recommendation: ['学校推荐', '1 为已推荐'],
};
const KINDS: Readonly<Record<TemplateKind, string>> = {
  case_analysis: '个案分析', lesson_design: '教学设计', group_plan: '团体辅导方案', individual_plan: '个别辅导方案', meeting_minutes: '活动纪要', mentoring_log: '带教记录', lesson_rubric: '评课表', project_application: '课题申报书', needs_survey: '需求问卷',
};

const nameOf = ({ code, of }: Pick<Requirement, 'code' | 'of'>, levels: Levels): string => {
  const kind = TemplateKind.safeParse(of);
  return kind.success ? KINDS[kind.data] : (levels.find(({ id }) => id === of)?.name ?? NAMES[code][0]);
};
const keyOf = ({ code, of }: Pick<Requirement, 'code' | 'of'>): string => `${code}/${of ?? ''}`;
const amount = (code: RequirementCode, n: number): number => (code === 'hours' ? n / 2 : n);

const PERSON: readonly SheetColumn[] = [
  { head: '姓名', width: 12, about: '学员' }, { head: '单位', width: 26, about: '报名时的学校' }, { head: '状态', width: 12, about: '在本班的状态' },
];

export const boardTable = (rows: readonly BoardRow[], levels: Levels): SheetTable => {
  const asked = [...new Map(rows.flatMap(({ progress }) => progress?.requirements ?? []).map((one) => [keyOf(one), one])).values()];
  const columns = asked.flatMap((one): SheetColumn[] => {
    const [name, [, unit]] = [nameOf(one, levels), NAMES[one.code]];
    return [{ head: `${name}：已有`, width: 12, about: unit }, { head: `${name}：要求`, width: 12, about: `本班规则的要求；${unit}` }, { head: `${name}：结果`, width: 12, about: '已达到、还差、已无法达到' }];
  });
  const cells = ({ progress }: BoardRow): SheetCell[] => asked.flatMap((one): SheetCell[] => {
    const mine = progress?.requirements.find((requirement) => keyOf(requirement) === keyOf(one));
    return mine === undefined ? [null, null, null] : [amount(mine.code, mine.got), amount(mine.code, mine.need), RESULTS[mine.state]];
  });
  return {
    name: '学员与要求', columns: [...PERSON, ...columns, { head: '全部达到', width: 10, about: '是 或 否；由到课和评定自动算出' }],
    rows: rows.map((row) => [row.person.name, row.schoolName, STATES[row.enrolment.state], ...cells(row), row.progress === null ? '' : row.progress.met ? '是' : '否']),
  };
};
