// Words of the studio room.
export const zh = {
  this: '工作室',
  host: '主持人',
  me: '我',
  baseSchool: '基地校',
  stageName: '学段',
  term: '周期',
  seats: '名额',
  stateName: '状态',
  seatsTaken: '{{n}} / {{seats}} 人',
  memberCount: '{{n}} 名成员 · 名额 {{seats}}',
  members: '成员 {{n}} 人',
  others: '申请中与已离开的 {{n}} 人',
  onlineNow: '{{n}} 人在线',
  nobodyOnline: '暂无人在线',
  newDesign: '教学设计',
  mine: { host: '我主持的', member: '我的工作室' },
  stage: { primary: '小学', junior: '初中', senior: '高中', special: '特教', headTeacher: '班主任', vocational: '职校' },
  kind: { member: '入室成员', online: '网络学员', assistant: '助理' },
  state: { draft: '草拟', applied: '已申报', reviewed: '已评审', approved: '已批准', active: '有效', in_term_review: '周期考核中', completed: '已结束', renewed: '已续期', revoked: '已撤销', suspended: '已暂停' },
  membership: {
    applied: '已申请', school_recommended: '学校已推荐', host_reviewed: '主持人已初审', college_checked: '进修学校已复核', approved: '已批准', active: '在室', completed: '已出室', dismissed: '已劝退', withdrawn: '已退出',
    transferred: '已转出', rejected: '未通过',
  },
  list: { title: '工作室', lead: '名师工作室：一起备课、研讨、成长。', empty: '您还没有加入工作室。加入由工作室主持人邀请；想加入请联系主持人或区教研员。' },
  invite: {
    open: '邀请成员', title: '邀请成员加入{{studio}}', search: '搜索', paste: '粘贴名单', go: '邀请 {{n}} 人', done: '已邀请 {{n}} 人，对方会收到消息', most: '一次最多邀请 20 人，请分批。',
  },
  remove: {
    open: '移出{{name}}', title: '把{{name}}移出工作室？', follows: '移出后，{{name}}立即不能再打开本工作室的教学设计；已写的内容和署名都保留。', reason: '原因（会告知本人）', example: '例如：工作调动，已与本人沟通', go: '移出',
    done: '已移出{{name}}',
  },
};
