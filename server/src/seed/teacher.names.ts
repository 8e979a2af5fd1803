// Invented names as Chinese teachers bear them: frequent surnames come often, given names of one or two characters.
// Refuses to give a name twice or one that somebody of the demo already has.
import { chanceOf } from './chance.js';

const COMMON = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗';
const OTHERS = '郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const FIRST = '晓文建丽海志秀玉春雪明慧佳雅静婷俊子思嘉欣雨梦美红国永庆宏伟立新家学书诗若清云天安逸芳兰惠少冬立德正光振泽景向承';
const SECOND = '华明英玲芳敏静丽燕霞娟艳萍红梅琴云莲香珍贞莉桂凤洁琳雯怡婷雪慧军伟强磊勇杰涛超辉刚平峰飞鹏斌波宁亮成龙林东洋然博轩宇浩航睿涵琪悦颖萱瑶倩薇蕾';
const ALONE = '静敏丽艳娟霞燕玲洁颖婷倩雪莉丹萍伟强磊军勇杰涛超辉刚峰鹏斌波宁亮洋';

export const teacherNames = (count: number, taken: ReadonlySet<string>): string[] => {
  const chance = chanceOf(20_261_123);
  const sign = (signs: string): string => signs.charAt(Math.floor(chance() * signs.length));
  const names = new Set<string>();
  while (names.size < count) {
    const surname = chance() < 0.6 ? sign(COMMON) : sign(OTHERS);
    const name = chance() < 0.14 ? surname + sign(ALONE) : surname + sign(FIRST) + sign(SECOND);
    if (!taken.has(name)) names.add(name);
  }
  return [...names];
};
