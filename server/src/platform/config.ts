// Everything the environment may say, read once and checked. Nobody else reads `process.env`. Production
// refuses sample secrets, demo data and an address without https.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FactorDemand } from '@gongyan/shared/kit/owed';
import { z } from 'zod';
import { identitySettingsOf, type IdentitySettings } from './identity/identity.settings.js';
import { ownDoorOf, type OwnDoor } from './inside/inside.door.js';
import { insideOf, type Inside } from './inside/inside.settings.js';
import { mailServerOf, type MailServer } from './mail/mail.server.js';
import { readAllowed, type Allowed } from './outward/outward.allow.js';
import { isOwnMachine } from './own.machine.js';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

const origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text));
const flag = z.stringbool();
const Environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATA_DIR: z.string().min(1).default(path.join(ROOT, '.data')),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  INTERNAL_CA: z.string().default(''),
  TLS_CERT: z.string().default(''),
  TLS_KEY: z.string().default(''),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  DEMO: flag.optional(),
  DEMO_PASSWORD: z.string().min(8).max(200).default('gongyan-demo'),
  HUB_NAME: z.string().min(1).max(40).default('共研'),
  DISTRICT: z.string().min(1).max(40).default('云岚区'),
  PUBLIC_URL: origin.optional(),
  ALLOWED_ORIGINS: z.string().default('').transform((text) => text.split(',').map((part) => part.trim()).filter((part) => part !== '')).pipe(z.array(origin)),
  TRUSTED_PROXIES: z.coerce.number('请填前面有几层反向代理（0 到 5）。The number of reverse proxies in front (0 to 5).').int().min(0).max(5).default(0),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).optional(),
  ALLOW_UNSAFE_DATABASE: flag.default(false),
  CERTIFICATE_KEY: z.string().default(''),
  DATA_KEY: z.string().default(''),
  SECOND_FACTOR: z.enum(['nobody', 'administrators', 'staff', 'everybody']).default('nobody'),
  METRICS_TOKEN: z.string().regex(/^([\w.~+/=-]{32,200})?$/, '至少 32 个字符，例如 openssl rand -hex 32 的结果；空着则不提供 /metrics。At least 32 characters, as openssl rand -hex 32 makes them; empty: no /metrics.').default(''),
  WEBHOOK_ALLOW: z.string().default(''),
  SMTP_URL: z.string().default(''),
  MAIL_FROM: z.string().default(''),
  MAIL_HOUR: z.coerce.number('请填 0 到 23 的整点。An hour, 0 to 23.').int().min(0).max(23).default(7),
  IDENTITY_PROVIDERS: z.string().max(8_000).default(''),
  WEB_DIR: z.string().min(1).default(path.join(ROOT, 'web/dist')),
});
type Environment = z.output<typeof Environment>;
/** Those that may stand in a file instead: `NAME_FILE=/run/secrets/x` stands for `NAME=<content of that file>`. */
export const SECRETS = ['DATABASE_URL', 'DEMO_PASSWORD', 'CERTIFICATE_KEY', 'DATA_KEY', 'METRICS_TOKEN', 'SMTP_URL', 'IDENTITY_PROVIDERS'] as const;
/** Every name that is read. */
export const SETTINGS: readonly string[] = Object.keys(Environment.shape);

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Empty until the embedded database has said where it listens. */
  readonly databaseUrl: string;
  readonly databasePool: number;
  /** The faster bell between several nodes; empty: PostgreSQL alone carries what they say. */
  readonly redisUrl: string;
  /** The installation's own authority (PEM), which vouches for PostgreSQL and Redis on other machines; empty: none was named. */
  readonly internalCa: string;
  /** With which the hub itself speaks TLS; null: it does not. */
  readonly door: OwnDoor | null;
  /** What every connection of the running hub says when it opens: its role. */
  readonly databaseOptions: string;
  /** fsync and its like may be off: tests only. */
  readonly allowUnsafeDatabase: boolean;
  readonly production: boolean;
  readonly demo: boolean;
  readonly demoPassword: string;
  readonly hubName: string;
  readonly district: string;
  readonly version: string;
  readonly publicUrl: URL | null;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: number;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly webDir: string;
  /** Ed25519 in PKCS#8 PEM; empty: made on first start and kept in the data directory. */
  readonly certificateKey: string;
  /** 32 bytes in base64, several with commas; empty: made on first start and kept in the data directory. */
  readonly dataKey: string;
  /** Of whom a second factor is demanded. */
  readonly secondFactor: FactorDemand;
  /** What a monitoring program brings to /metrics; empty: nobody reads there. */
  readonly metricsToken: string;
  /** Doors inside the house that webhooks may knock at. */
  readonly webhookAllow: Allowed;
  /** Null: the hub sends no mail. */
  readonly mail: MailServer | null;
  /** The hour (Asia/Shanghai) from which the daily mail goes out. */
  readonly mailHour: number;
  /** The providers outside through which somebody may sign in. */
  readonly identities: IdentitySettings;
}

/** The settings as one injectable thing; also the token under which they are injected. */
export class Config implements Settings {
  readonly host!: string;
  readonly port!: number;
  readonly dataDir!: string;
  readonly databaseUrl!: string;
  readonly databasePool!: number;
  readonly redisUrl!: string;
  readonly internalCa!: string;
  readonly door!: OwnDoor | null;
  readonly databaseOptions!: string;
  readonly allowUnsafeDatabase!: boolean;
  readonly production!: boolean;
  readonly demo!: boolean;
  readonly demoPassword!: string;
  readonly hubName!: string;
  readonly district!: string;
  readonly version!: string;
  readonly publicUrl!: URL | null;
  readonly allowedOrigins!: readonly string[];
  readonly trustedProxies!: number;
  readonly logLevel!: Settings['logLevel'];
  readonly webDir!: string;
  readonly certificateKey!: string;
  readonly dataKey!: string;
  readonly secondFactor!: FactorDemand;
  readonly metricsToken!: string;
  readonly webhookAllow!: Allowed;
  readonly mail!: MailServer | null;
  readonly mailHour!: number;
  readonly identities!: IdentitySettings;

  constructor(settings: Settings) {
    Object.assign(this, settings);
  }

  /** What links in messages begin with. */
  get origin(): string {
    return this.publicUrl?.origin ?? `http://${this.host}:${String(this.port)}`;
  }

  with(changes: Partial<Settings>): Config {
    return new Config({ ...this, ...changes });
  }
}

/** What is wrong with the settings, in words for whoever starts the server. */
export class ConfigRefusal extends Error {}

const SAMPLES = new Set(['postgres', 'password', 'gongyan', 'gongyan-demo', 'example', 'change-me', 'changeme', 'secret', 'admin', '123456', '']);

export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const parsed = Environment.safeParse(withFiles(env));
  if (!parsed.success) throw new ConfigRefusal(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  const said = parsed.data;
  const production = said.NODE_ENV === 'production';
  if (production) demandProduction(said);
  return new Config({
    host: said.HOST, port: said.PORT, dataDir: path.resolve(said.DATA_DIR),
    ...insideIn(said), door: doorOf(said), databasePool: said.DATABASE_POOL, databaseOptions: '', allowUnsafeDatabase: said.ALLOW_UNSAFE_DATABASE,
    production, demo: said.DEMO ?? !production, demoPassword: said.DEMO_PASSWORD,
    hubName: said.HUB_NAME, district: said.DISTRICT, version: versionOf(),
    publicUrl: said.PUBLIC_URL ?? null, allowedOrigins: said.ALLOWED_ORIGINS.map((url) => url.origin), trustedProxies: said.TRUSTED_PROXIES,
    logLevel: said.LOG_LEVEL ?? (production ? 'info' : 'warn'), webDir: path.resolve(said.WEB_DIR), certificateKey: said.CERTIFICATE_KEY.replaceAll('\\n', '\n'),
    dataKey: said.DATA_KEY, secondFactor: said.SECOND_FACTOR, metricsToken: said.METRICS_TOKEN, webhookAllow: allowedOf(said), mail: mailOf(said), mailHour: said.MAIL_HOUR, identities: identitiesOf(said),
  });
};

const allowedOf = (said: Environment): Allowed => {
  const allowed = readAllowed(said.WEBHOOK_ALLOW);
  if (typeof allowed === 'string') throw new ConfigRefusal(`WEBHOOK_ALLOW: 看不懂“${allowed}”；请填主机、主机:端口、IP 或网段，用逗号分开。Cannot read it: hosts, host:port, addresses or nets, with commas.`);
  return allowed;
};

const insideIn = (said: Environment): Inside => {
  const inside = insideOf({ database: said.DATABASE_URL ?? '', redis: said.REDIS_URL ?? '', authority: said.INTERNAL_CA });
  if (typeof inside === 'string') throw new ConfigRefusal(inside);
  return inside;
};

const doorOf = (said: Environment): OwnDoor | null => {
  const door = ownDoorOf(said.TLS_CERT, said.TLS_KEY);
  if (typeof door === 'string') throw new ConfigRefusal(door);
  return door;
};

const mailOf = (said: Environment): MailServer | null => {
  const mail = mailServerOf(said.SMTP_URL, said.MAIL_FROM);
  if (typeof mail === 'string') throw new ConfigRefusal(mail);
  if (mail !== null && said.PUBLIC_URL === undefined) throw new ConfigRefusal('PUBLIC_URL: 邮件里有链接，请填写对外网址。Mails carry links: set the address people use.');
  return mail;
};

const identitiesOf = (said: Environment): IdentitySettings => {
  const identities = identitySettingsOf(said.IDENTITY_PROVIDERS);
  if (typeof identities === 'string') throw new ConfigRefusal(identities);
  if (Object.keys(identities).length > 0 && said.PUBLIC_URL === undefined) throw new ConfigRefusal('PUBLIC_URL: 外部登录要回到固定的网址，请填写对外网址。Providers lead back to one address: set the address people use.');
  return identities;
};

const demandProduction = (said: Environment): void => {
  const wrong: string[] = [];
  if (said.DEMO === true) wrong.push('DEMO: 正式环境不能开启演示模式。Demo data has no place in production.');
  if (said.ALLOW_UNSAFE_DATABASE) wrong.push('ALLOW_UNSAFE_DATABASE: 只用于测试。For tests only.');
  if (said.PUBLIC_URL === undefined) wrong.push('PUBLIC_URL: 正式环境必须填写对外网址。The address people use must be set in production.');
  else if (said.PUBLIC_URL.protocol !== 'https:' && !isOwnMachine(said.PUBLIC_URL)) wrong.push('PUBLIC_URL: 必须使用 https。It must be https.');
  if (said.DATABASE_URL !== undefined && SAMPLES.has(decodeURIComponent(new URL(said.DATABASE_URL).password))) {
    wrong.push('DATABASE_URL: 请换掉示例密码。Replace the sample password.');
  }
  if (wrong.length > 0) throw new ConfigRefusal(wrong.join('\n'));
};

const withFiles = (env: Readonly<Record<string, string | undefined>>): Record<string, string> => {
  const all: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined && value !== '') all[name] = value;
  for (const name of SECRETS) {
    const file = all[`${name}_FILE`];
    if (file === undefined) continue;
    if (!existsSync(file)) throw new ConfigRefusal(`${name}_FILE: ${file} is missing`);
    all[name] = readFileSync(file, 'utf8').trim();
  }
  return all;
};

const versionOf = (): string => {
  const parsed = z.object({ version: z.string() }).safeParse(JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')));
  return parsed.success ? parsed.data.version : '0';
};
