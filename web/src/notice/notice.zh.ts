// Words of the notice room; one sentence for each kind of notice.
export const zh = {
  title: '消息',
  bell: { none: '消息', some: '消息，{{n}} 条未读' },
  unread: '未读',
  unreadCount: '{{n}} 条未读',
  allRead: '都看过了',
  readAll: '全部标为已读',
  empty: '还没有消息。有人邀请您加入工作室、请您共写或点评时，会出现在这里。',
  more: '更早的消息',
  kind: {
    studio: { invited: '您已加入“{{studio}}”', removed: '您已离开“{{studio}}”：{{reason}}', ended: '您在“{{studio}}”的任期已满，感谢您的参与' },
    past: { waiting: '{{by}}上传了历史学时“{{file}}”，等另一人确认入账', posted: '您上传的历史学时“{{file}}”已由{{by}}确认，入账 {{n}} 笔' },
    claim: { waiting: '{{by}}的学时申报“{{title}}”等您核对', returned: '学时申报“{{title}}”已退回：{{reason}}', rejected: '学时申报“{{title}}”未通过：{{reason}}', publicised: '学时申报“{{title}}”已通过核对，公示到 {{day}}', objected: '学时申报“{{title}}”有人提出异议，由区里重新核对', posted: '“{{title}}”的 {{n}} 学时已入账' },
    writing: { shared: '{{by}}请您督导《{{title}}》，内容保密' },
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
      noticed: '请您参加 {{day}} 的教研活动《{{theme}}》', changed: '教研活动《{{theme}}》有改动，请看时间和地点（{{day}}）', cancelled: '{{day}} 的教研活动《{{theme}}》取消了：{{reason}}', leaveAsked: '{{by}}请假：{{day}}《{{theme}}》，{{reason}}', leaveApproved: '您的请假已批准：{{day}}《{{theme}}》', leaveRefused: '您的请假没有批准：{{day}}《{{theme}}》',
      credited: '教研活动《{{theme}}》已结束，{{hours}} 学时已入账', notCredited: '教研活动《{{theme}}》已结束，您的学时没有计入，请看考勤',
    },
    certificate: { issued: '您的{{level}}已颁发，编号 {{serial}}', revoked: '您的{{level}}（{{serial}}）已撤销：{{reason}}', reissued: '您的{{level}}（{{serial}}）已补发', outsideRecorded: '您的外部证书（{{number}}）已登记', outsideRefused: '您的外部证书（{{number}}）被退回：{{reason}}' },
    training: {
      applied: '{{by}}报名“{{cohort}}”，等您同意', nominated: '{{by}}提名您参加“{{cohort}}”', approved: '学校已同意您报名“{{cohort}}”', refused: '“{{cohort}}”的报名未获同意：{{reason}}', admitted: '您已被“{{cohort}}”录取，{{day}} 开班', waitlisted: '“{{cohort}}”名额已满，您排在候补',
      remind: '{{by}}提醒您：“{{cohort}}”还有要求没有达到，请看还差什么', recognised: '您在“{{cohort}}”已达标', failed: '您在“{{cohort}}”未通过：{{reason}}', deferred: '您已转入“{{cohort}}”，已得学时保留', returned: '“{{cohort}}”的《{{work}}》有结果了',
      moved: '“{{cohort}}”有改动，请看时间和地点（{{day}} 开班）', cancelled: '“{{cohort}}”取消了：{{reason}}', sessionMoved: '“{{cohort}}”的《{{title}}》有改动，请看时间和地点（{{when}}）', sessionCancelled: '“{{cohort}}”{{when}} 的《{{title}}》取消了：{{reason}}', workMoved: '“{{cohort}}”的《{{work}}》有改动，{{due}} 前交', workCancelled: '“{{cohort}}”的《{{work}}》取消了：{{reason}}',
    },
    document: { draftKept: '未上传的修改已另存为副本《{{title}}》', mentioned: '{{by}}在《{{title}}》的批注里提到了您', replied: '{{by}}回复了您在《{{title}}》参与的批注', accepted: '{{by}}采纳了您在《{{title}}》的 {{count}} 条修改建议', declined: '{{by}}婉拒了您在《{{title}}》的 {{count}} 条修改建议，并写明了理由' },
  },
};
