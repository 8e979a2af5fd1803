// Words of claims: 学时申报.
export const zh = {
  title: '学时申报', lead: '校外培训、校本研修等不能自动计入的学时，在这里申报：学校核对 → 区里核对 → 公示 → 入账。', what: '学时申报',
  new: '申报学时', review: '核对申报', back: '学时申报', toHours: '我的学时', goOn: '继续填写',
  none: '还没有申报。参加校外培训后，拍下证书或签到表就可以申报。',
  state: { draft: '草稿', submitted: '等学校核对', schoolChecked: '等区里核对', districtChecked: '区里已核对', publicised: '公示中', posted: '已入账', returned: '已退回', rejected: '未通过', withdrawn: '已撤回' },
  until: '公示到 {{day}}', hours: '{{n}} 学时', days: '{{from}} 至 {{to}}', files: '{{n}} 份材料',
  form: {
    title: '填写申报', kind: '类别', level: '级别', event: '活动名称', eventHint: '例如：青少年心理危机干预专题培训', organiser: '主办单位', organiserHint: '证书或通知上的单位', day: '开始日期', lastDay: '结束日期', from: '开始时间（可空）', to: '结束时间（可空）',
    hours: '申报学时', amount: '数量', note: '说明（可空）', worth: '按现行规则折算 {{n}} 学时', worthless: '按现行规则折算不足 0.5 学时', proof: '需要的材料：{{what}}',
    evidence: '证明材料', add: '拍照或选择文件', adding: '正在上传……', limits: '照片或 PDF，每个不超过 {{mb}} MB，最多 {{max}} 个。照片里的拍摄地点不会保留。', remove: '删去“{{name}}”', filesFirst: '请先填好上面的内容，再上传材料。',
    save: '保存草稿', submit: '提交申报', saved: '草稿已保存', submitted: '已提交，等待核对', kept: '填写的内容已留在本机，联网后保存。', incomplete: '还没填好：{{what}}', noRules: '区里还没有发布学时规则，暂时不能申报。',
  },
  facts: { person: '申报人', school: '学校', kind: '类别', days: '日期', times: '时间', organiser: '主办单位', amount: '学时', note: '说明', none: '未填学校' },
  evidence: { title: '证明材料', open: '打开“{{name}}”', none: '没有材料' },
  history: { title: '办理经过', hub: '系统', someone: '一位老师', act: { submit: '提交', checkForSchool: '学校核对通过', checkForDistrict: '区里核对通过', publicise: '开始公示', post: '入账', return: '退回', reject: '不通过', withdraw: '撤回', object: '提出异议' } },
  alike: { title: '疑似重复', lead: '请对照后再决定；系统只提示，不自动拒绝。', sameFile: '同一份材料', sameTime: '本人同一时间', sameEvent: '同一活动', posted: '台账里已有', line: '{{name}}，{{title}}，{{day}}', own: '本人' },
  deed: {
    check: '通过', return: '退回', reject: '不通过', withdraw: '撤回', object: '异议', post: '入账', reason: '原因（申报人可见）', reasonHint: '缺什么、哪里不对，写清楚便于补正', objectHint: '例如：当天我们都在学校开会，没有这次培训',
    returnTitle: '退回申报', rejectTitle: '不通过申报', objectTitle: '对公示提出异议', withdrawTitle: '撤回申报', withdrawLead: '撤回后不能恢复，可以重新申报。', objectLead: '提出后由区里重新核对。申报人不会看到是谁提出的。', rejectLead: '不通过就此办结；如果补正后还能通过，请用“退回”。',
    done: { check: '已通过', return: '已退回', reject: '已办结：不通过', withdraw: '已撤回', object: '已提出异议', post: '已处理' },
  },
  queue: { title: '核对申报', lead: '逐条看材料再决定。键盘：J、K 上下移动，A 通过，R 退回。', none: '没有等您核对的申报。', list: '等我核对的申报', count: '还有 {{n}} 份', next: '下一份', previous: '上一份', notYours: '核对学时申报的是学校负责人和区教研员。' },
  notice: { title: '公示', lead: '公示期内，区内老师都可以提出异议。', none: '现在没有公示中的申报。', line: '{{school}} · {{kind}} · 公示到 {{day}}', own: '我的申报' },
};
