// The law that needs no running hub: every route and message says who, what and how often; every word is said
// in Chinese and English; every event has somebody who listens; no file names what it must not.
import { coeditMessages } from '@gongyan/shared/coedit/coedit.protocol';
import { commentEvents } from '@gongyan/shared/document/comment/comment.contract';
import { contributionEvents } from '@gongyan/shared/document/contribution/contribution.contract';
import { versionEvents } from '@gongyan/shared/document/version/version.contract';
import { suggestionEvents } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { problemsEn } from '@gongyan/shared/kit/problem.en';
import { problems } from '@gongyan/shared/kit/problem.table';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { claimEvents } from '@gongyan/shared/hours/claim/claim.contract';
import { hoursEvents } from '@gongyan/shared/hours/hours.contract';
import { collectiveEvents } from '@gongyan/shared/lesson/collective/collective.contract';
import { evaluationEvents } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { openLessonEvents } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { actionEvents } from '@gongyan/shared/meeting/action/action.contract';
import { minutesEvents } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { meetingEvents } from '@gongyan/shared/meeting/meeting.contract';
import { seatEvents } from '@gongyan/shared/meeting/seat/seat.contract';
import { roomEvents } from '@gongyan/shared/meeting/room/room.contract';
import { lessonEvents } from '@gongyan/shared/lesson/lesson.contract';
import { noticeEvents } from '@gongyan/shared/notice/notice.contract';
import { peopleEvents } from '@gongyan/shared/people/people.contract';
import { foundingEvents } from '@gongyan/shared/studio/founding/founding.contract';
import { joiningEvents } from '@gongyan/shared/studio/joining/joining.contract';
import { briefEvents } from '@gongyan/shared/studio/brief/brief.contract';
import { showcaseEvents } from '@gongyan/shared/studio/showcase/showcase.contract';
import { growthEvents } from '@gongyan/shared/studio/growth/growth.contract';
import { assessmentEvents } from '@gongyan/shared/studio/assessment/assessment.contract';
import { planningEvents } from '@gongyan/shared/studio/planning/planning.contract';
import { resultEvents } from '@gongyan/shared/studio/result/result.contract';
import { studioTaskEvents } from '@gongyan/shared/studio/task/task.contract';
import { studioEvents } from '@gongyan/shared/studio/studio.contract';
import { mentoringEvents } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { templateEvents } from '@gongyan/shared/studio/template/template.contract';
import { writingEvents } from '@gongyan/shared/studio/writing/writing.contract';
import { certificateEvents } from '@gongyan/shared/training/certificate/certificate.contract';
import { coverageEvents } from '@gongyan/shared/training/coverage/coverage.contract';
import { outsideEvents } from '@gongyan/shared/training/certificate/outside.contract';
import { cohortEvents } from '@gongyan/shared/training/cohort/cohort.contract';
import { servedRoutes } from '../server/src/app.routes.js';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');
const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter((file) => file !== '');
const sources = tracked.filter((file) => /^(shared|server|web|tests)\/.*\.(ts|tsx)$/.test(file));
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const routes: [string, RouteSpec][] = Object.entries(servedRoutes.tables)
  .flatMap(([room, table]) => Object.entries(table).map(([name, route]): [string, RouteSpec] => [`${room}.${name}`, route]));

describe('every route', () => {
  test.each(routes)('%s says who may call, how often, and what every part looks like', (_name, route) => {
    expect(route.access.perMinute).toBeGreaterThan(0);
    expect(route.summary).toMatch(/[\u4e00-\u9fff]/);
    expect(route.summary).not.toMatch(/[\u4e00-\u9fff][,:;!?(]/);
    const keys = [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1]);
    expect(Object.keys(route.params?.shape ?? {}).sort()).toEqual(keys.sort());
    if (route.method !== 'GET' && route.method !== 'DELETE') expect(route.body !== undefined || route.upload !== undefined).toBe(true);
    for (const code of route.problems ?? []) expect(problems).toHaveProperty([code]);
  });

  test('stands at an address of its own', () => {
    const addresses = routes.map(([, route]) => `${route.method} ${route.path.replace(/:\w+/g, ':x')}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

describe('every socket message', () => {
  test.each(Object.values(coeditMessages).map((message) => [message.name, message] as const))('%s carries policy, limit and schema', (_name, message) => {
    expect(message.access.policy).toBe('signedIn');
    expect(message.access.perMinute).toBeGreaterThan(0);
    expect(message.body).toBeDefined();
  });
});

describe('every word', () => {
  const pairs = tracked.filter((file) => /^web\/src\/.*\.zh\.ts$/.test(file)).map((file) => [file, file.replace(/\.zh\.ts$/, '.en.ts')] as const);
  const shape = (words: unknown): unknown => (typeof words === 'object' && words !== null ? Object.fromEntries(Object.entries(words).sort().map(([key, value]) => [key, shape(value)])) : typeof words);

  test.each(pairs)('of %s is said in both tongues', async (zh, en) => {
    expect(tracked).toContain(en);
    const [left, right]: Record<string, unknown>[] = await Promise.all([import(path.join(ROOT, zh)), import(path.join(ROOT, en))]);
    expect(Object.values(right ?? {}).map(shape)).toEqual(Object.values(left ?? {}).map(shape));
  });

  test('is at hand at the start, or comes with the pages of its room', () => {
    const spaces = (file: string): string[] => [...(/export const zh = \{([^}]*)\}/.exec(read(file))?.[1] ?? '').matchAll(/[a-z]\w*/g)].map(([name]) => name).filter((name) => name !== 'first');
    const brought = tracked.filter((file) => /^web\/src\/.*\.words\.ts$/.test(file)).map((file) => /bringWords\(\{ (\w+): zh \}\)/.exec(read(file))?.[1]);
    expect(brought.sort()).toEqual(spaces('web/src/app/words.ts').sort());
    for (const file of tracked.filter((name) => /^web\/src\/.*Page\.tsx$/.test(name))) {
      const used = [...read(file).matchAll(/useTranslation\('(\w+)'\)/g)].map((match) => match[1]).filter((name) => brought.includes(name));
      for (const space of used) expect({ file, brings: read(file).includes(`${String(space)}.words'`) }).toEqual({ file, brings: true });
    }
  });

  test('of every refusal is said in both tongues, with the same facts', () => {
    for (const [code, { zh }] of Object.entries(problems)) {
      const en = Object.entries(problemsEn).find(([name]) => name === code)?.[1] ?? '';
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(zh).not.toMatch(/[\u4e00-\u9fff”》][,:;?!]/);
      const facts = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
      expect({ code, facts: facts(en) }).toEqual({ code, facts: facts(zh) });
    }
  });
});

describe('every event', () => {
  const listeners = tracked.filter((file) => /^web\/src\/.*\.live\.ts$/.test(file)).map(read).join('\n') + tracked.filter((file) => /^web\/src\/platform\/.*\.tsx?$/.test(file)).map(read).join('\n');
  const events = Object.keys({ ...peopleEvents, ...noticeEvents, ...hoursEvents, ...claimEvents, ...commentEvents, ...suggestionEvents, ...versionEvents, ...contributionEvents, ...studioEvents, ...joiningEvents, ...foundingEvents, ...resultEvents, ...studioTaskEvents, ...briefEvents, ...showcaseEvents, ...planningEvents, ...assessmentEvents, ...growthEvents, ...templateEvents, ...writingEvents, ...mentoringEvents, ...lessonEvents, ...collectiveEvents, ...openLessonEvents, ...evaluationEvents, ...meetingEvents, ...seatEvents, ...roomEvents, ...minutesEvents, ...actionEvents, ...cohortEvents, ...certificateEvents, ...outsideEvents, ...coverageEvents });
  test.each(events)('%s has somebody who listens', (event) => {
    expect(listeners).toContain(`'${event}'`);
  });
});

describe('every file', () => {
  test('opens by saying what it is for', () => {
    const silent = sources.filter((file) => !/^(\/\/|\/\*|\/\/\/)/.test(read(file)) && !file.endsWith('.d.ts'));
    expect(silent).toEqual([]);
  });

  test('runs all its tests: none is skipped, focused or promised for later', () => {
    const word = new RegExp(`\\b(it|test|describe)\\.(${['sk', 'on', 'to'].map((start, at) => start + ['ip', 'ly', 'do'][at]).join('|')})\\b|\\bx(it|describe)\\(|\\bf(it|describe)\\(`);
    // A program of the system's that is not there is said aloud and counted; nothing else leaves a test out.
    expect(sources.filter((file) => word.test(read(file)))).toEqual(['tests/testing/tool.ts']);
  });

  test('is small enough to be read at once: half of them under 60 lines', () => {
    const sizes = sources.filter((file) => !/\.test\.tsx?$/.test(file) && !file.startsWith('tests/')).map((file) => read(file).split('\n').length).sort((a, b) => a - b);
    expect(sizes[sizes.length >> 1]).toBeLessThan(75);
    expect(sizes.at(-1)).toBeLessThanOrEqual(301);
  });

  test('carries no secret of this machine and no way out of the project', () => {
    const outside = new RegExp(['/wor', 'k/main|\\.\\./sha', 'red/(design|domain|study|bench)'].join(''));
    expect(tracked.filter((file) => /\.(ts|tsx|mjs|cjs|md|json|ya?ml|sh)$/.test(file) && file !== 'pnpm-lock.yaml' && outside.test(read(file)))).toEqual([]);
  });
});

describe('versions known to be dangerous', () => {
  const lock = read('pnpm-lock.yaml');
  const atLeast = (name: string, least: readonly number[]): void => {
    const versions = [...lock.matchAll(new RegExp(`^  '?${name.replace(/[/@]/g, '\\$&')}@(\\d+)\\.(\\d+)\\.(\\d+)`, 'gm'))].map((match) => match.slice(1, 4).map(Number));
    for (const version of versions) {
      const at = version.findIndex((part, index) => part !== least[index]);
      expect({ name, version, fine: at < 0 || (version[at] ?? 0) > (least[at] ?? 0) }).toMatchObject({ fine: true });
    }
  };

  test('are not in the lockfile', () => {
    atLeast('socket.io-parser', [4, 2, 7]);
    atLeast('engine.io', [6, 6, 10]);
    atLeast('@tiptap/extension-link', [2, 10, 4]);
    expect(lock).not.toMatch(/^ {2}'?xlsx@/m);
  });

  test('and there is one yjs, one lib0, one socket.io', () => {
    for (const name of ['yjs', 'lib0', 'socket.io']) expect(new Set([...lock.matchAll(new RegExp(`^  ${name.replace('.', '\\.')}@([\\d.]+)`, 'gm'))].map((match) => match[1])).size).toBe(1);
  });
});
