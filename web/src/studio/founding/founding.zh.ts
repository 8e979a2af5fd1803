// Words of applying for a studio and of its term.
export const zh = {
  what: '工作室申报',
  mine: {
    rules: '工作室规定', title: '申报工作室', lead: '符合条件的教师可以申报：进修学校评审、教育局批准、挂牌后开始。', back: '工作室', list: '我的工作室', check: '主持人条件', begin: '开始申报', continue: '接着写',
    titleYes: '职称：{{title}}，符合', titleNo: '职称：{{title}}，不符合（须是{{titles}}之一）', titleNone: '职称：名册里没有，由进修学校核实（须是{{titles}}之一）',
    yearsYes: '任教满 {{years}} 年，符合', yearsNone: '任教满 {{years}} 年：名册只记到 {{since}}，由进修学校核实', yearsUnknown: '任教满 {{years}} 年：名册里没有，由进修学校核实',
  },
  form: {
    name: '工作室名称', nameHint: '例如：松果小学情绪教育名师工作室', stage: '学段', school: '基地校', focus: '研究方向', focusHint: '例如：小学情绪与社会性学习课程', seats: '入室成员名额（最多 {{n}} 人）', start: '周期开始', startHint: '周期 {{years}} 年，从这一天算起', plan: '周期规划', planHint: '目标、每学期的活动、预期成果',
    save: '保存', saved: '已保存', submit: '提交申报', submitted: '已提交，等进修学校评审',
  },
  way: { draft: '填写', applied: '进修学校评审', reviewed: '教育局批准', approved: '挂牌', active: '开展工作' },
  waits: { host: '等主持人提交', college: '等进修学校评审', bureau: '等教育局批准', plaque: '等挂牌', termReview: '等周期考核结论' },
  page: { back: '工作室', plan: '周期规划', host: '主持人', school: '基地校', stage: '学段', seats: '名额', term: '周期', next: '下一周期', check: '主持人条件', history: '经过', hub: '系统', home: '打开工作室' },
  act: { submit: '提交申报', withdraw: '撤回申报', review: '进修学校评审通过', approve: '教育局批准', hang: '挂牌', return: '退回修改', refuse: '未通过', suspend: '暂停', resume: '恢复', openReview: '开始周期考核', complete: '结束', renew: '续期', begin: '新周期开始', revoke: '撤销' },
  deed: {
    submit: '提交申报', withdraw: '撤回', review: '评审通过', approve: '批准', hang: '挂牌', return: '退回修改', refuse: '不通过', suspend: '暂停', resume: '恢复', openReview: '开始周期考核', complete: '按期结束', renew: '续期', revoke: '撤销',
    title: '{{deed}}：{{studio}}', reason: '原因（主持人会看到）', reasonHint: '例如：规划里请补充每学期的公开课安排', confirm: '核实说明', confirmHint: '名册不能证明的条件，您核实了什么、怎么核实的', done: '已办理',
    lead: {
      submit: '提交后不能再改，退回或撤回后可以再改。', withdraw: '撤回后可以修改，再次提交从评审开始。', review: '通过后由教育局批准。', approve: '批准后可以挂牌。', hang: '挂牌后工作室在周期内开展工作，可以接收成员。', return: '主持人改好后可以再次提交。', refuse: '这份申报到此为止，主持人可以重新申报。',
      suspend: '暂停期间不能新建教学设计和文稿，也不接收成员；已有的只能阅读，成员资格保留。', resume: '恢复后继续工作。', openReview: '考核期间照常工作，之后由教育局结束或续期。', complete: '全体成员出室，不能再新建，内容和署名都保留。', renew: '本周期结束后接着下一周期；成员在本周期末出室，可以重新申请。', revoke: '立即生效：全体成员出室，不能再新建，内容和署名都保留。',
    },
  },
};
