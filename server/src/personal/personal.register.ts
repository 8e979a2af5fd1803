// Every place in the database that says something of a person: what it is, whether it is his own matter or only a deed in his office, and
// what becomes of it when he is erased. A test holds it against the database, so that a new table cannot be forgotten. What stays, stays
// for the reason that is written here, and under a number instead of a name.

/** Why something of an erased person is kept, in words for whoever asks. */
export const REASONS = {
  hours: { zh: '学时、考核与证书是继续教育档案，依规保存，只增不改，并留校验链', en: 'hours, assessments and certificates are training records that must be kept, append-only and chained' },
  record: { zh: '会议、研修与工作室的过程记录是单位档案，也是别人学时的依据', en: 'records of meetings, trainings and studios belong to the organisation and bear the hours of others' },
  text: { zh: '与别人合写、合评的文字，里面也有别人的劳动', en: 'texts written and discussed together hold the work of others' },
  office: { zh: '任职与成员身份的起止，说明当时谁有权办理', en: 'terms of office and membership say who had a right at the time' },
  audit: { zh: '审计记录依法留存，数据库拒绝修改', en: 'the audit is kept by law; the database refuses to change it' },
} as const;
export type Reason = keyof typeof REASONS;

export interface Place {
  readonly zh: string;
  readonly en: string;
  /** Columns with the person whose own matter a row is: such a row is his to read. */
  readonly own: readonly string[];
  /** Columns with whoever did it in his office: a row is another's matter, so he is told the number alone. */
  readonly deeds?: readonly string[];
  /** What no file may hold: secrets, bytes, and words that stand sealed. */
  readonly hidden?: readonly string[];
  readonly fate: 'goes' | Reason;
}

const place = (words: readonly [zh: string, en: string], fate: Place['fate'], columns: Omit<Place, 'zh' | 'en' | 'fate'>): Place => ({ zh: words[0], en: words[1], fate, ...columns });

export const REGISTER: Readonly<Record<string, Place>> = {
  session: place(['登录的设备', 'devices'], 'goes', { own: ['person_id'], hidden: ['token_hash'] }),
  second_factor: place(['两步验证', 'second factor'], 'goes', { own: ['person_id'], hidden: ['sealed_secret'] }),
  recovery_code: place(['恢复码', 'recovery codes'], 'goes', { own: ['person_id'], hidden: ['code_hash'] }),
  api_token: place(['个人令牌', 'personal tokens'], 'goes', { own: ['person_id'], hidden: ['token_hash'] }),
  person_identity: place(['统一身份与外部登录', 'outside identities'], 'goes', { own: ['person_id'] }),
  join_code: place(['加入码', 'join code'], 'goes', { own: ['person_id'], hidden: ['code_hash'] }),
  notice: place(['通知', 'notices'], 'goes', { own: ['person_id'] }),
  notice_choice: place(['通知的选择', 'choices of notices'], 'goes', { own: ['person_id'] }),
  notice_mail: place(['通知邮箱', 'address for notices'], 'goes', { own: ['person_id'], hidden: ['token_hash'] }),
  notice_digest: place(['寄出的汇总', 'digests sent'], 'goes', { own: ['person_id'] }),
  calendar_feed: place(['日历地址', 'calendar address'], 'goes', { own: ['person_id'], hidden: ['token', 'token_hash'] }),
  document_draft: place(['另存的副本', 'private copies'], 'goes', { own: ['person_id'] }),
  document_intake: place(['待确认的 Word 文件', 'Word files held'], 'goes', { own: ['person_id'], hidden: ['bytes', 'word'] }),
  roster_import: place(['待确认的名册', 'rosters held'], 'goes', { own: [], deeds: ['person_id'] }),
};
