// Words of the people room: sign-in, my page, finding people, the roster.
export const zh = {
  signIn: {
    title: '登录',
    tagline: '教研与培训协作平台',
    district: '{{district}} · 教师教研与培训协作平台',
    login: '账号',
    password: '密码',
    go: '登录',
    code: '两步验证码', codeHelp: '验证器上的 6 位数字；手机不在身边时填一个恢复码。',
    help: '账号由区教师发展部门开通；忘记密码请联系区管理员。',
  },
  demo: { title: '选一个身份，立即体验', lead: '点一下即以该身份登录；可在两个浏览器窗口中用不同身份同时编辑一份教学设计。', password: '演示账号的密码都是' },
  language: '语言 / Language',
  role: {
    administrator: '系统管理员', bureauLeader: '局领导', collegeStaff: '进修学校评审人', centreStaff: '区教研员', schoolLead: '学校负责人', host: '工作室主持人', expert: '高校专家',
    trainer: '培训讲师', reviewer: '评委', mentor: '师傅', fullTime: '专职心理教师', partTime: '兼职心理教师', headTeacher: '班主任', teacher: '学科教师',
  },
  me: { title: '我的', login: '账号 {{login}}', staffNo: '工号 {{no}}', since: '任职始于 {{day}}', more: '常用', growth: '我的成长档案', mentoring: '我的师徒带教', drafts: '我的副本', data: '下载关于我的全部资料', tokens: '访问令牌' },
  sessions: {
    title: '已登录的设备', seen: '最近使用', current: '本机', end: '退出', ended: '该设备已退出',
    others: '退出其他设备', othersEnded: '其他设备已退出', place: { same: '与本机同一网络', inside: '内部网络', outside: '其他网络' },
    all: '退出全部', allTitle: '退出全部设备？', allSure: '包括本机，之后需要重新登录；访问令牌也一并撤销。',
  },
  password: { title: '修改密码', current: '当前密码', next: '新密码', hint: '至少 8 个字符，不能是常见密码。', go: '修改密码', done: '密码已修改' },
  owed: { title: '请先设置自己的密码', lead: '现在的密码是别人给您的。改成只有您自己知道的，才能使用其他功能。', given: '别人给您的密码', go: '设置密码', leave: '先不改，退出登录' },
  find: { label: '输入姓名、拼音首字母或工号', what: '人员', nobody: '没有找到这个人。请检查写法；名册里没有的人需由区教研员先导入。', here: '已在其中', chosen: '已选的人', drop: '去掉{{name}}' },
  ways: { search: '搜索', paste: '粘贴名单' },
  paste: {
    label: '粘贴姓名或工号，一行一个，也可用逗号、顿号隔开', example: '陆拾光\n温如言\n2019034', go: '核对 {{n}} 个', most: '一次最多 {{n}} 人，请分批粘贴。',
    found: '对上 {{n}} 人，已加入下面的名单。', missing: '没有找到：{{names}}。请检查写法，或改用搜索。', already: '已在其中，不用再邀请：{{names}}。', several: '有几位“{{name}}”，请选是哪一位：',
  },
  roster: {
    title: '名册导入', lead: '按模板上传教师名册；先预览，确认后才写入。',
    template: '下载模板', choose: '选择名册文件，或拖到这里', reading: '正在读取…', limits: 'XLSX 或 CSV（UTF-8），最大 {{mb}} MB', columns: '列：工号、姓名、学校、岗位、班主任、职称、账号。工号相同的行视为同一人，只更新有变化的内容。',
    step: { template: '上传文件', check: '核对预览', done: '写入完成' },
    verdict: { create: '新增', update: '更新', same: '无变化', error: '有错误' },
    field: { staffNo: '工号', name: '姓名', school: '学校', post: '岗位', headTeacher: '班主任', title: '职称', login: '账号' },
    reason: { missing: '没有填写', unknownSchool: '没有这所学校', unknownPost: '没有这种岗位', twice: '与另一行重复', tooLong: '太长', loginTaken: '已被别人使用' },
    head: { line: '行', staffNo: '工号', name: '姓名', school: '学校', post: '岗位', outcome: '结果' },
    shown: '显示 {{n}} 行，共 {{all}} 行', hasErrors: '有 {{n}} 行需要改正。请在原文件中改好后重新上传；现在没有写入任何数据。', nothing: '文件与现有名册一致，不需要写入。',
    confirm: '确认写入：新增 {{create}}，更新 {{update}}', again: '换一个文件', another: '再导入一个文件', outcome: '已写入：新增 {{created}} 人，更新 {{updated}} 人，{{same}} 人无变化。',
  },
};
