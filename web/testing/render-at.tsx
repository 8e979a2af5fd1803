// The whole page at an address, as a person sees it, with a hub and a socket that the test holds in its hands.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { createMemoryHistory } from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen, type RenderResult } from '@testing-library/react';
import { openPage } from '../src/app/openPage';
import { loadEn, zh } from '../src/app/words';
import { makeQueryClient } from '../src/platform/queries';
import { startWords } from '../src/platform/words';
import type { FakeHub } from './fake-call';
import { call } from '../src/platform/call';
import { aRoom } from './meeting-here';
import { aHub, aMe, aPerson, aPreparation, aFigures } from './people-here';
import { identityRoutes } from '@gongyan/shared/people/identity/identity.contract';
import { proofRoutes } from '@gongyan/shared/people/proof/proof.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { foundingRoutes } from '@gongyan/shared/studio/founding/founding.contract';
import { joiningRoutes } from '@gongyan/shared/studio/joining/joining.contract';
import { assessmentRoutes } from '@gongyan/shared/studio/assessment/assessment.contract';
import { compareRoutes } from '@gongyan/shared/studio/compare/compare.contract';
import { dutyRoutes } from '@gongyan/shared/studio/duty/duty.contract';
import { resultRoutes } from '@gongyan/shared/studio/result/result.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { mentoringRoutes } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { studioTaskRoutes } from '@gongyan/shared/studio/task/task.contract';
import { templateRoutes } from '@gongyan/shared/studio/template/template.contract';
import { writingRoutes } from '@gongyan/shared/studio/writing/writing.contract';
import { collectiveRoutes } from '@gongyan/shared/lesson/collective/collective.contract';
import { roomRoutes } from '@gongyan/shared/meeting/room/room.contract';
import { actionRoutes } from '@gongyan/shared/meeting/action/action.contract';
import { minutesRoutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { meetingRoutes } from '@gongyan/shared/meeting/meeting.contract';
import { openLessonRoutes } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { progressRoutes } from '@gongyan/shared/training/progress/progress.contract';

jest.mock('../src/platform/live.socket', () => {
  const { fakeLive } = jest.requireActual<typeof import('./fake-live')>('./fake-live');
  return { openSocket: (options: Parameters<typeof fakeLive.open>[0]) => fakeLive.open(options) };
});

/** What every signed-in page asks. A test changes what it is about. */
const SCHOOL_YEAR_HERE = { from: '2026-09-01', to: '2027-08-31' } as const;

export const quietHub = (hub: FakeHub): FakeHub =>
  hub
    .on(peopleRoutes.hub, () => aHub())
    .on(peopleRoutes.me, () => aMe())
    .on(peopleRoutes.socketTicket, () => ({ ticket: 'ticket', now: new Date() }))
    .on(proofRoutes.open, () => ({ on: false, since: null, codesLeft: 0, demanded: false }))
    .on(identityRoutes.mine, () => [])
    .on(noticeRoutes.list, () => ({ rows: [], next: null, unread: 0 }))
    .on(hoursRoutes.balance, () => ({ person: aPerson(1), counts: [], expected: [], ruleVersion: 0 }))
    .on(hoursRoutes.waiting, () => [])
    .on(hoursRoutes.ruleSets, () => [])
    .on(studioRoutes.list, () => [])
    .on(joiningRoutes.queue, () => [])
    .on(foundingRoutes.queue, () => [])
    .on(writingRoutes.list, () => [])
    .on(writingRoutes.cases, () => [])
    .on(templateRoutes.list, () => [])
    .on(mentoringRoutes.waiting, () => [])
    .on(assessmentRoutes.waiting, () => [])
    .on(assessmentRoutes.objections, () => [])
    .on(resultRoutes.list, () => [])
    .on(dutyRoutes.board, () => ({ year: SCHOOL_YEAR_HERE, source: '', duties: [], rows: [] }))
    .on(compareRoutes.own, ({ params: { studioId } }) => ({ year: SCHOOL_YEAR_HERE, figures: aFigures({ studioId }) }))
    .on(lessonRoutes.mine, () => [])
    .on(openLessonRoutes.list, () => [])
    .on(meetingRoutes.list, () => [])
    .on(roomRoutes.open, async ({ params }) => aRoom(await call(meetingRoutes.open, { params })))
    .on(actionRoutes.mine, () => [])
    .on(studioTaskRoutes.mine, () => [])
    .on(studioTaskRoutes.list, () => [])
    .on(actionRoutes.list, () => ({ rows: [], before: [] }))
    .on(minutesRoutes.open, ({ params }) => ({ ...params, state: 'none' as const, documentId: null, role: 'write' as const, turn: 0, versionId: null, frozenAt: null, reason: null, blocks: [], confirmations: [], came: false }))
    .on(minutesRoutes.find, () => [])
    .on(progressRoutes.mine, () => ({ courses: [], open: [], levels: [] }))
    .on(collectiveRoutes.open, ({ params }) => aPreparation(1, { designId: params.designId }));

export interface Shown extends RenderResult {
  readonly path: () => string;
}

/** jsdom knows dialogs but cannot open them. */
HTMLDialogElement.prototype.showModal ??= function open(this: HTMLDialogElement) { this.open = true; };
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) { this.open = false; };

let stop: (() => void) | undefined;

export const renderAt = async (address: string): Promise<Shown> => {
  await startWords(zh, loadEn);
  const client = makeQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  stop?.();
  const opened = openPage(client, createMemoryHistory({ initialEntries: [address] }));
  stop = opened.stop;
  const shown = await act(async () => render(opened.page));
  return { ...shown, path: () => opened.router.state.location.href };
};

/** A click as soon as the control is there, and everything that follows from it at once. */
export const press = async (name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> => {
  const control = await screen.findByRole(role, { name });
  await act(async () => void fireEvent.click(control));
};

afterEach(() => {
  cleanup();
  localStorage.clear();
});
