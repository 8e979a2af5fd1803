// Words of what is live in a meeting: the chair, what was missed, queue, polls, ratings.
export const zh = {
  chair: {
    acting: '{{name}}正在代为主持，原定主持人是{{planned}}。', back: '收回主持', mine: '{{name}}在您断线时接手了主持。您回来了，随时可以收回。', lost: '主持人{{name}}的连接已在 {{at}} 断开。满 1 分钟（{{until}}）还没回来，您可以接手主持；议程和计时照常。',
    may: '主持人{{name}}的连接在 {{at}} 断开，已超过 1 分钟。您可以接手主持；他回来后一键收回。', take: '接手主持', took: '已由您主持，操作会留在记录里', returned: '已收回主持',
  },
  missed: {
    lead: '您离开的 {{n}} 分钟：', items: '议程到了“{{title}}”', pollsOpened: '发起投票“{{title}}”', pollsClosed: '投票“{{title}}”已结束', ratingsOpened: '“{{title}}”开始评课', ratingsRevealed: '“{{title}}”的评课已公布',
    arrived: '新到 {{n}} 人', speeches: '{{n}} 人次发言', tasks: '新增任务 {{n}} 项', join: '；', end: '。', seen: '知道了',
  },
  queue: {
    title: '发言', speaking: '正在发言', none: '没有人在等发言。', raise: '举手发言', lower: '放下手', place: '您排在第 {{n}} 位。', yours: '请您发言。', end: '发言结束', next: '请下一位', call: '请发言', drop: '放下', limit: '限时', noLimit: '不限时', minutes: '{{n}} 分钟', left: '还剩 {{clock}}',
    over: '超时 {{clock}}', waiting: '等候', spoke: '已发言 {{n}} 次', fresh: '还没发言', hint: '可先请{{name}}：发言最少。', quiet: '还没有人发言的学校：{{schools}}。', sum: '共 {{n}} 人次发言。', paused: '会议暂停或结束时不排队。', looking: '您是旁听，不参加排队。', list: '等候发言',
  },
  poll: {
    title: '投票', none: '还没有投票。', make: '发起投票', kind: { single: '单选', multiple: '多选', scale: '量表', words: '短语' }, kindLabel: '题型', named: '记名', secret: '不记名', question: '问题', questionHint: '例如：下次先磨哪个环节？', choices: '选项（输入后按回车）', choiceHint: '写一个选项，按回车再写下一个', quick: '是 / 否 / 弃权', yes: '是', no: '否', abstain: '弃权',
    remove: '删去“{{choice}}”', most: '最多选几项', mostWords: '每人最多几个短语', ends: '两端的含义（可不填）', low: '最低（1）', high: '最高（5）', go: '开始投票', needs: '写好问题和至少两个选项就可以开始。', needsQuestion: '写好问题就可以开始。', who: '记名方式',
    secretLead: '不记名：只记下谁投过票，另存一份票，两者之间没有对应，谁也查不出是谁投的。改投只能在投票的这台设备上。', namedLead: '记名：结束后大家能看到谁选了什么。', hidden: '结束前谁也看不到结果，主持人也一样。', vote: '投票', change: '改投', changed: '已改投', voted: '已投票', done: '您已投票，结束前可以改投。',
    elsewhere: '您已在另一台设备上投过票，改投要在那台设备上。', count: '已有 {{n}} 人投票', close: '结束投票', closeLead: '结束后公布结果，不能再投或改投。', closed: '已结束', open: '投票中', total: '{{n}} 人投票', mean: '平均 {{n}} 分', withheld: '只有 {{n}} 人投票，公布结果会看出是谁投的，所以不公布。', steps: '1 到 5', word: '第 {{n}} 个短语', wordHint: '不超过 20 字', picks: '最多选 {{n}} 项', share: '{{n}} 票',
    nobody: '没有人投票。', looking: '您是旁听，不参加投票。', showNames: '看谁选了什么', names: '谁选了什么',
  },
  rating: {
    title: '评课', none: '还没有评课。', make: '开始评课', item: '议程', rubric: '量表', teacher: '授课教师（不评自己的课）', nobody: '没有授课教师', go: '开始评课', by: '授课：{{name}}', count: '已有 {{n}} 人提交', open: '评课中', revealed: '已公布', closed: '未公布', fill: '打分', submit: '提交评课', submitted: '已提交，公布前可以修改', change: '修改我的评课',
    mine: '您已提交（{{total}} 分），公布前可以修改。', own: '这节课是您上的，请听大家的意见；公布后您能看到结果。', reveal: '公布结果', revealLead: '公布后投屏上显示全场的平均和雷达图，不再接受提交和修改。', few: '至少 3 份才能公布，还差 {{n}} 份。', blind: '公布前谁也看不到别人的评课。', hidden: '您没有提交评课，活动结束后能看到结果。', unseen: '活动结束时没有公布结果。', noItem: '议程各项都已在评课，或没有议程。', fold: '收起',
    result: '{{n}} 份评课，平均 {{mean}} 分', experts: '其中专家 {{n}} 份', legendMine: '我的', legendMean: '平均', legendExperts: '专家', span: '最低–最高', itemName: '项目', strengths: '亮点', suggestions: '建议', table: '各项得分', looking: '您是旁听，不参加评课。',
  },
  close: '关闭', nowhere: '暂时没有。',
};
