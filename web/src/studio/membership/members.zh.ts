// Words of the members of a studio: who waits, who left, and what is done with them.
export const zh = {
  waiting: { title: '等待加入 {{n}} 人', none: '现在没有人申请加入。' },
  past: { title: '已离开 {{n}} 人', none: '还没有人离开。' },
  growth: '{{name}}的成长档案',
  invite: {
    open: '邀请成员', title: '邀请成员加入{{studio}}', go: '邀请 {{n}} 人', done: '已邀请 {{n}} 人；对方接受后进入审批', kind: '以什么身份', most: '一次最多邀请 20 人，请分批。',
  },
  appoint: { open: '聘任成员', title: '聘任成员到{{studio}}', go: '聘任 {{n}} 人', done: '已聘任 {{n}} 人，对方会收到消息', reason: '依据（记入经过）', reasonHint: '例如：区里统一选派，2026 年第 3 号文' },
  remove: {
    open: '移出{{name}}', title: '把{{name}}移出工作室？', follows: '移出后，{{name}}立即不能再打开本工作室的教学设计；已写的内容和署名都保留。', reason: '原因（会告知本人）', example: '例如：工作调动，已与本人沟通', go: '移出',
    done: '已移出{{name}}',
  },
};
