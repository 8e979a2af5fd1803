// The only reader of the environment. Refuses to start with a value that cannot be meant, in words.
import path from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true');

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATA_DIR: z.string().default('./.data'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DEMO: flag.optional(),
  DEMO_PASSWORD: z.string().min(8).default('gongyan-demo'),
  /** Comma-separated origins under which pages reach the hub, besides its own address. */
  PUBLIC_ORIGINS: z.string().default(''),
  /** One proxy hop in front whose X-Forwarded-* headers may be believed. */
  BEHIND_PROXY: flag.default(false),
  HUB_NAME: z.string().default('共研'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  WEB_DIR: z.string().optional(),
});

const SAMPLES: readonly string[] = ['gongyan-demo', 'change-me', 'secret', 'password'];

export class Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly production: boolean;
  readonly demo: boolean;
  readonly demoPassword: string;
  readonly origins: readonly string[];
  readonly behindProxy: boolean;
  readonly hubName: string;
  readonly logLevel: string;
  readonly webDir: string;
  readonly outsideDatabase: string | null;
  /** Set at start: the outside database, or the embedded one. */
  databaseUrl: string;

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    const parsed = Environment.safeParse(environment);
    if (!parsed.success) throw new Error(`设置有误 Wrong settings: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`);
    const env = parsed.data;
    this.host = env.HOST;
    this.port = env.PORT;
    this.dataDir = path.resolve(env.DATA_DIR);
    this.production = env.NODE_ENV === 'production';
    this.demo = env.DEMO ?? !this.production;
    this.demoPassword = env.DEMO_PASSWORD;
    this.origins = env.PUBLIC_ORIGINS.split(',').map((origin) => origin.trim()).filter((origin) => origin !== '');
    this.behindProxy = env.BEHIND_PROXY;
    this.hubName = env.HUB_NAME;
    this.logLevel = env.LOG_LEVEL;
    this.webDir = path.resolve(env.WEB_DIR ?? path.join(import.meta.dirname, '../../../web/dist'));
    this.outsideDatabase = env.DATABASE_URL ?? null;
    this.databaseUrl = env.DATABASE_URL ?? '';
    if (this.production) this.refuseSamples();
  }

  private refuseSamples(): void {
    if (this.demo) throw new Error('正式环境不能开启演示模式 Production refuses DEMO=1.');
    const password = this.outsideDatabase === null ? '' : decodeURIComponent(new URL(this.outsideDatabase).password);
    if (SAMPLES.includes(password)) throw new Error('正式环境拒绝示例密码,请为数据库设置自己的密码 Production refuses sample secrets: set your own database password.');
  }
}
