// Every table that says something of a person: what it is, in which columns a row is his own matter, and what becomes of it when he is
// erased. A test holds it against the database, so that a new table cannot be forgotten. What stays, stays for the reason written here.

/** Why something of an erased person is kept, in words for whoever asks. */
export const REASONS = {
  hours: { zh: '学时、考核与证书是继续教育档案，依规保存，只增不改', en: 'hours, assessments and certificates are training records that must be kept' },
  record: { zh: '会议、研修与工作室的过程记录是单位档案，也是别人学时的依据', en: 'records of the organisation, and the evidence of others’ hours' },
  text: { zh: '与别人合写、合评的文字，里面也有别人的劳动', en: 'texts written and discussed together hold the work of others' },
  office: { zh: '任职与成员身份的起止，说明当时谁有权办理', en: 'terms of office say who had a right at the time' },
  audit: { zh: '审计记录依法留存，数据库拒绝修改', en: 'the audit is kept by law; the database refuses to change it' },
} as const;
export type Reason = keyof typeof REASONS;

export interface Place {
  readonly zh: string;
  readonly en: string;
  readonly fate: 'goes' | Reason;
  /** A row whose person stands here is his to read. Elsewhere he only did something for another, whose row it is: he is told the number. */
  readonly own: readonly string[];
  /** Secrets, bytes and what only the program reads: in no file. */
  readonly hidden: readonly string[];
}

const place = ([zh, en]: readonly [zh: string, en: string], fate: Place['fate'], own: readonly string[], hidden: readonly string[] = []): Place => ({ zh, en, fate, own, hidden });

export const REGISTER: Readonly<Record<string, Place>> = {
  session: place(['登录的设备', 'Devices'], 'goes', ['person_id'], ['token_hash', 'former_hash']),
  second_factor: place(['两步验证', 'Second factor'], 'goes', ['person_id'], ['secret']),
  recovery_code: place(['恢复码', 'Recovery codes'], 'goes', ['person_id'], ['code_hash']),
  api_token: place(['个人令牌', 'Personal tokens'], 'goes', ['person_id'], ['token_hash']),
  person_identity: place(['外部登录', 'Outside identities'], 'goes', ['person_id']),
  join_code: place(['加入码', 'Join code'], 'goes', ['person_id'], ['code_hash']),
  notice: place(['通知', 'Notices'], 'goes', ['person_id']),
  notice_choice: place(['通知的选择', 'Choices of notices'], 'goes', ['person_id']),
  notice_mail: place(['通知邮箱', 'Address for notices'], 'goes', ['person_id'], ['code_hash']),
  notice_digest: place(['寄出的汇总', 'Digests sent'], 'goes', ['person_id'], ['leave_hash']),
  calendar_feed: place(['日历地址', 'Calendar address'], 'goes', ['person_id'], ['token_hash']),
  document_draft: place(['另存的副本', 'Private copies'], 'goes', ['person_id']),
  document_intake: place(['待确认的 Word 文件', 'Word files held'], 'goes', ['person_id'], ['bytes', 'word']),
  roster_import: place(['待确认的名册', 'Rosters held'], 'goes', []),
  growth_audience: place(['成长档案给谁看', 'Audience of the growth file'], 'goes', ['person_id']),
  studio_reminder: place(['催办', 'Reminders'], 'record', ['person_id']),
  appointment: place(['任职', 'Offices'], 'office', ['person_id']),
  studio_membership: place(['工作室成员身份', 'Memberships'], 'office', ['person_id']),
  studio: place(['主持的工作室', 'Studios hosted'], 'office', ['host_id']),
  session_trainer: place(['担任培训者', 'Training given'], 'office', ['person_id']),
  hours_entry: place(['学时', 'Hours'], 'hours', ['person_id'], ['hash']),
  hours_expected: place(['待记的学时', 'Hours expected'], 'hours', ['person_id']),
  hours_claim: place(['学时申报', 'Claims of hours'], 'hours', ['person_id']),
  certificate_award: place(['证书', 'Certificates'], 'hours', ['person_id']),
  certificate_batch_line: place(['证书拟发名单', 'Lists of certificates proposed'], 'hours', ['person_id']),
  outside_certificate: place(['外来证书', 'Outside certificates'], 'hours', ['person_id']),
  enrolment: place(['培训报名', 'Enrolments'], 'hours', ['person_id']),
  session_attendance: place(['培训出勤', 'Attendance at trainings'], 'hours', ['person_id']),
  work_result: place(['培训作业', 'Work handed in'], 'hours', ['person_id']),
  studio_assessment: place(['年度考核', 'Yearly assessments'], 'hours', ['person_id']),
  growth_rating: place(['成长评价', 'Growth ratings'], 'hours', ['person_id']),
  meeting_person: place(['参加的会议', 'Meetings'], 'record', ['person_id']),
  check_event: place(['签到签退', 'Check-ins'], 'record', ['person_id']),
  attendance_ruling: place(['出勤裁定', 'Rulings on attendance'], 'record', ['person_id']),
  meeting_leave: place(['请假', 'Leave'], 'record', ['person_id']),
  meeting_presence: place(['会上在场', 'Presence in meetings'], 'record', ['person_id']),
  minutes_confirmation: place(['纪要确认', 'Minutes confirmed'], 'record', ['person_id']),
  chair_turn: place(['主持会议', 'Chairing'], 'record', ['person_id']),
  speaker_event: place(['发言', 'Speaking'], 'record', ['person_id']),
  poll_vote: place(['投票', 'Votes'], 'record', ['person_id']),
  rating_sheet: place(['现场评分', 'Ratings given'], 'record', ['person_id']),
  rating: place(['被评的展示', 'Ratings received'], 'record', ['teacher_id']),
  action_item: place(['行动项', 'Actions'], 'record', ['owner_id']),
  agenda_item: place(['议程', 'Agenda items'], 'record', ['owner_id']),
  mentor_pair: place(['师徒结对', 'Mentoring'], 'record', ['mentor_id', 'apprentice_id']),
  mentor_signature: place(['结对签字', 'Signatures'], 'record', ['person_id']),
  mentoring_log: place(['带教记录', 'Mentoring logs'], 'record', ['writer_id']),
  open_lesson: place(['公开课', 'Open lessons'], 'record', ['teacher_id']),
  open_lesson_seat: place(['听课席位', 'Seats'], 'record', ['person_id']),
  observation: place(['听课笔记', 'Observations'], 'record', ['observer_id']),
  observation_note: place(['听课随记', 'Notes of observations'], 'record', ['observer_id']),
  evaluation: place(['评课', 'Evaluations'], 'record', ['observer_id']),
  evaluation_answer: place(['对评课的回应', 'Answers'], 'record', ['by_id']),
  studio_assignment: place(['工作室任务', 'Tasks'], 'record', ['person_id']),
  studio_result_person: place(['成果署名', 'Results'], 'record', ['person_id']),
  studio_objection: place(['考核异议', 'Objections'], 'record', ['by_id']),
  document: place(['创建的文稿', 'Documents begun'], 'text', ['created_by']),
  writing: place(['工作室文稿', 'Writings'], 'text', ['owner_id']),
  writing_reader: place(['受邀督导的个案', 'Cases shared with me'], 'text', ['person_id']),
  writing_read: place(['读过的个案', 'Cases read'], 'text', ['person_id']),
  document_thread: place(['发起的评论', 'Threads begun'], 'text', ['created_by']),
  document_message: place(['评论', 'Comments'], 'text', ['person_id']),
  document_suggestion: place(['修改建议', 'Suggestions'], 'text', ['created_by'], ['done', 'line']),
  lesson_design: place(['主备的教学设计', 'Lesson designs led'], 'text', ['lead_author_id']),
  lesson_author: place(['合写的教学设计', 'Lesson designs co-written'], 'text', ['person_id']),
  lesson_discussant: place(['参加的集备', 'Discussions'], 'text', ['person_id']),
  lesson_guest: place(['受邀参与的备课', 'Guest in lessons'], 'text', ['person_id']),
  audit_entry: place(['审计记录', 'Audit entries'], 'audit', []),
  doc_update: place(['编辑记录', 'Rows of edits'], 'text', []),
  doc_client: place(['编辑身份', 'Writing identities'], 'text', []),
  cert_rule_set: place(['证书规则', 'Certificate rules'], 'hours', []),
  certificate_batch: place(['证书批次', 'Batches of certificates'], 'hours', []),
  certificate_event: place(['证书办理', 'Deeds on certificates'], 'hours', []),
  cohort: place(['培训班', 'Cohorts'], 'record', []),
  document_image: place(['文稿图片', 'Pictures'], 'text', []),
  document_original: place(['导入的原件', 'Originals'], 'text', []),
  document_version: place(['版本', 'Versions'], 'text', []),
  hours_claim_step: place(['申报办理', 'Steps of claims'], 'hours', []),
  hours_past: place(['往年学时导入', 'Past hours'], 'hours', []),
  hours_rule_set: place(['学时规则', 'Hours rules'], 'hours', []),
  lesson_check: place(['去标识检查', 'Privacy checks'], 'record', []),
  lesson_discussion: place(['集备', 'Discussions opened'], 'record', []),
  lesson_step: place(['教学设计流转', 'Steps of lessons'], 'record', []),
  meeting: place(['会议', 'Meetings arranged'], 'record', []),
  meeting_series: place(['例会', 'Series'], 'record', []),
  minutes: place(['纪要', 'Minutes'], 'record', []),
  minutes_freeze: place(['纪要定稿', 'Minutes fixed'], 'record', []),
  poll: place(['表决', 'Polls'], 'record', []),
  rubric: place(['量规', 'Rubrics'], 'record', []),
  studio_brief: place(['简报', 'Newsletters'], 'record', []),
  studio_brief_note: place(['简报批注', 'Notes on newsletters'], 'record', []),
  studio_mark: place(['考核打分', 'Marks'], 'record', []),
  studio_result: place(['成果登记', 'Results entered'], 'record', []),
  studio_robot: place(['群机器人', 'Chat robots'], 'record', []),
  studio_round: place(['考核轮次', 'Rounds'], 'record', []),
  studio_rule: place(['工作室规定', 'Charters'], 'record', []),
  studio_showcase: place(['公开页', 'Showcases'], 'record', []),
  studio_step: place(['工作室流转', 'Steps of studios'], 'record', []),
  studio_task: place(['布置的任务', 'Tasks given'], 'record', []),
  template: place(['模板', 'Templates'], 'text', []),
  template_version: place(['模板版本', 'Template versions'], 'text', []),
  erased_person: place(['注销时封存的身份', 'Identity sealed at erasure'], 'hours', [], ['identity']),
  webhook: place(['事件推送', 'Webhooks'], 'record', []),
};

/** What is not yet said to the person himself on any page is in no file either. */
export const REVEALED: Readonly<Record<string, string>> = {
  studio_assessment: "state in ('publicised', 'objected', 'final')", rating: "state <> 'open'", certificate_batch_line: "state = 'issued'",
};

/** Columns with a person that are no foreign key of their own: the log's, which must not wait for one, and a note's, whose sheet has it. */
export const LOOSE: Readonly<Record<string, readonly string[]>> = { audit_entry: ['actor_id'], doc_update: ['person_id'], doc_client: ['person_id'], observation_note: ['observer_id'] };
