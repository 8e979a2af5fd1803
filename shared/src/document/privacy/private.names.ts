// A full name beside a class: 三年级2班张小明, 初一(3)班的李某某, 张小明（三2班）, 姓名：张小明. A code name (小A, 化名) is none. Chinese has no
// spaces between words, so a surname counts only where a class or a label stands beside it and no common word begins with it.
import { scan, type Span } from './private.scan.js';

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤乔温鲁柴季凌施柳葛庄齐易聂章裴瞿纪祝骆詹翁童耿倪舒殷霍岳盛鲍管左项俞单牛辛关包游吉米涂申冉尚时成甘文安常洪靳穆符柏欧阮岑祁邢焦巩靖翟兰苗楼';
const DOUBLE = '(?:欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|长孙|宇文|端木)';
const HAN = '[\\u4e00-\\u9fff]';
const NAME = `((?:${DOUBLE}${HAN}{1,2}|[${SURNAMES}]${HAN}{1,2}))`;

const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const GRADE = `(?:(?:小学|初中|高中|小|初|高|职)?${NUMBER}年级|[初高职小]${NUMBER}|20\\d\\d级|${NUMBER})`;
const CLASS = `${GRADE}\\s*[(\\-]?\\s*${NUMBER}\\s*\\)?\\s*班`;
const BESIDE = '\\s*(?:的|里的|有位|有名|一位|一名)?\\s*(?:学生|同学|男生|女生|男孩|女孩|孩子|班长|班干部)?\\s*[:,"“\\-]?\\s*';
const LABEL = '(?:姓\\s*名|学生姓名|孩子姓名|名字)\\s*[:\\-]?\\s*';

/** What common words begin with a surname, as far as they stand behind a class. */
const WORDS = new RegExp(`^(?:${[
  '安[静全排心]', '高[兴度年考效质]', '方[案法面式向便]', '时[间候段常]', '成[员长功绩为果立就]', '关[系于注心键怀]', '向[前全老大同着上来]', '明[确天]', '常[见规常用]', '白[板天色]', '文[明化字学艺]',
  '游[戏园]', '包[括含]', '金[色钱牌]', '黄[色牌]', '温[暖度馨柔]', '程[度序式]', '许[多愿可]', '于[是此]', '平[时均]', '万[一物]', '马[上路]', '周[一二三四五六日末会记围边]', '单[元独人双]', '任[务何课教选]', '何[时种处]',
  '易[于错]', '项[目]', '段[落时]', '江[河湖]', '盛[开]', '左[右边手]', '石[头]', '毛[巾笔]', '牛[奶]', '田[径野]', '米[饭]', '雷[雨声]', '夏[天季令]', '汤[勺]', '管[理教]', '施[行教]', '齐[声心读步唱]', '余[下]', '武[术]',
  '陈[述列设]', '张[贴开]', '陆[续]', '贺[卡]', '纪[律念录]', '祝[福贺愿]', '庄[严重]', '严[格肃重]', '尚[未]', '申[请报]', '章[节程]', '童[年话谣真]', '舒[适展缓服]', '符[合号]', '洪[亮]', '欧[洲]', '季[节度]', '凌[晨]', '钟[头表]',
  '孔[子雀]', '史[料上]', '龙[舟头]', '叶[子]', '林[间荫]', '苗[圃条]', '兰[花]', '楼[上下道层]', '顾[问及]', '莫[名]', '吉[祥]', '曾[经在有]',
].join('|')})`);
/** Names of offices, not of children. */
const OFFICE = /^(?:老师|教师|校长|主任|班主任|医生|教授|书记)/;
/** A given name ends before one of these; behind anything else two characters are taken. */
const ENDS = /^(?:$|[^\u4e00-\u9fff]|[的在是说把和与同因自从到也都很被向对给让有上下来去要想为会经将主常总又就]|及其|等)/;
const CODE = /化\s*名\s*[:\-"“(]?\s*$/;
const CODED = /^\s*[("“]?\s*(?:是|为)?\s*化\s*名/;

/** 张小明喜欢 → three characters, 张明在 → two. */
const endOf = (text: string, { from, to }: Span): number => {
  const least = new RegExp(`^${DOUBLE}`).test(text.slice(from)) ? 3 : 2;
  for (let end = to; end >= from + least; end -= 1) if (ENDS.test(text.slice(end))) return end;
  return to;
};

const isName = (text: string) => (span: Span): boolean => {
  const [rest, behind] = [text.slice(span.from), text.slice(span.to)];
  if (WORDS.test(rest) || OFFICE.test(rest.slice(1)) || OFFICE.test(rest.slice(2))) return false;
  if (/^.(?:同学|姓|某班|家长|妈|爸)/.test(rest)) return false;
  return !CODE.test(text.slice(Math.max(0, span.from - 8), span.from)) && !CODED.test(behind);
};

/** Behind a class or a label; or before a class in brackets. */
export const findNames = (text: string): readonly Span[] => {
  const is = isName(text);
  const behind = scan(text, `(?:${CLASS}${BESIDE}|${LABEL})${NAME}`, is).map((span) => ({ from: span.from, to: endOf(text, span) }));
  const before = scan(text, `(?:^|[\\s,.:;"“、。!?]|学生|同学|孩子|男生|女生)${NAME}(?=\\s*[(,]\\s*${CLASS})`, is);
  return [...behind, ...before].filter((span, at, all) => all.findIndex(({ from }) => from === span.from) === at);
};
