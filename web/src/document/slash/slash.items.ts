// What the slash menu and the ＋ button offer, and how it is found: by its name in either language or by the
// first letters of its pinyin.
import { insertDate, insertTable, processRowBelow, toggleBlock } from '../editor.actions';
import { outsideCells, type SlashItem } from './slash.offers';

/** `image` is run by the page, which owns the upload. */
export const SLASH_ITEMS: readonly SlashItem[] = [
  { id: 'row', aliases: ['huanjiehang', 'hjh', 'xinhang', 'xh', 'row', 'step', 'process'], run: processRowBelow },
  { id: 'heading3', aliases: ['xiaobiaoti', 'xbt', 'biaoti', 'bt', 'heading', 'h3', 'title'], run: toggleBlock('heading3'), applies: outsideCells },
  { id: 'heading4', aliases: ['cijibiaoti', 'cjbt', 'heading', 'h4'], run: toggleBlock('heading4'), applies: outsideCells },
  { id: 'bullets', aliases: ['xiangmuliebiao', 'xmlb', 'wuxuliebiao', 'liebiao', 'lb', 'bullet', 'list', 'ul'], run: toggleBlock('bullets') },
  { id: 'numbers', aliases: ['bianhaoliebiao', 'bhlb', 'youxuliebiao', 'yxlb', 'number', 'list', 'ol'], run: toggleBlock('numbers') },
  { id: 'todos', aliases: ['daibanshixiang', 'daiban', 'db', 'renwu', 'todo', 'task', 'check'], run: toggleBlock('todos') },
  { id: 'quote', aliases: ['yinyong', 'yy', 'quote'], run: toggleBlock('quote'), applies: outsideCells },
  { id: 'table', aliases: ['biaoge', 'bg', 'table'], run: insertTable, applies: outsideCells },
  { id: 'image', aliases: ['tupian', 'tp', 'zhaopian', 'zp', 'image', 'picture', 'photo'], run: () => undefined },
  { id: 'rule', aliases: ['fengexian', 'fgx', 'divider', 'line', 'rule'], run: (editor) => void editor.chain().focus().insertContent({ type: 'horizontalRule' }).run(), applies: outsideCells },
  { id: 'date', aliases: ['riqi', 'rq', 'jintian', 'jt', 'date', 'today'], run: insertDate },
];

/** Letters of a composition that is not finished carry apostrophes or blanks between syllables. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/['’\s]/g, '');

/** The items whose name or alias holds the query, best first: those that begin with it. */
export const findItems = <Item extends { readonly aliases: readonly string[]; readonly name: string }>(items: readonly Item[], query: string): readonly Item[] => {
  const wanted = plain(query);
  if (wanted === '') return items;
  const rank = ({ aliases, name }: Item): number => {
    const words = [plain(name), ...aliases];
    if (words.some((word) => word.startsWith(wanted))) return 0;
    return words.some((word) => word.includes(wanted)) ? 1 : 2;
  };
  return items.map((item) => ({ item, at: rank(item) })).filter(({ at }) => at < 2).sort((one, other) => one.at - other.at).map(({ item }) => item);
};
