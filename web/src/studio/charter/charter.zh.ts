// Words of the studio rules.
export const zh = {
  title: '工作室规定', lead: '名额、期限和审批环节。新的一版从某一天起执行，之前的申请按原来的办。', what: '工作室规定', back: '工作室',
  from: '{{day}} 起执行', now: '现行', later: '尚未执行', past: '已被替代',
  sizes: '名额与周期', chains: '审批环节', days: '办理期限（天）', host: '主持人条件', agreement: '成员协议',
  size: { mostSeats: '入室成员名额上限', onlineLimit: '网络学员上限', assistantLimit: '助理上限', onlineStudios: '一人最多当几个工作室的网络学员', termYears: '周期（年）', hostYears: '主持人任教年数' },
  day: { school: '学校推荐', host: '主持人初审', college: '进修学校复核', bureau: '教育局批准', agreement: '签署协议', answer: '答复邀请', review: '申报评审', approval: '申报批准', plaque: '挂牌' },
  check: { school: '学校推荐', host: '主持人初审', college: '进修学校复核', bureau: '教育局批准', agreement: '签署协议' },
  titles: '职称（含其中一个词即可，用顿号隔开）', edit: '改出新版本', validFrom: '从哪天起', publish: '发布', cancel: '取消', published: '已发布',
  follows: '发布后不能改，只能再发布新的一版。已提交的申请仍按提交时的审批环节办。', agreementHint: '{{member}}、{{studio}}、{{host}}、{{to}} 会自动填入',
};
