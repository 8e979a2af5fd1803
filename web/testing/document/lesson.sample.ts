// A filled lesson design for tests and for looking at the page: 情绪温度计, third grade, 40 minutes.
import { lessonDocument, type TemplateSection } from '@gongyan/shared/document/document.lesson';
import { filledLesson } from '@gongyan/shared/document/document.stages';
import type { JsonNode } from '@gongyan/shared/document/document.json';

const part = (key: string, title: string, more: Partial<TemplateSection> = {}): TemplateSection => ({ key, title, hint: '', required: true, hasMinutes: false, ...more });
const stage = (key: string, title: string, hint: string): TemplateSection => part(key, title, { hint, hasMinutes: true });
const optional = { required: false } as const;

export const lessonTemplate: readonly TemplateSection[] = [
  part('basic', '基本信息', { hint: '课题、学段年级、课时、课型、主备人、单元' }),
  part('rationale', '设计理念', { hint: '为什么上这节课，想让学生经历什么' }),
  part('theory', '理论依据', { hint: '用一两句话说明依据，不堆砌术语', ...optional }),
  part('learners', '学情分析', { hint: '年龄特点、课前了解到的真实情况' }),
  part('goals', '活动目标', { hint: '认知、情感、行为各一条，写学生能做到的' }),
  part('focus', '重点与难点', { hint: '各写一条，与目标对应' }),
  part('materials', '活动准备', { hint: '材料、场地、分组、课前任务' }),
  stage('warmup', '团体热身', '放松、建立安全感、引入约定'),
  stage('transition', '团体转换', '从游戏走向主题，提出核心问题'),
  stage('working', '团体工作', '核心活动，写清步骤、提问和设计意图'),
  stage('closing', '团体结束', '回顾、承诺、情绪安顿'),
  part('board', '板书设计', { hint: '一张图能看懂整节课', ...optional }),
  part('safety', '伦理与安全提示', { hint: '出现危机信号时怎么做，哪些内容不展示' }),
  part('reflection', '课后反思', { hint: '达成、意外、下次改一处', ...optional }),
];

const texts: readonly (readonly [string, string, string])[] = [
  ['basic', '基本信息', '课题：情绪温度计　　学段年级：小学三年级　　课时：40 分钟\n课型：团体活动课　　主备人：苏听潮　　单元：情绪管理'],
  ['rationale', '设计理念', '三年级学生的情绪来得快、去得也快，却常用“高兴”“生气”两个词概括全部感受。本课不讲情绪知识，而是请学生把看不见的情绪“量”出来：用一支纸质温度计给情绪定位、命名，再选一个适合自己的降温办法。'],
  ['learners', '学情分析', '课前的匿名小调查显示，多数学生能说出自己“昨天生过气”，却说不清“为什么”和“后来怎么办”。连续倾听十分钟后注意力明显下降，因此每个活动控制在十二分钟以内，并安排站立环节。'],
  ['goals', '活动目标', '认知：知道同一种情绪有强弱之分，能说出至少六个情绪词。情感：愿意在小组里分享一次真实的情绪经历。行为：能用“我的情绪是几度，因为什么”来表达，并学会一种降温方法。'],
  ['focus', '重点与难点', '重点是给情绪命名并标出强度；难点是情绪升高时想得起来使用方法。'],
  ['materials', '活动准备', '教师准备情绪词卡二十四张、大号温度计挂图、轻音乐和计时铃；学生准备彩笔和温度计学习单。座位为六人小组，马蹄形排列。'],
  ['warmup', '团体热身(6分钟)', '活动“心情天气播报”。教师示范：“我今天多云，因为早上堵车。”学生起立，用动作表现晴、多云、雷阵雨、大风四种天气，喊停后邻座互猜。重申三条约定：认真听、不取笑、可以说“过”。意图：用身体动作降低开口难度，建立安全感。'],
  ['transition', '团体转换(8分钟)', '活动“同样是生气”。出示三个情境：铅笔被借走没有还；排队时被人插队；搭好的积木被撞倒。学生用手的高低表示生气程度，放在膝盖是一度，举过头顶是十度。教师追问：“你的手为什么举到这里？”由此引出温度计。意图：在比较中看到情绪有强弱、因人而异。'],
  ['working', '团体工作(20分钟)', '活动一“我的温度计”(8分钟)：在学习单上画出本周的一次情绪经历。活动二“降温锦囊”(12分钟)：带领全班做三轮“闻花香、吹蜡烛”的呼吸，请学生重新标一次温度。学生涂色到对应度数，写下情绪词和原因。组内轮流分享，每人一分钟，同伴不给建议，只说“我听到你……”。意图：让调节方法在课堂上真实发生一次。'],
  ['closing', '团体结束(4分钟)', '小结：情绪没有好坏，度数太高时，先降温，再解决问题。学生在温度计背面写一句送给情绪的话，自愿朗读三到五位。'],
  ['board', '板书设计', '中间画温度计，左侧写情绪词，右侧写降温锦囊，底部写“看见、说出、降温”。'],
];

export const filledDesign: JsonNode = lessonDocument(lessonTemplate, filledLesson(lessonTemplate, texts.map(([key, title, text]) => ({ key, title, text }))));
export const emptyDesign: JsonNode = lessonDocument(lessonTemplate);

/** Two short paragraphs and one row, for tests that place the caret by hand. */
export const shortDesign: JsonNode = lessonDocument(
  [part('goals', '活动目标', { hint: '写学生能做到的' }), stage('warmup', '团体热身', ''), stage('closing', '团体结束', ''), part('safety', '安全提示', optional)],
  { texts: { goals: '上面一段\n中间段文字结尾\n下面一段', safety: '' }, rows: { warmup: { minutes: '5', teacher: '单元格里写收尾', student: '倾听', intent: '热身' } } },
);
