// A lesson design with many co-writers, made as its host makes it, and their open pages.
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { Page } from './page.js';
import { Teacher } from './teacher.js';

export const PASSWORD = 'gongyan-demo';
export const HOST = 'demo-host-02';
const LOGINS = [HOST, ...Array.from({ length: 9 }, (_, at) => `demo-mem-02${String(at + 1).padStart(2, '0')}`)];

export interface Circle {
  readonly host: Teacher;
  readonly teachers: readonly Teacher[];
  readonly doc: string;
  readonly designId: string;
  readonly studioId: string;
}

/** The host's studio, a fresh design in it, and every active member as its co-writer. */
export const newCircle = async (url: string, title = '同写一课'): Promise<Circle> => {
  const teachers: Teacher[] = [];
  for (const login of LOGINS) teachers.push(await new Teacher(url).signIn(login, PASSWORD));
  const host = teachers[0];
  const studio = (await host?.call(studioRoutes.list))?.find((card) => card.rights.host);
  if (host === undefined || studio === undefined) throw new Error('the demo district is not there');
  const page = await host.call(studioRoutes.open, { params: { studioId: studio.id } });
  const design = await host.call(lessonRoutes.create, {
    body: {
      studioId: studio.id, title, stage: 'primary', grade: '三年级', minutes: 40, unit: '情绪管理',
      authorIds: page.members.filter(({ state, kind }) => state === 'active' && kind !== 'online').map((member) => member.personId),
    },
  });
  return { host, teachers, doc: design.documentId, designId: design.id, studioId: studio.id };
};

/** `count` pages spread over the circle's teachers, loaded and ready to be written in. */
export const openPages = async (circle: Circle, count: number): Promise<Page[]> => {
  const pages: Page[] = [];
  for (let at = 0; at < count; at += 1) {
    const teacher = circle.teachers[at % circle.teachers.length];
    if (teacher === undefined) throw new Error('no teacher');
    pages.push(new Page(await teacher.socket(), circle.doc));
  }
  await Promise.all(pages.map((page) => page.until('loaded', () => page.peer.loaded && page.peer.role === 'write')));
  return pages;
};
