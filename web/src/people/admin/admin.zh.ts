// Words of 管理.
export const zh = {
  title: '管理', sections: '管理的各部分', notYours: '这里由区教研员和系统管理员维护。需要帮助请联系他们。', administratorsOnly: '这里只由系统管理员办理：它关系到数据流出平台。需要时请联系系统管理员。',
  section: { accounts: '人员与账号', roster: '名册导入', tokens: '访问令牌', webhooks: '事件推送', audit: '审计记录', status: '运行状态', hoursRules: '学时规则', certRules: '证书规则', charter: '工作室规定', rubrics: '评课量表', api: '接口说明', licences: '开源许可' },
  more: '更多',
  accounts: {
    lead: '找到一个人，就能任免、发一次性密码、停用或退出其设备。每一步都进审计。', find: '姓名、拼音、账号、工号或单位', none: '没有找到。名册里没有的人请先导入。',
    login: '账号 {{login}}', noLogin: '没有账号', noPassword: '未设密码', factor: '两步验证', suspended: '已停用', devices: '{{n}} 台设备在用', open: '办理', district: '全区',
  },
  account: {
    offices: '任职', none: '现在没有任职。', until: '至 {{day}}', since: '{{day}} 起', end: '免去', ended: '已免去', endSure: '从今天起免去“{{role}}”，开着的页面随即失去这项权限。', endTitle: '免去任职？',
    give: '任命', role: '任职', place: '学校', from: '从哪天起', to: '到哪天止（可不填）', given: '已任命',
    password: '发一次性密码', passwordSure: '原密码随即失效，{{name}}的全部设备退出；用一次性密码登录后须自己改密码。', passwordTitle: '给{{name}}一次性密码？', passwordIs: '请当面或电话告诉本人，关闭后不再显示。', copy: '复制', copied: '已复制',
    out: '退出全部设备', outSure: '{{name}}须重新登录，访问令牌一并撤销；未上传的修改留在其设备上。', outTitle: '退出{{name}}的全部设备？', outDone: '已退出',
    factor: '关闭两步验证', factorSure: '先当面或电话确认是本人。之后只凭密码就能登录。', factorTitle: '关闭{{name}}的两步验证？', factorDone: '已关闭',
    suspend: '停用账号', suspendSure: '{{name}}不能再登录，写过的内容和学时都保留。', suspendTitle: '停用{{name}}的账号？', suspendDone: '已停用', back: '恢复账号', backTitle: '恢复{{name}}的账号？', backSure: '恢复后可用原密码登录。', backDone: '已恢复',
    reason: '原因（进审计）', account: '账号', own: '这是您自己的账号：请在“我的”里修改，任职请另一位管理员办理。',
  },
  audit: {
    lead: '谁在什么时候改了什么权限或结果；只增不改，每条带前一条的校验值。', find: '动作、姓名、令牌或原因', byToken: '经访问令牌“{{name}}”', none: '没有这样的记录。', hub: '平台', machine: '命令行', verify: '核对校验链',
    whole: '完整：{{n}} 条，末尾校验值 {{hash}}', harmed: '第 {{n}} 条与校验链不符。请停止写入，从备份恢复到旁边核对。', about: '关于{{name}}', facts: '详情', why: '原因：{{reason}}',
  },
  act: {
    'people.officeGiven': '任命', 'people.officeEnded': '免去任职', 'people.passwordChanged': '改密码', 'people.secondFactorOn': '开启两步验证', 'people.secondFactorOff': '关闭两步验证', 'people.recoveryCodeUsed': '使用恢复码',
    'people.identityBound': '绑定外部登录', 'people.identityUnbound': '解除外部登录', 'people.joinCodeGiven': '给加入码',
    'people.recoveryCodesRenewed': '换恢复码', 'people.suspended': '停用账号', 'people.broughtBack': '恢复账号', 'people.devicesOut': '退出其设备', 'people.rosterImported': '导入名册', 'people.administratorMade': '新建管理员', 'people.erased': '注销并清除', 'people.erasedOpened': '查已注销者的身份', 'people.fileTaken': '导出个人资料', 'people.tokenMade': '新建访问令牌', 'people.tokenEnded': '撤销访问令牌', 'hub.webhookAdded': '登记推送地址', 'hub.webhookChanged': '改推送地址', 'hub.webhookRemoved': '移除推送地址', 'hub.webhookSecretRenewed': '换推送密钥', 'hub.webhookOff': '停用推送地址',
    'certificate.issued': '颁发证书', 'certificate.proposed': '提请颁发', 'hours.exported': '下载学时台账', 'cohort.exported': '下载学员名单', 'growth.exported': '下载成长档案', 'hours.confirmed': '学时入账', 'hours.reversed': '冲销学时',
    'hours.rulesPublished': '发布学时规则', 'cert.rulesPublished': '发布证书规则', 'studio.memberJoined': '加入工作室', 'studio.memberRemoved': '移出工作室', 'studio.rulesPublished': '发布工作室规定', 'hub.backedUp': '备份', 'hub.restored': '恢复', 'hub.closed': '关闭维护', 'hub.opened': '重新开放',
    'cohort.publicise': '公示班次', 'enrolment.recognise': '认定达标', 'lesson.authorsChanged': '共写人变动', 'mentoring.signed': '签带教协议', 'evaluation.corrected': '更正评课', 'joining.moved': '加入申请的一步', 'studio.moved': '工作室申报的一步', 'rubric.published': '发布评课量表',
    'writing.readersChanged': '个案授权变动',
  },
  status: {
    lead: '平台现在怎么样；磁盘是您现在连着的那个节点的。', hub: '平台', version: '版本', database: '数据库', databaseIs: 'PostgreSQL {{version}}，{{size}}', disk: '磁盘剩余', diskIs: '{{percent}}%（{{size}}）', diskLow: '请清理或扩容。', nodes: '在线节点', people: '{{n}} 人在线', node: '节点 {{id}}',
    jobs: '每日任务', jobsLead: '每天零点后运行；没做完的会自动再试。', done: '已做到 {{day}}', never: '还没有运行', late: '未完成', fine: '正常', run: '现在补做', ran: '已补做',
    backups: '备份', backupsLead: '这里列出用命令行 gongyan backup 做的备份；PostgreSQL 自己的基础备份由运维查看。', noBackup: '还没有用命令行备份过。请运维运行 gongyan backup，或确认基础备份在做。', old: '最近一次备份已超过一天。', backup: '{{size}}，{{rows}} 行，用时 {{seconds}} 秒',
  },
};
