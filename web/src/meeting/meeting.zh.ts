// Words of 教研活动: list, plan, room, check-in, board, close sheet.
export const zh = {
  title: '教研活动',
  lead: '通知、签到、议程、考勤一处办，结束时学时自动入账。',
  what: '教研活动',
  filter: { label: '哪些活动', upcoming: '即将开始', past: '已结束', series: '例会' },
  empty: { upcoming: '近期没有您要参加的教研活动。', past: '还没有结束的教研活动。', series: '还没有例会。主持人可以新建一个，按月或按周排出各次活动。' },
  state: { draft: '草稿', noticed: '已通知', live: '进行中', paused: '暂停中', closing: '核对考勤', closed: '已结束', cancelled: '已取消' },
  att: { present: '已到', late: '迟到', leftEarly: '早退', leave: '请假', absent: '缺席', awaited: '未到' },
  why: {
    whole: '全程到会，计满', lateWithin: '迟到不超过 {{n}} 分钟，计满', lateBeyond: '迟到超过 {{n}} 分钟，不计学时', leftEarly: '早退超过 {{n}} 分钟，不计学时', noCheckOut: '没有签退，不计学时', leave: '请假，不计学时', absent: '缺席，不计学时', awaited: '还没有签到',
    ruled: '由主持人更正',
  },
  arrived: '到 {{n}} / 应到 {{all}}', units: '每人 {{n}} 学时', noUnits: '不计学时',
  facts: { when: '时间', where: '地点', link: '线上', group: '组织', chair: '主持', coChair: '协办主持', recorder: '记录', speaker: '主讲', hours: '学时', checkOut: '签到方式', note: '说明', materials: '材料', seats: '名额' },
  checkOut: { yes: '签到和签退', no: '只签到' }, openLink: '打开线上链接',
  agenda: { title: '议程', none: '没有议程。', minutes: '{{n}} 分钟', left: '还剩 {{clock}}', over: '超时 {{clock}}', next: '下一项', first: '开始第一项', extend: '+2 分钟', skip: '跳过', state: { waiting: '', running: '进行中', done: '已完成', skipped: '已跳过' } },
  me: {
    title: '我的参会', here: '您已于 {{at}} 签到。', out: '您已于 {{at}} 签退。', notYet: '到场后请扫大屏幕上的二维码，或在这里输入六位签到码。', opens: '{{at}} 开放签到。', code: '签到码', go: '签到', leave: '请假', leaveReason: '请假事由', leaveGo: '提交请假', asked: '已请假，等主持人处理。',
    approved: '请假已批准。', refused: '请假没有批准，请与主持人联系。', done: '签到成功', again: '您已于 {{at}} 签到，不用再签。', early: '签到还没有开放，{{at}} 再来。', notExpected: '您不在这次活动的应到名单里。', result: '考勤：{{state}}（{{why}}）',
  },
  step: { notify: '发出通知', begin: '开始会议', pause: '暂停', resume: '继续', sumUp: '结束会议', cancel: '取消活动', change: '修改', screen: '投屏', invite: '增加应到' },
  did: { notify: '已通知 {{n}} 人', begin: '会议开始了', pause: '已暂停', resume: '继续进行', sumUp: '请核对考勤，确认后学时入账', cancel: '已取消，被通知的人会收到消息', change: '已保存', plan: '活动已建好，核对后发出通知', series: '已排出 {{n}} 次活动', invite: '已加入应到名单', tap: '已登记', rule: '已更正', close: '已结束，{{n}} 人的学时已入账', reopen: '已撤回，学时已冲销' },
  say: { draft: '还没有发出通知，只有您和主持人看得到。', tooEarly: '开始前 30 分钟起可以开始会议。', live: '会议进行中。结束后在这里核对考勤。', closing: '核对每个人的考勤，确认后学时一次入账。', closed: '已结束。个别更正请在下面逐人处理。', undo: '{{at}} 前可以直接撤回。' },
  run: { title: '主持' },
  board: { title: '考勤', all: '全部', school: '学校', allSchools: '全部学校', sharedDevice: '同一台手机为两人签到', online: '在线', tap: '补签', rule: '更正', none: '没有这样的人。', scan: '扫码', code: '签到码', byHand: '补签', credited: '计学时', notCredited: '不计' },
  tap: { title: '为{{name}}补签', lead: '写明原因，会留在考勤记录里。', reason: '原因', hint: '例如：手机没电，本人在场', in: '签到', out: '签退' },
  rule: { title: '更正{{name}}的考勤', lead: '原记录保留，更正另记一条。已入账的学时随之增减。', state: '改为', reason: '原因', go: '更正' },
  leaves: { title: '请假', none: '没有人请假。', approve: '批准', refuse: '不批准', state: { asked: '待处理', approved: '已批准', refused: '未批准' } },
  close: { title: '结束前核对', sum: '应到 {{expected}}，实到 {{arrived}}，{{credited}} 人计学时，合计 {{hours}} 学时。', confirm: '确认结束，写入学时', lead: '确认后：{{n}} 人每人 {{half}} 学时入账，每人收到消息。10 分钟内可撤回。', noRule: '当天的学时规则里没有“教研活动”，不会写入学时。', refused: '没有入账', waiting: '等第二人确认', warn: { noMinutes: '还没有人写纪要。可以先开始写，再结束。', minutes: '纪要还有 {{n}} 节没有写。结束后纪要锁定。', blocks: '纪要正文里没有 {{n}} 项已有的内容（如出席、投票结果、任务），结束后不会写入。需要的话，请在纪要侧栏的“实时内容”里插入。', actions: '{{n}} 项任务还没有负责人。', polls: '还有 {{n}} 个投票没有结束，确认后一并结束并公布结果。', ratings: '还有 {{n}} 项评课没有公布，确认后不再公布。' }, undo: '撤回结束', reason: '撤回原因', undoLead: '已入账的学时全部冲销，回到核对。' },
  plan: {
    title: '新建教研活动', change: '修改教研活动', theme: '主题', form: '形式', formHint: '例如：集体备课、工作坊', group: '组织', district: '区中心备课组', day: '日期', from: '开始', to: '结束', place: '地点', link: '线上链接（可不填）', speaker: '主讲（可不填）', coChair: '协办主持（可不填）', recorder: '记录人（可不填）', nobody: '不指定', seats: '开放报名名额（可不填）', materials: '材料（每行一份：名称，空格，网址，可不填）', materialsHint: '教学设计初稿 https://…', units: '折合半天数', checkOut: '需要签退', note: '说明（可不填）',
    people: '应到的人', peopleHint: '输入姓名或拼音首字母查找', whole: '工作室全体成员已在名单里。', agenda: '议程（每行一项，末尾写分钟数）', agendaHint: '主备人说课 15\n逐环节研讨 45', go: '新建', save: '保存', incomplete: '请填好主题、形式、时间，以及地点或线上链接。', chosen: '已选 {{n}} 人', remove: '移除{{name}}',
  },
  series: {
    title: '新建例会', name: '名称', rule: '多久一次', weekly: '每周', fortnight: '每两周', monthlyDay: '每月同一天', monthlyNth: '每月第几个星期几', first: '第一次', last: '到哪天为止', clock: '开始时间', minutes: '时长（分钟）', onHoliday: '遇到放假', after: '顺延到下一个工作日', before: '提前到前一个工作日', skip: '这次不开',
    preview: '各次日期', moved: '原定 {{day}}，{{why}}', skipped: '{{day}} {{why}}，不开', go: '排出这些活动', meetings: '{{n}} 次活动', missed: '本月还没有安排', plan: '新建例会', every: { weekly: '每周', monthly: '每月' },
  },
  screen: { title: '投屏', scan: '扫码签到', scanOut: '扫码签退', code: '或输入签到码', arrived: '已到', expected: '应到', changes: '{{n}} 秒后更换', tabs: { code: '签到', out: '签退', board: '到会', agenda: '议程', poll: '投票', queue: '发言', rating: '评课', thanks: '致谢' }, thanks: '感谢各位老师', lost: '连接中断，正在重连', keys: '按 1–6 切换，B 黑屏', noPoll: '还没有投票', noQueue: '举手发言，请在手机上点“举手发言”', noRating: '还没有公布的评课', voting: '请在手机上投票', voted: '已投票', rating: '请在手机上评课', rated: '已提交', next: '接下来', waiting: '未到 {{n}} 人' },
  nav: '教研', newMeeting: '新建活动', today: { title: '教研活动', none: '近期没有教研活动。', all: '全部活动' },
  seat: {
    title: '可以报名的活动', take: '报名', took: '已报名，到时请扫码签到', giveUp: '取消报名', gaveUp: '已取消报名', free: '还有 {{n}} 个名额', full: '已报满', mine: '您已报名', taken: '已报 {{n}} / {{all}}', chair: '主持：{{name}}', speaker: '主讲：{{name}}',
  },
};
