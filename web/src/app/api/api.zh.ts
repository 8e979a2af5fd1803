// Words of the page of the interface.
export const zh = {
  title: '接口说明', lead: '平台的全部接口，由正在运行的合同直接生成。程序用访问令牌调用，权限不会超过令牌的主人。', download: '下载 openapi.json', rooms: '各部分', find: '地址、用途或权限', tokensOnly: '只看访问令牌可用的', count: '{{n}} 个接口', none: '没有找到。换一个词，或清空搜索。',
  how: {
    token: '在“我的 · 访问令牌”里新建令牌，请求头写 authorization: Bearer gyk_…；不要同时带登录状态。每个令牌每分钟最多 120 次。',
    wire: '请求与返回都是 UTF-8 的 JSON；时间为 ISO 8601，日期为 YYYY-MM-DD，编号为 UUID。多写的字段会被拒绝。',
    refusal: '被拒绝时返回 application/problem+json：status、code、facts、requestId。请按 code 处理，不要按文字。',
  },
  access: { who: '谁可以', token: '访问令牌', pace: '频率', perMinute: '每分钟 {{n}} 次', size: '请求大小', proven: '须在 10 分钟内确认过是本人', owing: { password: '须先改密码的人也可以', secondFactor: '须先开启两步验证的人也可以' } },
  policy: { anyone: '任何人', signedIn: '已登录的人', districtStaff: '区教研员与系统管理员', administrator: '系统管理员' },
  token: { closed: '不对令牌开放', any: '任一令牌都可以', scope: '{{word}}（{{scope}}）', ownOnly: '只能是令牌主人自己的' },
  in: { path: '地址里的参数', query: '问号后的参数', body: '请求', reply: '返回' },
  field: '字段', kind: '类型', bounds: '限制', whole: '整体', nullable: '可为 null', optional: '可不写', empty: '没有字段。',
  bound: { upTo: '最多 {{to}}', atLeast: '至少 {{from}}', length: '{{range}} 字', items: '{{range}} 项', value: '{{range}}' },
  refusals: '可能的拒绝', example: '示例', noProgram: '这一项只在页面里办理，不对程序开放。', copy: '复制', copied: '已复制', link: '复制链接',
  room: { platform: '平台', people: '人员与账号', notice: '消息', hours: '学时', document: '文稿', studio: '名师工作室', lesson: '教学设计', meeting: '教研活动', training: '培训' },
  part: {
    platform: '运行与说明', people: '登录、人员与名册', personal: '个人数据', proof: '两步验证与再次确认', identity: '外部登录', admin: '管理', token: '访问令牌', webhook: '事件推送', notice: '消息', noticeWay: '消息方式',
    hours: '学时', hoursPaper: '学时证明', hoursPast: '历史学时', claim: '学时申报', document: '文稿', comment: '批注', suggestion: '修改建议', version: '版本', intake: '导入', contribution: '贡献',
    studio: '工作室', charter: '工作室规定', joining: '加入', founding: '申报', template: '模板', templateShelf: '全区的模板', writing: '文稿与个案', mentoring: '带教', mentoringLog: '带教记录', result: '成果', studioRobot: '群机器人', brief: '工作简报', studioTask: '工作室任务', showcase: '公开页', duty: '年度任务', assessment: '考核', compare: '工作室对比', planning: '规划与计划', growth: '成长档案',
    lesson: '教学设计', guest: '特邀点评', collective: '集体备课', rubric: '评课量表', openLesson: '公开课', evaluation: '评课', publish: '发布', lessonIntake: '导入教案',
    meeting: '活动', seat: '报名', attendance: '签到', series: '系列', room: '会场', queue: '发言', poll: '投票', rating: '评议', minutes: '纪要', action: '会后任务',
    scheme: '培训方案', cohort: '班次', progress: '进度', certificate: '证书', verify: '证书核验', outside: '外部证书', enrolment: '报名与认定', trainingSession: '课表', work: '作业', calendar: '日历', coverage: '区域统计',
  },
};
