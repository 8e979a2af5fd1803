// What is typed into the form of a meeting, and what becomes of it. Clocks of the district, whatever the computer's own show.
import { withoutEnd } from '@gongyan/shared/kit/text';
import { ChangeMeeting, type MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { shanghaiInstant } from '@gongyan/shared/meeting/series/series.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { clockText } from '../../ui/day';

export interface TypedMeeting {
  readonly theme: string;
  readonly form: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly link: string;
  readonly units: string;
  readonly checkOut: boolean;
  readonly note: string;
  readonly materials: string;
  readonly seats: string;
  readonly agenda: string;
  readonly coChairId: string;
  readonly recorderId: string;
  readonly speakerId: string;
}

const WEEK_MS = 7 * 86_400_000;

export const blankMeeting = (now: Date): TypedMeeting => ({
  theme: '', form: '', day: shanghaiDay(new Date(now.getTime() + WEEK_MS)), from: '14:30', to: '17:30', place: '', link: '', units: '1', checkOut: true, note: '', materials: '', seats: '', agenda: '', coChairId: '', recorderId: '', speakerId: '',
});

export const typedOf = ({ theme, form, startsAt, endsAt, place, link, units, checkOut, note, materials, seats, agenda, coChairId, recorderId, speakerId }: MeetingPage): TypedMeeting => ({
  theme, form, day: shanghaiDay(startsAt), from: clockText(startsAt), to: clockText(endsAt), place, link, units: String(units), checkOut, note, materials: materials.map(({ title, address }) => `${title} ${address}`).join('\n'), seats: seats === null ? '' : String(seats),
  agenda: agenda.map(({ title, minutes }) => `${title} ${minutes}`).join('\n'), coChairId: coChairId ?? '', recorderId: recorderId ?? '', speakerId: speakerId ?? '',
});

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

const USUAL_MINUTES = 20;

/** 主备人说课 15: the minutes at the end of a line, some when there are none. */
export const agendaOf = (text: string) =>
  linesOf(text).map((line) => {
    const match = /(?<!\d)(\d{1,3})\s*(?:分钟|min)?$/.exec(line);
    const title = withoutEnd(line.slice(0, match?.index ?? 0), ' \t\u3000,，、:：');
    return title === '' ? { title: line, minutes: USUAL_MINUTES, ownerId: null } : { title, minutes: Math.max(1, Number(match?.[1])), ownerId: null };
  });

/** 教学设计初稿 https://…: an address at the end of a line; one of this hub is kept without its host. A line without one is refused. */
export const materialsOf = (text: string): { readonly title: string; readonly address: string }[] =>
  linesOf(text).map((line) => {
    const last = line.split(/\s/).at(-1) ?? '';
    const at = last.search(/https?:\/\/\S|\/\S/);
    const whole = at < 0 ? '' : last.slice(at);
    const address = whole.startsWith(`${location.origin}/`) ? whole.slice(location.origin.length) : whole;
    const title = at < 0 ? '' : withoutEnd(line.slice(0, line.length - whole.length), ' \t\u3000:：');
    return { title: title === '' ? address : title, address };
  });

/** Null while something is missing or wrong. */
export const readMeeting = ({ theme, form, day, from, to, place, link, units, checkOut, note, materials, seats, agenda, coChairId, recorderId, speakerId }: TypedMeeting): ChangeMeeting | null => {
  const [startsAt, endsAt] = [shanghaiInstant(day, from), shanghaiInstant(day, to)];
  if (Number.isNaN(startsAt.getTime()) || Number.isNaN(endsAt.getTime()) || (place.trim() === '' && link.trim() === '')) return null;
  const read = ChangeMeeting.safeParse({
    theme, form, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), place, link: link.trim(), units: Number(units), checkOut, note, materials: materialsOf(materials), seats: seats.trim() === '' ? null : Number(seats), agenda: agendaOf(agenda),
    coChairId: coChairId === '' ? null : coChairId, recorderId: recorderId === '' ? null : recorderId, speakerId: speakerId === '' ? null : speakerId,
  });
  return read.success ? read.data : null;
};
