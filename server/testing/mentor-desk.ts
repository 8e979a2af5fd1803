// A mentor, an apprentice and those around them, in a hub with the invented district: every deed over HTTP. One hub for each test file.
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { LogId, mentoringLogRoutes, type MentoringLog, type SaveLog } from '@gongyan/shared/studio/mentoring/log.contract';
import { mentoringRoutes, type PairCard, type PairPage, type ProposePair } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import { noticeRoutes, type Notice } from '@gongyan/shared/notice/notice.contract';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { demoId } from '../src/seed/demo-id.js';
import { personId, startDemoHub, studioId, TODAY, type DemoHub } from './demo-hub.js';

/** 陆拾光 hosts the studio and mentors; 汤沐阳 is one of its members and learns; 庄疏影 is another; 沈知微 is the district's. */
export const [MENTOR, LEARNER, OTHER, STAFF] = ['host-02', 'mem-0201', 'mem-0202', 'cen-02'] as const;
export const studio = studioId('02');
export const demoPair = (number: string): PairId => demoId(PairId, `mp-${number}`);

let hub: DemoHub;
/** In a hub that is open already, or in one of its own. */
export const openMentoring = async (open: Promise<DemoHub> = startDemoHub()): Promise<DemoHub> => {
  hub = await open;
  return hub;
};
export const sql = (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => hub.app.get(DataSource).query(text, values);
/** A pairing ends, so that the two may begin another in the next test. */
export const endAll = async (): Promise<void> => {
  await sql("update mentor_pair set state = 'dissolved', reason = '测试结束' where state not in ('completed', 'dissolved')");
};

export const at = (pairId: string) => ({ params: { pairId } });
export const wantedPair = (more: Partial<ProposePair> = {}): ProposePair => ({
  mentorId: personId(MENTOR), apprenticeId: personId(LEARNER), from: '2026-11-20', to: '2027-11-19', goals: { mentorObserves: 8, apprenticeObserves: 8, designs: 3 },
  agreement: '师傅每学期听课并评课，徒弟每学期上交教学设计。', ...more,
});
export const propose = async (more: Partial<ProposePair> = {}, as: string = MENTOR): Promise<PairCard> => hub.call(mentoringRoutes.propose, { params: { studioId: studio }, body: wantedPair(more) }, await hub.as(as));
export const sign = async (as: string, { id, digest }: Pick<PairCard, 'id' | 'digest'>): Promise<PairCard> => hub.call(mentoringRoutes.sign, { ...at(id), body: { digest } }, await hub.as(as));
export const open = async (as: string, id: string): Promise<PairPage> => hub.call(mentoringRoutes.open, at(id), await hub.as(as));
export const dissolve = async (id: string, as: string = MENTOR, reason = '徒弟调离本区'): Promise<PairCard> => hub.call(mentoringRoutes.dissolve, { ...at(id), body: { reason } }, await hub.as(as));
export const settle = async (id: string, year: string, as: string = MENTOR): Promise<PairPage> => hub.call(mentoringRoutes.settle, { ...at(id), body: { year } }, await hub.as(as));
export const paired = async (more: Partial<ProposePair> = {}): Promise<PairCard> => {
  const pair = await propose(more);
  await sign(MENTOR, pair);
  return sign(LEARNER, pair);
};

export const aLog = (more: Partial<SaveLog> = {}): SaveLog => ({
  day: '2026-11-22', minutes: 60, kind: '备课', topic: '提问太大', advice: '把问题换成昨天放学路上的心情', action: '改写三个提问', evidence: '', cite: null, lessonId: null, correction: null, ...more,
});
const place = (pairId: string, logId: string) => ({ params: { pairId, logId } });
export const save = async (as: string, pairId: string, { id = randomUUID(), ...more }: Partial<SaveLog> & { id?: string } = {}): Promise<MentoringLog> => hub.call(mentoringLogRoutes.save, { ...place(pairId, id), body: aLog(more) }, await hub.as(as));
export const submit = async (as: string, { pairId, id, rev }: MentoringLog, namesChecked = false): Promise<MentoringLog> => hub.call(mentoringLogRoutes.submit, { ...place(pairId, id), body: { rev, namesChecked } }, await hub.as(as));
export const confirm = async (as: string, { pairId, id, rev }: MentoringLog, answer = ''): Promise<MentoringLog> => hub.call(mentoringLogRoutes.confirm, { ...place(pairId, id), body: { rev, answer } }, await hub.as(as));
export const takeBack = async (as: string, { pairId, id }: MentoringLog): Promise<MentoringLog> => hub.call(mentoringLogRoutes.takeBack, { ...place(pairId, id), body: {} }, await hub.as(as));
export const sendBack = async (as: string, { pairId, id }: MentoringLog, note = '请写具体一点'): Promise<MentoringLog> => hub.call(mentoringLogRoutes.sendBack, { ...place(pairId, id), body: { note } }, await hub.as(as));
export const discard = async (as: string, { pairId, id }: MentoringLog) => hub.call(mentoringLogRoutes.discard, place(pairId, id), await hub.as(as));
export const confirmed = async (pairId: string, more: Partial<SaveLog> = {}, [writer, other]: readonly [string, string] = [LEARNER, MENTOR]): Promise<MentoringLog> => confirm(other, await submit(writer, await save(writer, pairId, more)));
export const aLogId = (): LogId => LogId.parse(randomUUID());
/** Fifty minutes on each of these days, written by the one and the other in turn; eight are what a year asks for. */
export const aYear = async (pairId: string, days: readonly string[], learner: string = LEARNER): Promise<MentoringLog[]> => {
  const logs: MentoringLog[] = [];
  for (const [index, day] of days.entries()) {
    hub.setNow(new Date(`${day}T10:00:00Z`));
    logs.push(await confirmed(pairId, { day, minutes: 50 }, index % 2 === 0 ? [learner, MENTOR] : [MENTOR, learner]));
  }
  hub.setNow(TODAY);
  return logs;
};
export const notices = async (as: string, id: string): Promise<Notice[]> => (await hub.call(noticeRoutes.list, {}, await hub.as(as))).rows.filter(({ link }) => link === `/mentoring/${id}`);
export const ledger = async (as: string): Promise<{ half: number; kind: string; occurredOn: string; sourceId: string }[]> =>
  (await hub.call(hoursRoutes.ledger, { params: { personId: personId(as) }, query: {} }, await hub.as(as))).rows.filter(({ sourceType }) => sourceType === 'mentoring').map(({ half, kind, occurredOn, sourceId }) => ({ half, kind, occurredOn, sourceId })).reverse();
