// The one table of refusals: code, HTTP status, and what a person is told in plain words, why and what to
// do next. A code is never reused for something else. `{name}` stands for a fact sent with the refusal.
import { z } from 'zod';

export interface ProblemText {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

const p = (status: number, zh: string, en: string): ProblemText => ({ status, zh, en });

export const problems = {
  // the request itself
  'request.invalid': p(400, '填写的内容有误：{fields}。请改正后再试。', 'Some fields are not right: {fields}. Please correct them and try again.'),
  'request.notFound': p(404, '没有找到，或您无权查看。请检查链接，或向对方要一个新链接。', 'Not found, or not open to you. Check the link or ask for a new one.'),
  'request.tooMany': p(429, '操作太频繁，请 {seconds} 秒后再试。', 'Too many requests. Try again in {seconds} seconds.'),
  'request.tooLarge': p(413, '内容太大，最多 {maxKb} KB。', 'Too large: at most {maxKb} KB.'),
  'request.foreignOrigin': p(403, '请求来自别的网站，已被拒绝。请从共研页面里操作。', 'The request came from another site and was refused.'),
  'request.unsupported': p(415, '不支持这种内容格式。', 'This content type is not supported.'),
  'server.fault': p(500, '服务器出了问题，已记录。编号 {requestId}，请稍后重试。', 'Something went wrong and was recorded (no. {requestId}). Please try again later.'),
  'server.busy': p(503, '服务器正忙，请稍后再试，您的内容没有丢失。', 'The server is busy. Please try again; nothing is lost.'),
  // sign-in
  'signIn.needed': p(401, '请先登录。', 'Please sign in first.'),
  'signIn.wrong': p(401, '账号或密码不对。请检查大小写，忘记密码请联系区管理员。', 'The account or password is not right. Ask your administrator if you forgot it.'),
  'signIn.tooMany': p(429, '尝试次数过多，为保护账号，请 {minutes} 分钟后再试。', 'Too many attempts. To protect the account, try again in {minutes} minutes.'),
  'signIn.suspended': p(403, '该账号已停用，请联系区管理员。', 'This account is suspended. Please contact your administrator.'),
  'signIn.weakPassword': p(400, '密码太简单：至少 8 个字符，且不能是常见密码。', 'The password is too simple: at least 8 characters and not a common one.'),
  'access.notYours': p(403, '您没有这项权限。需要由{who}来操作。', 'You may not do this. {who} can.'),
  // people
  'people.unknownSchool': p(400, '没有名为“{school}”的学校。', 'There is no school named "{school}".'),
  'people.importGone': p(410, '这次导入的预览已过期，请重新上传文件。', 'This preview has expired. Please upload the file again.'),
  'people.importUnreadable': p(400, '文件无法读取：{why}。请用模板另存为 XLSX 或 CSV（UTF-8）再试。', 'The file cannot be read: {why}. Save it from the template as XLSX or CSV (UTF-8).'),
  'people.importHasErrors': p(409, '还有 {count} 行有错误，请改好文件再上传；没有写入任何数据。', '{count} rows still have errors. Nothing was written.'),
  // hours
  'hours.ownHours': p(403, '这是您自己的学时，须由他人核对入账。', 'These are your own hours; somebody else must post them.'),
  'hours.sameHand': p(403, '这笔学时由您提出，须由第二人确认。', 'You proposed these hours; a second person must confirm them.'),
  'hours.overlap': p(409, '与 {day} 的“{title}”时间重叠，同一段时间只计一次。请先核对时间，或冲销另一笔。', 'The time overlaps with "{title}" on {day}; one hour counts once. Check the times or reverse the other entry.'),
  'hours.tooMuchForADay': p(409, '{day} 这一天合计超过 24 小时，请核对起止时间。', 'More than 24 hours on {day}. Check the times.'),
  'hours.alreadyReversed': p(409, '这笔学时已经冲销过一次。', 'This entry was already reversed.'),
  'hours.notReversible': p(409, '冲销记录本身不能再冲销；如需恢复，请重新入账。', 'A reversal cannot be reversed; post the hours anew.'),
  'hours.noRule': p(409, '{day} 没有可用的学时规则“{code}”。请联系区教研员。', 'There is no rule "{code}" for {day}. Ask the district researcher.'),
  'hours.rulesPublished': p(409, '已发布的规则不能修改，请起草新版本。', 'Published rules cannot be changed; draft a new version.'),
  'hours.rulesTwice': p(409, '编号“{code}”用了两次，请改成不同的编号。', 'The code "{code}" is used twice.'),
  'hours.rulesSplits': p(409, '“{name}”各分项的学时合计超过了总学时，请核对。', 'The parts of "{name}" add up to more than its total.'),
  'hours.rulesAmounts': p(409, '“{name}”还没有写明学时。', '"{name}" has no hours yet.'),
  'hours.rulesTooLate': p(409, '生效日 {day} 已过。规则只能从今天或以后生效，已入账的学时不受影响。', 'The first day {day} is past. Rules begin today or later; posted hours stay as they are.'),
  // schemes, cohorts and enrolments
  'cert.modulesTwice': p(409, '模块编号“{code}”用了两次，请改成不同的编号。', 'The module code "{code}" is used twice.'),
  'cert.modulesShort': p(409, '各模块合计 {sum} 学时，与总学时 {need} 不符。请改到一致。', 'The modules add up to {sum} hours, the course asks for {need}. Make them equal.'),
  'cert.attendanceOver': p(409, '出勤要求写成了 {present}/{of}，不能超过全部课次。', 'The attendance asked for is {present} of {of}; it cannot be more than all.'),
  'cert.draftThere': p(409, '这个等级已有一份草稿（第 {version} 版），请在那一份里继续。', 'This level already has a draft (version {version}); go on there.'),
  'cert.recordOnly': p(409, '历史证书只登记、不培训，没有规则。', 'A historic certificate is only recorded; it has no rules.'),
  'cert.rulesPublished': p(409, '已发布的规则不能修改，请起草新版本。', 'Published rules cannot be changed; draft a new version.'),
  'cert.rulesSameHand': p(403, '这一版由您起草，须由第二人发布。', 'You drafted this version; a second person must publish it.'),
  'cert.rulesTooLate': p(409, '生效日 {day} 已过，请改为今天或以后。', 'The first day {day} is past. Choose today or later.'),
  'cert.programmeLevel': p(409, '证书班要选定一个等级；其他项目不选。', 'A certificate programme names its level; others name none.'),
  'cohort.otherState': p(409, '班次的状态刚有变化，现在不能做这一步。请看看页面上它现在的状态。', 'The cohort has moved on; this step is not possible now. See on its page where it stands.'),
  'cohort.noRules': p(409, '这个等级还没有已生效的规则，请先起草并由第二人发布。', 'No rules of this level are in force yet. Draft them and have a second person publish them.'),
  'cohort.tooFewHours': p(409, '课表共 {got} 学时，规则要求 {need} 学时。请先排满课次再开班。', 'The schedule holds {got} hours, the rules ask for {need}. Plan more sessions first.'),
  'cohort.sessionsOpen': p(409, '还有 {count} 次课没有确认考勤，确认后才能进入考核。', '{count} sessions have no confirmed attendance yet. Confirm them first.'),
  'cohort.notEnrolling': p(409, '这个班次现在不在报名期。', 'This cohort is not enrolling now.'),
  'cohort.enrolmentOver': p(409, '报名已于 {day} 截止。请留意下一期，或联系区教研员。', 'Enrolment ended on {day}. Watch for the next cohort or ask the district researcher.'),
  'cohort.twice': p(409, '这个项目已有第 {ordinal} 期。', 'This programme already has cohort no. {ordinal}.'),
  'enrolment.there': p(409, '您已经报过这个班次，不用再报。', 'You are in this cohort already.'),
  'enrolment.own': p(403, '这是您自己的报名或成绩，须由他人处理。', 'This is your own enrolment or mark; somebody else must handle it.'),
  'enrolment.otherState': p(409, '这位学员的状态刚有变化，现在不能做这一步。请刷新后再看。', 'This learner has moved on; the step is not possible now. Refresh and look again.'),
  'enrolment.needsLevel': p(409, '{name}还没有{level}，报这个班要先取得{level}。', '{name} does not hold {level} yet; {level} comes before this cohort.'),
  'enrolment.needsYears': p(409, '{name}在岗满 {got} 年，这个班要求满 {need} 年。', '{name} has been in post for {got} years; this cohort asks for {need}.'),
  // studios
  'studio.alreadyMember': p(409, '{name}已经是本工作室的成员。', '{name} is already a member of this studio.'),
  'studio.otherStudio': p(409, '{name}已是“{studio}”的入室成员，一人同时只能加入一个工作室。', '{name} is already a member of "{studio}"; one active membership at a time.'),
  'studio.full': p(409, '工作室名额已满（{seats} 人）。如需增加，请联系区教研员调整名额。', 'The studio is full ({seats} seats). Ask the district researcher to change the quota.'),
  'studio.hostStays': p(409, '主持人不能被移出自己的工作室。', 'The host cannot be removed from the studio.'),
  'studio.notActive': p(409, '工作室当前不在有效期内，不能进行此操作。', 'The studio is not active.'),
  // templates and a studio's documents
  'template.ethicsMissing': p(409, '“{section}”是伦理要求的必填环节，不能删去或改为选填。请保留它，名称和提示可以改。', '"{section}" is required by ethics. Keep it, and keep it required; its name and hint may change.'),
  'template.twice': p(409, '有的环节重复了，或不属于所选的模板。请刷新后重新编辑。', 'A section stands twice or is not of the chosen template. Refresh and edit again.'),
  'template.newer': p(409, '这个模板刚发布了新版本。请看过新版本再操作，没有写入任何内容。', 'A newer version of this template has just been published. Look at it first; nothing was written.'),
  'writing.notConfidential': p(409, '这份文稿对工作室公开，不需要逐人授权。', 'This document is open to the studio; nobody has to be asked.'),
  // lesson designs
  'lesson.noStudio': p(409, '请先选择一个您所在的工作室。', 'Choose a studio that you belong to.'),
  'lesson.tooFewContributors': p(409, '共案里除主备人外有 {n} 位老师的文字，满 {need} 位才计集体备课学时。', 'Besides the lead author {n} teachers wrote in the agreed design; hours need {need}.'),
  'lesson.guestInside': p(409, '{name}本来就能批注这份设计，不用邀请；在批注里 @ TA 就会收到消息。', '{name} may comment on this design already; mention them in a comment instead.'),
  'lesson.authorNotMember': p(409, '{name}不是这个工作室的成员，不能作为共写人。', '{name} is not a member of this studio.'),
  'lesson.otherStage': p(409, '备课的进度刚有变化，现在不能做这一步。请看看页面上方现在到了哪一步。', 'The preparation has moved on; this step is not possible now. See at the top of the page where it stands.'),
  'lesson.nothingWritten': p(409, '初备还是空的。请至少写好一个必填环节，再请大家研讨。', 'The first draft is still empty. Write at least one required section before asking others.'),
  'lesson.discussionPast': p(409, '截止日 {day} 已过，请选今天或以后的日期。', 'The last day {day} is past. Choose today or later.'),
  'lesson.discussantOutside': p(409, '{name}看不到这份教学设计，不能请他研讨。请从工作室成员中选择。', '{name} cannot see this lesson design. Choose people of the studio.'),
  'lesson.noDiscussion': p(409, '还没有约定研讨的人和截止日，请先约定。', 'Nobody has been asked to discuss yet. Name the people and a last day first.'),
  'lesson.discussionRuns': p(409, '研讨到 {day} 截止，还没有提意见的：{names}。等他们批注或建议，或把截止日改到今天。', 'The discussion runs until {day}; still waiting for {names}. Wait, or move the last day to today.'),
  'lesson.noReason': p(409, '请写明重新打开的原因。', 'Say why it is reopened.'),
  'lesson.notFixed': p(409, '共案还没有定稿，定稿后才能另存个性化方案。', 'The agreed design is not fixed yet; own versions begin after that.'),
  'lesson.forkedAlready': p(409, '您已经有一份个性化方案，请在那一份里继续。', 'You already have your own version; go on there.'),
  'lesson.consensusFixed': p(409, '共案已定稿。请先重新打开（写明原因），再收进老师的改动。', 'The agreed design is fixed. Reopen it with a reason first.'),
  'lesson.updateStale': p(409, '内容刚有变动，请按现在的内容再看一遍。没有写入任何修改。', 'The text has just changed. Look again; nothing was written.'),
  'lesson.notYetTaught': p(409, '{day} 还没到，上完课再登记。', '{day} has not come yet; record the lesson after it was taught.'),
  'lesson.noReflection': p(409, '反思太短，请至少写一句话（10 个字）。', 'Write at least one sentence (10 characters).'),
  'lesson.nobodyReflected': p(409, '还没有老师上完课并写好反思，暂时不能归档。', 'Nobody has taught it and reflected on it yet; it cannot be archived.'),
  'lesson.notChecked': p(409, '入库前须由第二人做去标识检查。', 'A second person must check it for identifiable data first.'),
  'lesson.findingsOpen': p(409, '还有 {count} 处可能认出学生的内容没有处理。请逐条改写，或标为误报并写明原因。', '{count} places that may tell who a student is are still open. Rewrite each, or call it a false alarm and say why.'),
  'lesson.checkedByWriter': p(409, '去标识检查须由没有参与写作的人来做。', 'The check must be done by somebody who did not write in it.'),
  // certificates
  'certificate.own': p(403, '这是您自己的证书，须由另外两人提请和颁发。', 'This is your own certificate; two other people propose and issue it.'),
  'certificate.sameHand': p(403, '这份名单由您提请，须由另一位教研员颁发。', 'You proposed this list; another researcher has to issue it.'),
  'certificate.recordOnly': p(409, '这是只登记的历史证书，本平台不颁发。', 'This historic certificate is only recorded, never issued here.'),
  'certificate.noLevel': p(409, '这个班次不颁发证书，或还没有确定规则版本。', 'This cohort leads to no certificate, or has no version of the rules yet.'),
  'certificate.notEnrolled': p(409, '不在本期学员之中，不能颁发。', 'Not a learner of this cohort.'),
  'certificate.holds': p(409, '已持有同一等级的有效证书（{serial}）。', 'Holds a standing certificate of this level already ({serial}).'),
  'certificate.notMet': p(409, '还有 {count} 项要求没有达到，请看班级进度。', '{count} requirements are not met; see the board of the cohort.'),
  'certificate.notRecognised': p(409, '讲师还没有认定达标，请先在班级进度里认定。', 'Not recognised yet; a trainer does so on the board of the cohort.'),
  'certificate.cohortRuns': p(409, '班次还没有公示，公示后才能颁发。', 'The cohort is not publicised yet; certificates come after that.'),
  'certificate.batchThere': p(409, '本期已有一份名单等待颁发，请先办完或撤回。', 'A list of this cohort is waiting already; issue or withdraw it first.'),
  'certificate.batchOver': p(409, '这份名单已经办过，请刷新后再看。', 'This list was dealt with already; refresh and look again.'),
  'certificate.revoked': p(409, '这张证书已撤销。', 'This certificate is revoked.'),
  'certificate.revokeOwnIssue': p(403, '这张证书由您颁发，须由另一位教研员撤销。', 'You issued this certificate; another researcher has to revoke it.'),
  'certificate.sameCheck': p(403, '这张证书由您核对，须由另一位教研员登记。', 'You checked this certificate; another researcher has to record it.'),
  'certificate.notOutside': p(409, '这种证书由本平台颁发，不用登记。', 'This kind is issued here and needs no entry.'),
  'certificate.outsideThere': p(409, '编号 {number} 已经登记过。如果不是您登记的，请联系区教研员。', 'Number {number} is entered already. If not by you, ask the district researcher.'),
  'certificate.outsideFuture': p(409, '发证日期 {day} 还没到，请核对。', 'The day {day} has not come yet; please check it.'),
  'certificate.outsideOver': p(409, '这张证书已核对或已有结果，不再更改。', 'It was checked or decided already and does not change any more.'),
  'certificate.noScan': p(409, '还没有扫描件，请本人上传后再核对。', 'There is no scan yet; its holder uploads one first.'),
  'certificate.notChecked': p(409, '还没有核对原件，核对后由另一位教研员登记。', 'Not checked yet; after that another researcher records it.'),
  'certificate.noReason': p(409, '请写明退回的原因。', 'Say why it is refused.'),
  // rubrics
  'rubric.subsOver': p(409, '“{item}”的小项合计 {sum} 分，超过本项的 {weight} 分。请把小项减去 {difference} 分，或把本项改为 {sum} 分。', 'The sub-items of "{item}" add up to {sum} under an item of {weight}. Take {difference} off the sub-items, or make the item {sum}.'),
  'rubric.subsUnder': p(409, '“{item}”的小项合计 {sum} 分，不到本项的 {weight} 分。请给小项加上 {difference} 分，或把本项改为 {sum} 分。', 'The sub-items of "{item}" add up to {sum} under an item of {weight}. Add {difference} to the sub-items, or make the item {sum}.'),
  'rubric.totalOver': p(409, '各项合计 {sum} 分，超过 100 分。请减去 {difference} 分。', 'The items add up to {sum}, above 100. Take off {difference}.'),
  'rubric.totalUnder': p(409, '各项合计 {sum} 分，不到 100 分。请加上 {difference} 分。', 'The items add up to {sum}, below 100. Add {difference}.'),
  'rubric.keyTwice': p(409, '“{item}”与另一项重复，请删去一项再添加。', '"{item}" is there twice. Remove one and add it anew.'),
  'rubric.bandsOrder': p(409, '等级须从高到低：“{band}”的起分应低于前一级。', 'Grades go from high to low: "{band}" must begin below the one before.'),
  'rubric.published': p(409, '已发布的量表不能修改，请以它为底起草新版。', 'A published rubric cannot be changed; derive a new version.'),
  'rubric.draftThere': p(409, '这份量表已有一份草稿（第 {version} 版），请在那一份里继续。', 'This rubric already has a draft (version {version}); go on there.'),
  // open lessons
  'openlesson.otherState': p(409, '这节公开课的状态刚有变化，现在不能做这一步。请看看页面上它现在的状态。', 'The open lesson has moved on; this step is not possible now. See on its page where it stands.'),
  'openlesson.past': p(409, '上课日期已过，请选今天或以后的时间。', 'That day is past. Choose today or later.'),
  'openlesson.noPlace': p(409, '请写明上课地点，或给出线上链接。', 'Say where it is, or give a link.'),
  'openlesson.teacherOutside': p(409, '{name}不是这个工作室的成员，不能作为这节课的授课教师。', '{name} does not belong to this studio and cannot teach this lesson.'),
  'openlesson.noRubric': p(409, '请选一份已发布的评课量表（区里的，或本工作室的）。', 'Choose a published lesson rubric of the district or of this studio.'),
  'openlesson.seatsTaken': p(409, '已有 {booked} 人预约，名额不能更少。', '{booked} people have booked; there cannot be fewer seats.'),
  'openlesson.notBegun': p(409, '还没到上课时间，上课后再登记。', 'It has not begun yet; record it afterwards.'),
  'openlesson.nobodyEvaluated': p(409, '还没有人提交评课，暂时不能结束。', 'Nobody has submitted an evaluation yet.'),
  'openlesson.ownLesson': p(403, '这是您自己的课，不能听课或评课。', 'This is your own lesson; you cannot observe or evaluate it.'),
  'openlesson.notInvited': p(403, '这节课面向本校或本片的老师。想来听课，请联系主备人或主持人。', 'This lesson is for teachers of its school or cluster. Ask its lead author or host.'),
  'openlesson.over': p(409, '这节课已经结束，不能再预约。', 'This lesson is over and cannot be booked.'),
  'openlesson.noSeat': p(409, '您没有预约这节课。', 'You have not booked this lesson.'),
  'openlesson.notBooked': p(403, '预约了名额的老师才能听课和评课。请先预约。', 'Observing and evaluating needs a booked seat. Book first.'),
  'openlesson.notToday': p(409, '{day} 上课，当天开放听课记录。', 'The lesson is on {day}; notes open on that day.'),
  'openlesson.notHeld': p(409, '这节课还没有登记为已上课。评分已存为草稿，请主备人或主持人登记后再提交。', 'The lesson is not recorded as held yet. Your draft is kept; submit after its lead author or host has recorded it.'),
  // evaluations
  'evaluation.submitted': p(409, '您已提交评课，不能改动。如需更正，请写明原因另交一份。', 'You have submitted; it cannot be changed. Submit a correction with its reason.'),
  'evaluation.nothingToCorrect': p(409, '您还没有提交评课，请直接提交。', 'You have not submitted yet; submit without a reason.'),
  'evaluation.missing': p(409, '“{item}”的“{sub}”还没有打分。', '"{sub}" of "{item}" has no points yet.'),
  'evaluation.tooMany': p(409, '“{item}”的“{sub}”最多 {weight} 分。', '"{sub}" of "{item}" has at most {weight} points.'),
  'evaluation.noEvidence': p(409, '请给“{item}”写一句依据：看到了什么、听到了什么。', 'Write one line of evidence for "{item}": what you saw or heard.'),
  'evaluation.draftElsewhere': p(409, '您在另一台设备上改过这份评分草稿。请选择留用哪一份，两份都还在。', 'You changed this draft on another device. Choose which one to keep; both are still there.'),
  'evaluation.answered': p(409, '您已写过回应，不能再改。', 'You have already answered.'),
  // documents
  'document.draftQuota': p(413, '您的副本已满（{maxMb} MB）。请先复制保存需要的内容。', 'Your kept copies have reached their quota ({maxMb} MB). Copy out what you need first.'),
  // comments
  'comment.mayNot': p(403, '您只能阅读这份文档，不能批注。如需批注，请联系主备人。', 'You may only read this document. Ask its lead author if you want to comment.'),
  'comment.textGone': p(409, '您选的文字刚被改动或删除。您写的批注还在，请重新选一处文字再发。', 'The words you chose have just changed or gone. Your comment is still here; choose again and send it.'),
  'comment.notYours': p(403, '只能修改或删除自己的批注。', 'You can only change or delete your own comments.'),
  'comment.notYoursToResolve': p(403, '由批注人或能编辑这份文档的人标为已解决。', 'Whoever made the comment, or may edit the document, resolves it.'),
  'comment.outsider': p(409, '{name}看不到这份文档，不能 @。请先请他加入。', '{name} cannot see this document and cannot be mentioned. Invite them first.'),
  // suggestions
  'suggestion.mayNot': p(403, '您只能阅读这份文档，不能提修改建议。如需参与，请联系主备人。', 'You may only read this document. Ask its lead author if you want to suggest changes.'),
  'suggestion.writersDecide': p(403, '由能编辑这份文档的人采纳或婉拒建议。', 'Those who may edit this document accept or decline suggestions.'),
  'suggestion.notYours': p(403, '只能修改或撤回自己的建议。', 'You can only change or withdraw your own suggestions.'),
  'suggestion.textGone': p(409, '这条建议所改的原文已被删除，不能采纳；可以婉拒，或请建议人重新提出。', 'The words that this suggestion changes are gone, so it cannot be accepted. Decline it, or ask for a new one.'),
  'suggestion.textChanged': p(409, '原文或建议刚被改动，与您看到的不同，没有采纳。请看过现在的文字再决定。', 'The words or the suggestion have just changed, so nothing was accepted. Look at them as they are now and decide again.'),
  'suggestion.decided': p(409, '{by}刚刚已{outcome}，您的操作没有生效，文字没有重复改动。', 'Already {outcome} by {by}. Your action had no effect and nothing was changed twice.'),
  'suggestion.placeGone': p(409, '您选的文字刚被改动或删除。您写的建议还在，请重新选一处文字再提出。', 'The words you chose have just changed or gone. What you wrote is still here; choose again and send it.'),
  'suggestion.oneLine': p(409, '一条建议只能改一段里的文字。请分段提出。', 'One suggestion changes words within one paragraph. Suggest each paragraph by itself.'),
  'suggestion.same': p(409, '建议的文字与原文相同。请改动文字后再提出。', 'The suggested words are the same as the original. Change them first.'),
  'suggestion.overlapsYours': p(409, '这里与您的另一条建议重叠。请修改那一条，或先撤回它。', 'This overlaps another suggestion of yours. Change that one, or withdraw it first.'),
  'suggestion.notDecided': p(409, '这条建议没有可以撤销的决定。', 'This suggestion has no decision to take back.'),
  'suggestion.notYourDecision': p(403, '只有作出决定的人可以撤销它。', 'Only whoever decided can take the decision back.'),
  'suggestion.tooLateToUndo': p(409, '决定已过 {minutes} 分钟，不能再撤销。如需改回，请直接修改正文。', 'It is more than {minutes} minutes ago. Edit the text instead.'),
  'suggestion.wordsMoved': p(409, '采纳后的文字又被改动，不能自动撤销。请直接修改正文。', 'The accepted words were changed since and cannot be taken back by themselves. Edit the text instead.'),
  'version.writersOnly': p(403, '只有能编辑这份文档的人可以命名或恢复版本。', 'Only those who may edit this document can name or restore versions.'),
  'version.damaged': p(500, '这个版本存放的数据已损坏，没有打开，以免给您错误的内容。其他版本不受影响；请联系管理员从备份找回。', 'The data of this version is damaged and was not opened, so that you see nothing wrong. Other versions are fine; please ask an administrator for the backup.'),
  'version.same': p(409, '内容与版本“{name}”相同，不必再命名。', 'The text is the same as version "{name}".'),
  // files
  'file.notImage': p(415, '只能插入 JPG、PNG、WebP 或 GIF 图片。', 'Only JPG, PNG, WebP or GIF images.'),
  'file.tooLarge': p(413, '图片太大，最多 {maxMb} MB。请压缩后再试。', 'The image is too large: at most {maxMb} MB.'),
  'file.tooManyPixels': p(413, '图片尺寸太大，最多 {mega} 百万像素。请缩小后再试。', 'The image has too many pixels: at most {mega} million.'),
  'file.quota': p(413, '这份文档的图片总量已满（{maxMb} MB）。', 'This document has reached its image quota ({maxMb} MB).'),
  // tables that go out
  'sheet.tooManyRows': p(413, '内容超过 {max} 行，一个文件放不下。请选一个学年，或按学校分别导出。', 'More than {max} rows do not fit into one file. Choose one school year or one school.'),
  // Word files that come in
  'intake.notWord': p(415, '这不是完好的 Word 文档（.docx）。请在 Word 或 WPS 里打开，另存为 .docx 再试。', 'This is not a sound Word document (.docx). Open it in Word or WPS, save it as .docx and try again.'),
  'intake.oldWord': p(415, '这是旧格式的文档（.doc 或 .wps）。请用 Word 或 WPS 另存为 .docx 再试。', 'This is a document of the old format (.doc or .wps). Save it as .docx and try again.'),
  'intake.encrypted': p(415, '文档有密码保护。请取消密码后再试。', 'The document is protected by a password. Remove the password and try again.'),
  'intake.macros': p(415, '文档带有宏，不能导入。请另存为不含宏的 .docx 再试。', 'The document holds macros and is not imported. Save it as .docx without macros and try again.'),
  'intake.unsafe': p(415, '文档里有不该出现的内容，为安全起见没有打开。请在 Word 里新建文档，把正文复制过去，保存后再试。', 'The document holds what no document should, and was not opened. Copy its text into a new Word document and try again.'),
  'intake.tooLarge': p(413, '文档展开后太大或太复杂。请删去多余的图片和表格，或分成几份再试。', 'The document unpacks to too much. Remove pictures and tables that are not needed, or split it.'),
  'intake.tooLong': p(413, '文档太长，一份教学设计放不下。请分成几份再试。', 'The document is too long for one lesson design. Split it and try again.'),
  'intake.tooSlow': p(413, '读取这份文档用时太久，已停止。请删去复杂的表格和图片后再试。', 'Reading this document took too long and was stopped. Remove complicated tables and pictures and try again.'),
  'intake.empty': p(400, '文档里没有文字。如果内容是扫描图片，请先转成文字。', 'There are no words in the document. If it is a scan, turn it into text first.'),
  'intake.gone': p(410, '这次导入的预览已过期，请重新选择文件。没有写入任何内容。', 'This preview has expired; please choose the file again. Nothing was written.'),
  // co-editing: permanent ones stop the editor, transient ones are retried by it
  'coedit.oldClient': p(426, '版本已更新，请刷新页面（内容不会丢失）。', 'A new version is out; please refresh (nothing is lost).'),
  'coedit.revoked': p(403, '您已不能编辑这份文档；未上传的修改可另存为副本。', 'You may no longer edit this document; unsent edits can be kept as a copy.'),
  'coedit.notJoined': p(409, '连接已更换，正在重新进入文档。', 'The connection changed; entering the document again.'),
  'coedit.locked': p(423, '文档已锁定，修改未写入。', 'The document is locked.'),
  'coedit.epoch': p(409, '文档已从备份恢复，请重新载入。', 'The document was restored; please reload.'),
  'coedit.tooLarge': p(413, '这次修改太大，请分几次粘贴。', 'This change is too large; paste it in parts.'),
  'coedit.badUpdate': p(400, '这次修改的数据损坏，未写入。', 'This change is damaged and was not written.'),
  'coedit.foreignClient': p(403, '这次修改的署名不属于您，未写入。', 'This change carries a signature that is not yours.'),
  'coedit.gap': p(409, '有更早的修改尚未送达，正在补传。', 'Earlier changes are missing; resending.'),
  'coedit.tooDeep': p(400, '内容嵌套太深，未写入。', 'The content is nested too deeply.'),
  'coedit.notAllowed': p(400, '内容里有不允许的格式或链接，未写入。', 'The content has a format or link that is not allowed.'),
  'coedit.rate': p(429, '修改太频繁，正在排队。', 'Too many changes; queued.'),
  'coedit.full': p(409, '打开这份文档的人太多，您可以先阅读，稍后再编辑。', 'Too many people are in this document; you can read it for now.'),
} as const satisfies Record<string, ProblemText>;

export type ProblemCode = keyof typeof problems;
export type ProblemFacts = Readonly<Record<string, string | number>>;

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);
const Code = z.custom<ProblemCode>((value) => typeof value === 'string' && isProblemCode(value));

/** The body of every refusal, over HTTP (`application/problem+json`) and over the socket. */
export const ProblemBody = z.object({
  status: z.number().int(),
  code: Code,
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  requestId: z.string().optional(),
});
export type ProblemBody = z.output<typeof ProblemBody>;

/** Who could do it instead: the values of the fact `who`, worded here because refusals travel without a language. */
const offices: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  host: { zh: '工作室主持人', en: "The studio's host" },
  author: { zh: '主备人或工作室主持人', en: "The lead author or the studio's host" },
  member: { zh: '工作室成员', en: 'A member of the studio' },
  owner: { zh: '文稿的撰写人本人', en: 'Its owner' },
  teacher: { zh: '授课教师本人', en: 'The teacher of this version' },
  lessonLead: { zh: '主备人、工作室主持人或区教研员', en: "The lead author, the studio's host or the district researcher" },
  lessonTeacher: { zh: '授课教师本人', en: 'The teacher of the lesson' },
  schoolLead: { zh: '学校负责人', en: 'The lead of the school' },
  trainer: { zh: '本班讲师或区教研员', en: 'A trainer of this cohort or the district researcher' },
  learner: { zh: '学员本人', en: 'The learner' },
  districtStaff: { zh: '区教研员', en: 'The district researcher' },
};

/** What was done already: the values of the fact `outcome`, worded here for the same reason. */
const outcomes: typeof offices = {
  accepted: { zh: '采纳这条建议', en: 'accepted' },
  declined: { zh: '婉拒这条建议', en: 'declined' },
  withdrawn: { zh: '撤回这条建议', en: 'withdrawn' },
};

/** The sentence for a person, with its facts filled in. */
export const problemSentence = (code: ProblemCode, facts: ProblemFacts, language: 'zh' | 'en'): string =>
  problems[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = String(facts[name] ?? '');
    const words = name === 'who' ? offices[fact] : name === 'outcome' ? outcomes[fact] : undefined;
    return words?.[language] ?? fact;
  });
