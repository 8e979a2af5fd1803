// Words of 听课 and 评课.
export const zh = {
  what: '听课与评课',
  observe: '听课与评课', back: '回到公开课',
  begin: '开始听课', clock: '听课计时', notBegun: '还没有开始计时', opens: '{{day}}上课，当天开放记录；现在可以先看教案。', closed: '评课已结束，这里留有您的听课记录。',
  view: { label: '看什么', plan: '教案与记录', sheet: '评分' },
  saved: '已保存', saving: '正在保存', unsent: '{{n}} 条存在这台设备上，联网后自动发送', sheetUnsent: '评分存在这台设备上，联网后自动发送', again: '再试一次',
  plan: { title: '教案', of: '{{day}} 的教案', none: '这份教案还没有写教学过程。', teacher: '教师活动', student: '学生活动', intent: '设计意图', others: '教案的其他部分', whole: '整节课', more: '展开环节' },
  note: { stamp: '记一笔', stampFor: '在“{{step}}”记一笔', at: '{{at}} 的记录', hint: '看到、听到了什么', remove: '删去 {{at}} 的记录', none: '点“记一笔”，时间自动记下。', loose: '其他记录' },
  sheet: {
    title: '评分', total: '合计', of: '/ {{n}}', noGrade: '未入等', grade: '等级', points: '{{sub}}的得分', max: '满分 {{n}}', evidence: '依据', needed: '必填', evidenceHint: '一句话：看到了什么、听到了什么',
    strengths: '亮点（最多三条）', suggestions: '建议（最多两条）', strength: '亮点 {{n}}', suggestion: '建议 {{n}}', strengthHint: '具体到哪个环节、哪句话', suggestionHint: '下一次可以怎么做',
    submit: '提交评课', blind: '提交之前，看不到别人的分数和评语；别人也看不到您的。', after: '提交后不能改动；更正须写明原因。',
    confirm: '提交评课？', confirmLead: '合计 {{total}} 分，{{grade}}。提交后不能改动。', submitted: '已提交评课', done: '您于 {{at}} 提交：{{total}} 分，{{grade}}。', corrected: '更正原因：{{reason}}',
    correct: '更正', correctTitle: '更正评课', correctGo: '提交更正', reason: '更正原因', reasonHint: '例如：第二项看错了分值', see: '看评课结果', stop: '不更正',
  },
  elsewhere: { lead: '另一台设备上也改过这份评分。', mine: '留用这台设备上的', other: '换成另一台上的' },
  result: {
    title: '评课结果', what: '评课结果', counts: '{{n}} / {{all}} 人已提交', countsLead: '提交自己的评课之后，才能看到别人的评语和分数。', countsTeacher: '评课结束后，您先看到老师们的评语，写下回应，再看到分数。', countsOther: '结果只对提交过评课的老师、授课教师和主办人开放。',
    mean: '平均分', texts: '评语', noTexts: '没有写下评语。', strengths: '亮点', suggestions: '建议', hidden: '听课教师', corrected: '提交后更正过：{{reason}}', print: '打印',
    radar: '各项得分率', item: '项目', weight: '满分', meanOf: '平均', percent: '得分率', spread: '分布', evidence: '依据', below: '未入等', people: '{{n}} 人', spreadOf: '{{band}} {{n}} 人',
    answer: '授课教师的回应', noAnswer: '授课教师还没有回应。', scoresLater: '写下回应后，您会看到分数与各项分布。',
    write: '自评与回应', writeLead: '先读评语。写下您自己的看法：哪里如愿，哪里意外，下次改一处。提交后不能修改，听课的老师会收到消息。', writeHint: '例如：转换环节赶了，因为我急着发道具；下次先发道具再讲规则。', send: '提交回应，查看分数', sent: '已回应',
  },
};
