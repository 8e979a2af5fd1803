// Every table that says something of a person: what it is, in which columns a row is his own matter, how long a row stays, and what becomes of it
// when he is erased. Tests hold it against the database, so that a new table cannot be forgotten. What stays, stays for the reason written here.
import { DELIVERY_DAYS } from '@gongyan/shared/people/webhook/webhook.contract';
import { SESSION } from '../platform/sign-in/session.limits.js';

/** Why something of an erased person is kept, in words for whoever asks. */
export const REASONS = {
  hours: { zh: '学时、考核与证书是继续教育档案，依规保存，只增不改', en: 'hours, assessments and certificates are training records that must be kept' },
  record: { zh: '会议、研修与工作室的过程记录是单位档案，也是别人学时的依据', en: 'records of the organisation, and the evidence of others’ hours' },
  text: { zh: '与别人合写、合评的文字，里面也有别人的劳动', en: 'texts written and discussed together hold the work of others' },
  office: { zh: '任职与成员身份的起止，说明当时谁有权办理', en: 'terms of office say who had a right at the time' },
  audit: { zh: '审计记录依法留存，数据库拒绝修改', en: 'the audit is kept by law; the database refuses to change it' },
} as const;
export type Reason = keyof typeof REASONS;

/** Days after a moment of the row: deleted with the turn of the day, by personal.retention.ts. */
export interface Turned {
  readonly zh: string;
  readonly en: string;
  readonly days: number;
  /** The moment, in SQL. */
  readonly since: string;
}
/** Deleted by the part that keeps it. */
export interface Swept {
  readonly zh: string;
  readonly en: string;
  /** Which source does it. */
  readonly sweptIn: string;
}
/** ever: for the reason that is its fate. erasure: until its owner takes it away, or is erased. */
export type Span = 'ever' | 'erasure' | Turned | Swept;
export const isTurned = (span: Span): span is Turned => typeof span === 'object' && 'days' in span;
export const isSwept = (span: Span): span is Swept => typeof span === 'object' && 'sweptIn' in span;

interface Stay {
  readonly fate: 'goes' | Reason;
  readonly span: Span;
}
export interface Place extends Stay {
  readonly zh: string;
  readonly en: string;
  /** A row whose person stands here is his to read. Elsewhere he only did something for another, whose row it is: he is told the number. */
  readonly own: readonly string[];
  /** Secrets, bytes and what only the program reads: in no file. */
  readonly hidden: readonly string[];
}

const ever = (fate: Reason): Stay => ({ fate, span: 'ever' });
const ERASURE: Stay = { fate: 'goes', span: 'erasure' };
const goes = (span: Turned | Swept): Stay => ({ fate: 'goes', span });
const place = ([zh, en]: readonly [zh: string, en: string], stay: Stay, own: readonly string[], hidden: readonly string[] = []): Place => ({ zh, en, ...stay, own, hidden });

/** What was put up to be looked at once more before it counts. */
const HELD: Turned = { zh: '上传后 1 天；确认、放弃即删', en: '1 day after it was sent, or at once when it is settled', days: 1, since: 'at' };
const SESSIONS = 'server/src/platform/sign-in/sessions.ts';
const SESSION_ENDS: Swept = { zh: `结束即删：${SESSION.idleHours} 小时不用，最长 ${SESSION.absoluteDays} 天`, en: `when it ends: ${SESSION.idleHours} hours without use, ${SESSION.absoluteDays} days at most`, sweptIn: SESSIONS };

export const REGISTER: Readonly<Record<string, Place>> = {
  session: place(['登录的设备', 'Devices'], goes(SESSION_ENDS), ['person_id'], ['token_hash', 'former_hash']),
  second_factor: place(['两步验证', 'Second factor'], ERASURE, ['person_id'], ['secret']),
  recovery_code: place(['恢复码', 'Recovery codes'], ERASURE, ['person_id'], ['code_hash']),
  api_token: place(['个人令牌', 'Personal tokens'], goes({ zh: `到期后 ${SESSION.tokenShownDays} 天；停用即删`, en: `${SESSION.tokenShownDays} days after its end, or when it is revoked`, sweptIn: SESSIONS }), ['person_id'], ['token_hash']),
  person_identity: place(['外部登录', 'Outside identities'], ERASURE, ['person_id']),
  join_code: place(['加入码', 'Join code'], goes({ zh: '失效后 30 天；用过即删', en: '30 days after its end, or when it is used', days: 30, since: 'ends_at' }), ['person_id'], ['code_hash']),
  notice: place(['通知', 'Notices'], goes({ zh: '读过后 400 天；没有读的，800 天', en: '400 days after it was read; 800 days unread', days: 400, since: "coalesce(read_at, at + interval '400 days')" }), ['person_id']),
  notice_choice: place(['通知的选择', 'Choices of notices'], ERASURE, ['person_id']),
  notice_mail: place(['通知邮箱', 'Address for notices'], ERASURE, ['person_id'], ['code_hash']),
  notice_digest: place(['寄出的汇总', 'Digests sent'], goes({ zh: '寄出后 400 天', en: '400 days after it was sent', days: 400, since: 'day' }), ['person_id'], ['leave_hash']),
  calendar_feed: place(['日历地址', 'Calendar address'], ERASURE, ['person_id'], ['token_hash']),
  document_draft: place(['另存的副本', 'Private copies'], ERASURE, ['person_id']),
  document_intake: place(['待确认的 Word 文件', 'Word files held'], goes(HELD), ['person_id'], ['bytes', 'word']),
  roster_import: place(['待确认的名册', 'Rosters held'], goes(HELD), []),
  growth_audience: place(['成长档案给谁看', 'Audience of the growth file'], ERASURE, ['person_id']),
  studio_reminder: place(['催办', 'Reminders'], ever('record'), ['person_id']),
  appointment: place(['任职', 'Offices'], ever('office'), ['person_id']),
  studio_membership: place(['工作室成员身份', 'Memberships'], ever('office'), ['person_id']),
  studio: place(['主持的工作室', 'Studios hosted'], ever('office'), ['host_id']),
  session_trainer: place(['担任培训者', 'Training given'], ever('office'), ['person_id']),
  hours_entry: place(['学时', 'Hours'], ever('hours'), ['person_id'], ['hash']),
  hours_expected: place(['待记的学时', 'Hours expected'], ever('hours'), ['person_id']),
  hours_claim: place(['学时申报', 'Claims of hours'], ever('hours'), ['person_id']),
  certificate_award: place(['证书', 'Certificates'], ever('hours'), ['person_id']),
  certificate_batch_line: place(['证书拟发名单', 'Lists of certificates proposed'], ever('hours'), ['person_id']),
  outside_certificate: place(['外来证书', 'Outside certificates'], ever('hours'), ['person_id']),
  enrolment: place(['培训报名', 'Enrolments'], ever('hours'), ['person_id']),
  session_attendance: place(['培训出勤', 'Attendance at trainings'], ever('hours'), ['person_id']),
  work_result: place(['培训作业', 'Work handed in'], ever('hours'), ['person_id']),
  studio_assessment: place(['年度考核', 'Yearly assessments'], ever('hours'), ['person_id']),
  growth_rating: place(['成长评价', 'Growth ratings'], ever('hours'), ['person_id']),
  meeting_person: place(['参加的会议', 'Meetings'], ever('record'), ['person_id']),
  check_event: place(['签到签退', 'Check-ins'], ever('record'), ['person_id']),
  attendance_ruling: place(['出勤裁定', 'Rulings on attendance'], ever('record'), ['person_id']),
  meeting_leave: place(['请假', 'Leave'], ever('record'), ['person_id']),
  meeting_presence: place(['会上在场', 'Presence in meetings'], ever('record'), ['person_id']),
  minutes_confirmation: place(['纪要确认', 'Minutes confirmed'], ever('record'), ['person_id']),
  chair_turn: place(['主持会议', 'Chairing'], ever('record'), ['person_id']),
  speaker_event: place(['发言', 'Speaking'], ever('record'), ['person_id']),
  poll_vote: place(['投票', 'Votes'], ever('record'), ['person_id']),
  rating_sheet: place(['现场评分', 'Ratings given'], ever('record'), ['person_id']),
  rating: place(['被评的展示', 'Ratings received'], ever('record'), ['teacher_id']),
  action_item: place(['行动项', 'Actions'], ever('record'), ['owner_id']),
  agenda_item: place(['议程', 'Agenda items'], ever('record'), ['owner_id']),
  mentor_pair: place(['师徒结对', 'Mentoring'], ever('record'), ['mentor_id', 'apprentice_id']),
  mentor_signature: place(['结对签字', 'Signatures'], ever('record'), ['person_id']),
  mentoring_log: place(['带教记录', 'Mentoring logs'], ever('record'), ['writer_id']),
  open_lesson: place(['公开课', 'Open lessons'], ever('record'), ['teacher_id']),
  open_lesson_seat: place(['听课席位', 'Seats'], ever('record'), ['person_id']),
  observation: place(['听课笔记', 'Observations'], ever('record'), ['observer_id']),
  observation_note: place(['听课随记', 'Notes of observations'], ever('record'), ['observer_id']),
  evaluation: place(['评课', 'Evaluations'], ever('record'), ['observer_id']),
  evaluation_answer: place(['对评课的回应', 'Answers'], ever('record'), ['by_id']),
  studio_assignment: place(['工作室任务', 'Tasks'], ever('record'), ['person_id']),
  studio_result_person: place(['成果署名', 'Results'], ever('record'), ['person_id']),
  studio_objection: place(['考核异议', 'Objections'], ever('record'), ['by_id']),
  document: place(['创建的文稿', 'Documents begun'], ever('text'), ['created_by']),
  writing: place(['工作室文稿', 'Writings'], ever('text'), ['owner_id']),
  writing_reader: place(['受邀督导的个案', 'Cases shared with me'], ever('text'), ['person_id']),
  writing_read: place(['读过的个案', 'Cases read'], ever('text'), ['person_id']),
  document_thread: place(['发起的评论', 'Threads begun'], ever('text'), ['created_by']),
  document_message: place(['评论', 'Comments'], ever('text'), ['person_id']),
  document_suggestion: place(['修改建议', 'Suggestions'], ever('text'), ['created_by'], ['done', 'line']),
  lesson_design: place(['主备的教学设计', 'Lesson designs led'], ever('text'), ['lead_author_id']),
  lesson_author: place(['合写的教学设计', 'Lesson designs co-written'], ever('text'), ['person_id']),
  lesson_discussant: place(['参加的集备', 'Discussions'], ever('text'), ['person_id']),
  lesson_guest: place(['受邀参与的备课', 'Guest in lessons'], ever('text'), ['person_id']),
  audit_entry: place(['审计记录', 'Audit entries'], ever('audit'), []),
  doc_update: place(['编辑记录', 'Rows of edits'], ever('text'), []),
  doc_client: place(['编辑身份', 'Writing identities'], ever('text'), []),
  cert_rule_set: place(['证书规则', 'Certificate rules'], ever('hours'), []),
  certificate_batch: place(['证书批次', 'Batches of certificates'], ever('hours'), []),
  certificate_event: place(['证书办理', 'Deeds on certificates'], ever('hours'), []),
  cohort: place(['培训班', 'Cohorts'], ever('record'), []),
  document_image: place(['文稿图片', 'Pictures'], ever('text'), []),
  document_original: place(['导入的原件', 'Originals'], ever('text'), []),
  document_version: place(['版本', 'Versions'], ever('text'), []),
  hours_claim_step: place(['申报办理', 'Steps of claims'], ever('hours'), []),
  hours_past: place(['往年学时导入', 'Past hours'], ever('hours'), []),
  hours_rule_set: place(['学时规则', 'Hours rules'], ever('hours'), []),
  lesson_check: place(['去标识检查', 'Privacy checks'], ever('record'), []),
  lesson_discussion: place(['集备', 'Discussions opened'], ever('record'), []),
  lesson_step: place(['教学设计流转', 'Steps of lessons'], ever('record'), []),
  meeting: place(['会议', 'Meetings arranged'], ever('record'), []),
  meeting_series: place(['例会', 'Series'], ever('record'), []),
  minutes: place(['纪要', 'Minutes'], ever('record'), []),
  minutes_freeze: place(['纪要定稿', 'Minutes fixed'], ever('record'), []),
  poll: place(['表决', 'Polls'], ever('record'), []),
  rubric: place(['量规', 'Rubrics'], ever('record'), []),
  studio_brief: place(['简报', 'Newsletters'], ever('record'), []),
  studio_brief_note: place(['简报批注', 'Notes on newsletters'], ever('record'), []),
  studio_mark: place(['考核打分', 'Marks'], ever('record'), []),
  studio_result: place(['成果登记', 'Results entered'], ever('record'), []),
  studio_robot: place(['群机器人', 'Chat robots'], ever('record'), []),
  studio_round: place(['考核轮次', 'Rounds'], ever('record'), []),
  studio_rule: place(['工作室规定', 'Charters'], ever('record'), []),
  studio_showcase: place(['公开页', 'Showcases'], ever('record'), []),
  studio_step: place(['工作室流转', 'Steps of studios'], ever('record'), []),
  studio_task: place(['布置的任务', 'Tasks given'], ever('record'), []),
  template: place(['模板', 'Templates'], ever('text'), []),
  template_version: place(['模板版本', 'Template versions'], ever('text'), []),
  erased_person: place(['注销时封存的身份', 'Identity sealed at erasure'], { fate: 'hours', span: { zh: '到封存时写明的那天，缺省十年', en: 'until the day that was set at the erasure, ten years by default', sweptIn: 'server/src/personal/personal.erasure.ts' } }, [], ['identity']),
  webhook: place(['事件推送', 'Webhooks'], ever('record'), []),
};

/** Tables that name nobody and yet may lead to somebody: how long a row stays. Files and other parts stay as long as the row that they are of. */
export const TRACES: Readonly<Record<string, Pick<Place, 'zh' | 'en'> & { readonly span: Turned | Swept }>> = {
  sign_in_guess: { zh: '登录尝试（散列）', en: 'Attempts to sign in (hashes)', span: { zh: '最后计数后 1 天；登录成功即删', en: '1 day after they were counted, or when he is in', days: 1, since: 'greatest(since, blocked_until)' } },
  socket_ticket: { zh: '连接的票据', en: 'Tickets of connections', span: { zh: '用过或过期即删', en: 'when it is used or over', sweptIn: SESSIONS } },
  identity_errand: { zh: '外部登录途中', en: 'Outside sign-ins under way', span: { zh: '过期后 1 天；用过即删', en: '1 day after its end, or when it is used', days: 1, since: 'ends_at' } },
  webhook_delivery: { zh: '事件推送的记录', en: 'Deliveries of webhooks', span: { zh: `发出后 ${DELIVERY_DAYS} 天`, en: `${DELIVERY_DAYS} days after the event`, sweptIn: 'server/src/people/webhook/webhook.store.ts' } },
  studio_robot_message: { zh: '群机器人没能送出的话', en: 'What a chat robot could not say', span: { zh: '写下后 30 天；送到即删', en: '30 days after it was written, or when it arrives', days: 30, since: 'at' } },
};

/** What is not yet said to the person himself on any page is in no file either. */
export const REVEALED: Readonly<Record<string, string>> = {
  studio_assessment: "state in ('publicised', 'objected', 'final')", rating: "state <> 'open'", certificate_batch_line: "state = 'issued'",
};

/** Columns with a person that are no foreign key of their own: the log's, which must not wait for one, and a note's, whose sheet has it. */
export const LOOSE: Readonly<Record<string, readonly string[]>> = { audit_entry: ['actor_id'], doc_update: ['person_id'], doc_client: ['person_id'], observation_note: ['observer_id'] };
