// Words of joining a studio.
export const zh = {
  what: '加入申请',
  openings: { title: '加入工作室', lead: '各工作室的公开信息。写下理由就能申请，每一步到谁、到几号都看得见。', none: '现在没有工作室接收申请。', list: '接收申请的工作室', free: '空 {{n}} / {{seats}} 席', full: '席位已满', until: '周期到 {{day}}', apply: '申请加入', closed: '您现在不能申请：可能已在其中、已有申请，或名额已满。' },
  mine: { title: '我的申请和成员资格', none: '您还没有申请过。' },
  kind: { member: '入室成员', online: '网络学员', assistant: '助理' },
  form: { title: '申请加入{{studio}}', kind: '以什么身份', statement: '申请理由', statementHint: '例如：想在情绪主题的备课上多向工作室学习，愿意承担每月的研讨记录', goals: '三年目标（可不填）', goalsHint: '例如：每学期一节公开课，三年内一项区级课题', go: '提交申请', done: '已提交，下一步：{{step}}', follows: '提交后先由您的学校或主持人审核，结果会发消息给您。' },
  way: { applied: '提交申请', school: '学校推荐', host: '主持人初审', college: '进修学校复核', bureau: '教育局批准', agreement: '签署协议', active: '在室', answer: '本人答复' },
  waits: { school: '等学校推荐', host: '等主持人初审', college: '等进修学校复核', bureau: '等教育局批准', agreement: '等双方签署协议', answer: '等本人答复邀请' },
  since: '{{day}} 起', due: '{{day}} 前办理', late: '已过期限（{{day}}）',
  page: { statement: '申请理由', goals: '三年目标', noGoals: '没有填写。', school: '学校', host: '主持人', kind: '身份', term: '成员期限', agreement: '成员协议', signedBy: '{{name}}：{{when}}', unsigned: '{{name}}：还没有签', history: '经过', hub: '系统' },
  act: { propose: '邀请', apply: '提交申请', accept: '接受邀请', decline: '婉拒邀请', recommend: '学校推荐', hostReview: '主持人初审通过', collegeCheck: '进修学校复核通过', approve: '教育局批准', sign: '签署协议', begin: '成为成员', reject: '不通过', withdraw: '本人退出', dismiss: '移出', complete: '期满出室', transfer: '转入转出', appoint: '区里聘任' },
  deed: {
    check: '通过', reject: '不通过', sign: '签署协议', withdraw: '撤回申请', leave: '退出工作室', accept: '接受邀请', decline: '婉拒',
    rejectTitle: '不通过{{name}}的申请？', leaveTitle: '退出{{studio}}？', withdrawTitle: '撤回申请？', declineTitle: '婉拒这次邀请？', acceptTitle: '接受{{studio}}的邀请',
    rejectLead: '对方会收到您写的原因，可以改好后重新申请。', leaveLead: '退出后立即不能再打开这个工作室的教学设计；已写的内容和署名都保留。', withdrawLead: '撤回后可以重新申请，审批从头开始。', declineLead: '主持人会收到消息。以后仍可以自己申请。', acceptLead: '接受后进入审批，与自己申请一样。',
    reason: '原因（对方会看到）', reasonHint: '例如：本期名额优先给薄弱学校，建议下学期再申请', done: '已办理', signed: '已签署',
  },
  approvals: { title: '待我审批', lead: '加入工作室的申请和工作室申报，都在这里。', joinings: '加入申请', foundings: '工作室申报', none: '没有等您审批的事。', open: '查看', today: '待我审批', n: '{{n}} 件' },
  transfer: { open: '转到别的工作室', title: '把{{name}}转到哪个工作室？', to: '转入', lead: '转出和转入同时办理：立即离开本工作室，当天成为对方的成员。', go: '转', done: '已把{{name}}转到{{studio}}', none: '没有别的工作室可以转入。' },
};
