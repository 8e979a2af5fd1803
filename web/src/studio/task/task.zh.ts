// Words of 工作室任务.
export const zh = {
  title: '任务', what: '任务', none: '现在没有要办的任务。', noneHost: '现在没有要办的任务。布置给一人、几人或全体，成员在“今日”里能看到。', give: '布置任务', again: '再布置', past: '已办结的任务', pastNone: '还没有办结的任务。', hide: '收起',
  until: '{{day}} 前', from: '{{studio}}', waiting: '{{n}} 项待确认', overdueN: '{{n}} 项逾期', doneOf: '已确认 {{n}} / {{of}}', everyone: '看每个人', fewer: '只看待确认的', confirmAll: '确认全部 {{n}} 项', left: '已离开', readOnly: '工作室当前不在有效期内，任务只能查看。',
  state: { open: '未完成', submitted: '待确认', returned: '已退回', confirmed: '已确认', withdrawn: '不用做了' }, timing: { overdue: '已逾期', late: '逾期提交' },
  finish: '完成', withNote: '附说明', takeBack: '收回', confirm: '确认', return: '退回', withdraw: '不用做了', handedIn: '已提交，等主持人确认', tookBack: '已收回', reason: '原因', returned: '退回原因', withdrawn: '原因',
  did: { confirm: '已确认 {{n}} 项', return: '已退回', withdraw: '已告知对方不用做了', part: '办好 {{n}} 项，另有 {{left}} 项刚有变化，请看它们现在的状态' },
  lead: { return: '写清要补什么，对方会收到消息，改后再交。', withdraw: '对方会收到消息和原因，记录保留。' },
  hand: { title: '完成任务', ask: '要交的内容', note: '说明（可不填）', link: '页面地址（可不填）', linkHint: '例如一篇文稿、一次活动、一项成果的页面地址', badLink: '请粘贴本平台内的页面地址。', go: '提交', seen: '查看依据', whoSees: '对方能不能打开，由那个页面自己的权限决定。' },
  form: { title: '任务名称', titleHint: '例如：听一节公开课并写评课', kind: '属于哪类工作', due: '截止日期', ask: '要交的内容（可不填）', askHint: '例如：听课记录一份，附一张照片', people: '派给谁', members: '入室成员与助理', online: '网络学员', all: '全选', go: '布置给 {{n}} 人', done: '已布置，{{n}} 人会收到消息', incomplete: '请写好任务名称、截止日期，并选人。', nobody: '工作室里还没有成员，请先到“成员”页邀请。' },
};
