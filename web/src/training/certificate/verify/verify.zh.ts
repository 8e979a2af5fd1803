// Words of the public page of verification.
export const zh = {
  title: '证书核验', wait: '正在核验…',
  valid: '证书有效', validLead: '与发证单位的存档和签名一致。', revoked: '证书已撤销', revokedLead: '已于 {{day}} 撤销，不再有效。', broken: '存档与签名不符', brokenLead: '请勿采信，并向发证单位核实。',
  none: '没有查到这张证书', noneLead: '请核对核验码：每一位字母和数字都要一致。仍查不到，请向发证单位核实。', slow: '查询太频繁', slowLead: '请一分钟后再试。', offline: '暂时查不到', offlineLead: '网络不通，或服务器正在维护。请稍后再试；这不代表证书无效。', again: '再试一次',
  name: '姓名', nameNote: '为保护个人信息，姓名部分隐去', level: '证书', hours: '学时', hoursText: '{{n}} 学时', cohort: '班次', serial: '编号', issuedOn: '颁发日期', issuer: '发证单位', fingerprint: '指纹', fingerprintNote: '应与纸面上的指纹一致；任何一项被改动，指纹都会不同', copies: '补发', copiesText: '已补发 {{n}} 份',
  foot: '以上内容来自发证单位的存档。纸面或电子件与此不符的，以本页为准。', type: '输入核验码', go: '核验', code: '核验码',
};
export type VerifyWords = typeof zh;
