// One command of the command line: its words, its options, what it does. Refuses what is not said in its options, in words and with
// an exit code of its own, so that a script can tell a typing error from a finding.
import { parseArgs } from 'node:util';

/** 0: fine. 1: something was found, or refused. 2: the command was not understood. */
export const EXIT = { fine: 0, found: 1, misused: 2 } as const;
export type Exit = typeof EXIT.fine | typeof EXIT.found;

/** In Chinese and in English, side by side. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
export interface Option extends Words {
  /** What stands behind it, e.g. `<登录名>`; none: it stands alone. */
  readonly value?: string;
  readonly needed?: boolean;
}
export interface Command extends Words {
  readonly name: string;
  readonly options?: Readonly<Record<string, Option>>;
  /** What stands without a name, e.g. `<文件>`. */
  readonly place?: Option & { readonly value: string };
  /** What it refuses, and what to do next. */
  readonly more?: readonly Words[];
  readonly run: (said: Said) => Promise<Exit>;
}

/** The command was not understood; the message says why. */
export class Misused extends Error {}
/** What was asked is not done; the message says why, and what to do next. */
export class Refusal extends Error {}

export class Said {
  constructor(
    private readonly values: Readonly<Record<string, string | boolean | undefined>>,
    private readonly places: readonly string[],
  ) {}

  maybe(option: string): string | undefined {
    const value = this.values[option];
    return typeof value === 'string' ? value : undefined;
  }

  /** One that is needed. */
  text(option: string): string {
    return this.maybe(option) ?? '';
  }

  flag(option: string): boolean {
    return this.values[option] === true;
  }

  get place(): string {
    return this.places[0] ?? '';
  }
}

const HELP: Option = { zh: '显示这份说明', en: 'show this help' };

/** Null: help was asked for. Throws Misused. */
export const understand = (command: Command, words: readonly string[]): Said | null => {
  const options = { ...command.options, help: HELP };
  const parsed = parse(options, words);
  if (parsed.values['help'] === true) return null;
  for (const [name, { needed, value }] of Object.entries(command.options ?? {})) {
    const given = parsed.values[name];
    if (needed === true && (typeof given !== 'string' || given === '')) throw new Misused(`缺少 --${name} ${value ?? ''}。--${name} is missing.`);
  }
  if (command.place?.needed === true && (parsed.positionals[0] ?? '') === '') throw new Misused(`缺少 ${command.place.value}。${command.place.en} is missing.`);
  const surplus = parsed.positionals[command.place === undefined ? 0 : 1];
  if (surplus !== undefined) throw new Misused(`多出了“${surplus}”。“${surplus}” is one word too many.`);
  return new Said(parsed.values, parsed.positionals);
};

const parse = (options: Readonly<Record<string, Option>>, words: readonly string[]) => {
  const described = Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, { type: value === undefined ? ('boolean' as const) : ('string' as const) }]));
  try {
    const { values, positionals } = parseArgs({ args: [...words], options: described, allowPositionals: true, strict: true });
    return { values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value === true])), positionals };
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`).join(' ');
    throw new Misused(`选项有误；可用的有 ${known}。${error instanceof Error ? error.message : ''}`);
  }
};

const headOf = ({ name, options = {}, place }: Command): string => {
  const words = Object.entries(options).map(([option, { value, needed }]) => {
    const text = value === undefined ? `--${option}` : `--${option} ${value}`;
    return needed === true ? text : `[${text}]`;
  });
  if (place !== undefined) words.unshift(place.needed === true ? place.value : `[${place.value}]`);
  return [name, ...words].join(' ');
};

/** The page of help of one command. */
export const helpOf = (command: Command): string => {
  const { options = {}, place, more = [] } = command;
  const lines = [`用法 Usage: npm run gongyan -- ${headOf(command)}`, '', command.zh, command.en, ''];
  if (place !== undefined) lines.push(`  ${place.value}    ${place.zh}  ${place.en}`);
  for (const [name, { value, zh, en }] of Object.entries({ ...options, help: HELP })) lines.push(`  --${name}${value === undefined ? '' : ` ${value}`}    ${zh}  ${en}`);
  for (const { zh, en } of more) lines.push('', zh, en);
  return lines.join('\n');
};

/** All commands, one a line. */
export const overview = (commands: readonly Command[]): string => {
  const widest = Math.max(...commands.map(({ name }) => name.length));
  return [
    '用法 Usage: npm run gongyan -- <命令 command> [选项 options]        （正式环境 in production: node server/dist/cli.js <命令>）', '',
    ...commands.map(({ name, zh, en }) => `  ${name.padEnd(widest)}  ${zh}  ${en}`), '',
    '每个命令都有 --help。Each command has its --help.',
    '退出码：0 正常，1 发现问题或被拒绝，2 用法不对。Exit codes: 0 fine, 1 something was found or refused, 2 not understood.',
  ].join('\n');
};
