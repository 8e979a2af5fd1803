// Words of the hours rules.
export const zh = {
  mentoring: { title: '师徒带教', apprentices: '同时带徒弟至多', minLogs: '计学时的记录次数', minMinutes: '计学时的分钟数', silentDays: '几天没有记录就提醒', lateDays: '几天内可以补记', closesOn: '学年结算日（月-日）', mentorObserves: '师傅听徒弟的课', apprenticeObserves: '徒弟听师傅的课', designs: '教学设计', kinds: '带教类型，计为哪种听课', nothing: '不计听课' },
  title: '学时规则', lead: '规则是数据：每一版有生效日，发布后不再修改；已入账的学时按当天的规则解释。', none: '还没有规则。', version: '第 {{n}} 版', draft: '草稿', published: '已发布', inForce: '现行', from: '{{day}} 起生效',
  base: '以此为基础起草新版', edit: '修改草稿', preview: '看看谁会变', publish: '发布', publishTitle: '发布第 {{n}} 版规则', publishLead: '发布后不能修改，只能再起草新版。{{day}} 起发生的活动按这一版计算。', publishGo: '确认发布', publishedDone: '已发布',
  profiles: '学时要求', conversions: '折算', classMinutes: '每学时', minutes: '{{n}} 分钟', noticeDays: '申报公示（天）', voids: '缺课达 {{missed}}/{{of}} 不计学时', total: '总学时', perYear: '每年不少于', years: '周期（年）', start: '起算日', splits: '分项', name: '名称', code: '编号', unit: '单位', cap: '年上限', category: '科目', form: '形式', evidence: '依据材料', noCap: '不限', level: '级别', amount: '学时',
  unitName: { minutes: '按分钟', halfDay: '半天', time: '次', schoolYear: '学年', item: '项', certificate: '证' },
  editTitle: '起草规则', validFrom: '生效日', save: '保存草稿', cancel: '取消', saved: '草稿已保存', addRow: '加一行', newRow: '新类别', removeRow: '删除“{{name}}”', source: '来源', noMakeUp: '年末不补', changed: '会变动的 {{n}} 项（共 {{people}} 人有学时）', unchanged: '这一版不会改变任何人的合计（共 {{people}} 人有学时）。', before: '现在', after: '发布后', person: '教师', profile: '要求', metNow: '达标', notMet: '未达标',
};
