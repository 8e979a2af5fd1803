// What each kind of notice says, as one sentence in the words of the page and of the mail. `{{name}}` stands for a fact of the notice.
export const noticeSentences = {
  studio: { invited: '您已加入“{{studio}}”', removed: '您已离开“{{studio}}”：{{reason}}', ended: '您在“{{studio}}”的任期已满，感谢您的参与', behind: '“{{studio}}”的年度任务有 {{n}} 项落后，请看看还差什么', left: '{{by}}退出了“{{studio}}”：{{reason}}', robotOff: '“{{studio}}”的群机器人连续十次没有送达，已停用，请检查地址' },
  growth: { rated: '{{by}}评了您的九会，请到成长档案看看' },
  result: { waiting: '{{by}}登记了成果《{{title}}》，等您确认', confirmed: '成果《{{title}}》已确认', returned: '成果《{{title}}》已退回：{{reason}}', withdrawn: '成果《{{title}}》已撤回：{{reason}}' },
  joining: {
    proposed: '{{by}}邀请您加入“{{studio}}”，请答复', waiting: '{{by}}申请加入“{{studio}}”，等您审批', passed: '您加入“{{studio}}”的申请，{{by}}已通过，进入下一步', rejected: '您加入“{{studio}}”的申请未通过：{{reason}}', toSign: '{{by}}加入“{{studio}}”已获批准，请签署协议',
    accepted: '{{by}}接受了“{{studio}}”的邀请，进入审批', withdrawn: '{{by}}不加入“{{studio}}”了', overdue: '{{by}}加入“{{studio}}”的申请已过 {{day}} 的期限，请尽快办理',
  },
  founding: {
    waiting: '“{{studio}}”等您办理', passed: '“{{studio}}”的申报，{{by}}已通过，进入下一步', hung: '“{{studio}}”已挂牌，周期到 {{day}}', returned: '“{{studio}}”的申报被退回：{{reason}}', refused: '“{{studio}}”的申报未通过：{{reason}}', suspended: '“{{studio}}”已暂停：{{reason}}', resumed: '“{{studio}}”已恢复',
    reviewed: '“{{studio}}”开始周期考核', ended: '“{{studio}}”已结束：{{reason}}', renewed: '“{{studio}}”已续期到 {{day}}', overdue: '“{{studio}}”已过 {{day}} 的办理期限，请尽快办理',
  },
  past: { waiting: '{{by}}上传了历史学时“{{file}}”，等另一人确认入账', posted: '您上传的历史学时“{{file}}”已由{{by}}确认，入账 {{n}} 笔' },
  assessment: { opened: '“{{studio}}”{{year}}学年考核开始，请自评', toScore: '{{who}}{{year}}学年考核等您评分', publicised: '{{who}}{{year}}学年考核 {{points}} 分，公示到 {{day}}', objected: '{{who}}{{year}}学年考核有人提出异议，等区里处理', held: '{{who}}{{year}}学年考核的异议成立，退回重评：{{answer}}', dismissed: '{{who}}{{year}}学年考核的异议不成立：{{answer}}', final: '{{who}}{{year}}学年考核已定：{{points}} 分' },
  claim: { waiting: '{{by}}的学时申报“{{title}}”等您核对', returned: '学时申报“{{title}}”已退回：{{reason}}', rejected: '学时申报“{{title}}”未通过：{{reason}}', publicised: '学时申报“{{title}}”已通过核对，公示到 {{day}}', objected: '学时申报“{{title}}”有人提出异议，由区里重新核对', posted: '“{{title}}”的 {{n}} 学时已入账' },
  writing: { shared: '{{by}}请您督导《{{title}}》，内容保密' },
  mentoring: {
    proposed: '{{by}}提议{{mentor}}与{{apprentice}}师徒结对，请看协议并签名', revised: '{{by}}改了{{mentor}}与{{apprentice}}的师徒协议，请重读后再签', toSign: '{{by}}已签师徒协议，等您签名', sealed: '{{mentor}}与{{apprentice}}的师徒协议已签齐，{{day}} 开始',
    logWaiting: '{{by}}写了 {{day}} 的带教记录，等您确认', logReturned: '{{by}}把 {{day}} 的带教记录退给您修改', logConfirmed: '{{by}}确认了 {{day}} 的带教记录',
    reported: '{{apprentice}}的汇报课《{{title}}》已登记，等主持人评定', toAssess: '{{apprentice}}的汇报课《{{title}}》已登记，请您评定', assessed: '{{mentor}}与{{apprentice}}的结业评定已写好', completed: '{{apprentice}}已出师，感谢{{mentor}}的带教', dissolved: '{{mentor}}与{{apprentice}}的结对已解除：{{reason}}',
    credited: '{{year}} 学年的师徒带教学时已入账（{{mentor}}与{{apprentice}}）', takenBack: '更正后记录不足，{{year}} 学年的师徒带教学时已冲销（{{mentor}}与{{apprentice}}）', silent: '{{mentor}}与{{apprentice}}已有 {{days}} 天没有新的带教记录，最近聊一次吧',
  },
  lesson: {
    coauthor: '{{by}}请您共写《{{title}}》',
    uncoauthor: '{{by}}调整了《{{title}}》的共写人，您现在可以阅读',
    guest: '{{by}}请您点评《{{title}}》，可以在正文旁批注',
    unguest: '《{{title}}》的点评已结束，感谢您的意见',
    discussion: '{{by}}请您研讨《{{title}}》，{{day}} 前至少批注或建议一处',
    fixed: '《{{title}}》的共案已由{{by}}定稿，可以另存您的个性化方案',
    originUpdated: '《{{title}}》的共案更新了，请看看您的个性化方案要不要采纳',
    published: '您参与的《{{title}}》已由{{by}}入库，全区老师可以阅读',
    ideaTaken: '{{by}}把您在《{{title}}》里的改动收进了共案，署您的名',
  },
  openlesson: {
    teaches: '{{by}}发布了您的公开课《{{title}}》，{{day}} 上课', changed: '《{{title}}》公开课有改动，请看时间和地点（{{day}}）', cancelled: '{{day}} 的公开课《{{title}}》取消了：{{reason}}', seat: '《{{title}}》公开课有空位，您已得到名额（{{day}}）',
    held: '《{{title}}》公开课已上完，请提交评课', evaluated: '《{{title}}》的评课已结束，老师们的评语在等您', uncredited: '您的公开课《{{title}}》没有计入学时：{{why}}', answered: '{{by}}回应了《{{title}}》的评课',
  },
  meeting: {
    noticeDue: '{{day}} 的教研活动《{{theme}}》还没有发通知，请补好主题和材料后发出', monthMissed: '{{name}}：{{month}} 月还没有安排活动',
    noticed: '请您参加 {{day}} 的教研活动《{{theme}}》', changed: '教研活动《{{theme}}》有改动，请看时间和地点（{{day}}）', cancelled: '{{day}} 的教研活动《{{theme}}》取消了：{{reason}}', leaveAsked: '{{by}}请假：{{day}}《{{theme}}》，{{reason}}', leaveApproved: '您的请假已批准：{{day}}《{{theme}}》', leaveRefused: '您的请假没有批准：{{day}}《{{theme}}》',
    credited: '教研活动《{{theme}}》已结束，{{hours}} 学时已入账', notCredited: '教研活动《{{theme}}》已结束，您的学时没有计入，请看考勤',
  },
  minutes: { toConfirm: '{{day}}《{{theme}}》的纪要已锁定，请您确认' },
  action: { given: '{{by}}在《{{theme}}》交给您一项任务：{{what}}', overdue: '您的任务已过期限：{{what}}（《{{theme}}》）' },
  certificate: { issued: '您的{{level}}已颁发，编号 {{serial}}', revoked: '您的{{level}}（{{serial}}）已撤销：{{reason}}', reissued: '您的{{level}}（{{serial}}）已补发', outsideRecorded: '您的外部证书（{{number}}）已登记', outsideRefused: '您的外部证书（{{number}}）被退回：{{reason}}' },
  training: {
    applied: '{{by}}报名“{{cohort}}”，等您同意', nominated: '{{by}}提名您参加“{{cohort}}”', approved: '学校已同意您报名“{{cohort}}”', refused: '“{{cohort}}”的报名未获同意：{{reason}}', admitted: '您已被“{{cohort}}”录取，{{day}} 开班', waitlisted: '“{{cohort}}”名额已满，您排在候补',
    remind: '{{by}}提醒您：“{{cohort}}”还有要求没有达到，请看还差什么', recognised: '您在“{{cohort}}”已达标', failed: '您在“{{cohort}}”未通过：{{reason}}', deferred: '您已转入“{{cohort}}”，已得学时保留', returned: '“{{cohort}}”的《{{work}}》有结果了',
    moved: '“{{cohort}}”有改动，请看时间和地点（{{day}} 开班）', cancelled: '“{{cohort}}”取消了：{{reason}}', sessionMoved: '“{{cohort}}”的《{{title}}》有改动，请看时间和地点（{{when}}）', sessionCancelled: '“{{cohort}}”{{when}} 的《{{title}}》取消了：{{reason}}', workSet: '“{{cohort}}”布置了《{{work}}》，{{due}} 前完成', workMoved: '“{{cohort}}”的《{{work}}》有改动，{{due}} 前交', workCancelled: '“{{cohort}}”的《{{work}}》取消了：{{reason}}',
  },
  document: { draftKept: '未上传的修改已另存为副本《{{title}}》', mentioned: '{{by}}在《{{title}}》的批注里提到了您', replied: '{{by}}回复了您在《{{title}}》参与的批注', accepted: '{{by}}采纳了您在《{{title}}》的 {{count}} 条修改建议', declined: '{{by}}婉拒了您在《{{title}}》的 {{count}} 条修改建议，并写明了理由' },
  mail: { refused: '邮箱 {{address}} 收不到邮件，每日邮件已停发，请改用别的邮箱' },
};
