// Roof: why a program of the hub did not do what was asked, in words for whoever started it.
import { problemSentence } from '@gongyan/shared/kit/problem';
import { problemSentenceEn } from '@gongyan/shared/kit/problem.en';
import { ConfigRefusal } from './platform/config.js';
import { Problem } from './platform/contract/problem.js';
import { DatabaseRefusal } from './platform/database/database.refusal.js';
import { EmbeddedRefusal } from './platform/database/embedded/refusal.js';
import { errorCode } from './platform/error.code.js';
import { whyNotInside } from './platform/inside/inside.words.js';

const UNREACHABLE: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '28P01', '28000', '3D000']);

export const explain = (error: unknown): string => {
  if (error instanceof ConfigRefusal) return `设置有误 Wrong settings:\n${error.message}`;
  if (error instanceof EmbeddedRefusal || error instanceof DatabaseRefusal) return error.message;
  if (error instanceof Problem) return `${problemSentence(error.code, error.facts)}\n${problemSentenceEn(error.code, error.facts)}`;
  const code = errorCode(error);
  if (code === 'EADDRINUSE') return '端口已被占用，请用 PORT 换一个，例如 PORT=3001 npm start。The port is in use: choose another with PORT.';
  const why = whyNotInside(error);
  if (why !== null) return `连不上数据库 The database cannot be reached: ${why}`;
  if (UNREACHABLE.has(code)) return `连不上数据库，请检查 DATABASE_URL。The database cannot be reached: check DATABASE_URL. (${code})`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
