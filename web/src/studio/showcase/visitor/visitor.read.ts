// What the server answered about a studio, checked by hand.
import type { PublicStudio } from '@gongyan/shared/studio/showcase/showcase.contract';
import { askPlainly, isCount, isList, isMade, isOneOf, isText, orNull, type Found } from '../../../platform/plain.page';

export type PublicBrief = PublicStudio['briefs'][number];
export type PublicItem = PublicBrief['items'][number];
export type PublicResult = PublicStudio['results'][number];

const isWord = isOneOf('paper', 'case', 'project', 'award', 'lecture', 'visit', 'resource');
const isLevel = isOneOf('school', 'district', 'city', 'province', 'nation');
const isItem = isMade<PublicItem>({
  kind: isOneOf('meeting', 'openLesson', 'design', 'result'), day: isText, title: isText, word: orNull(isWord), level: orNull(isOneOf('cluster', 'school', 'district', 'city', 'province', 'nation')), note: isText, attended: orNull(isCount), line: isText,
});
const isBrief = isMade<PublicBrief>({
  no: isCount, period: isOneOf('month', 'term'), from: isText, yearFrom: isText, publishedOn: isText, foreword: isText, items: isList(isItem), notes: isList(isMade<PublicBrief['notes'][number]>({ on: isText, text: isText })),
});
const isResult = isMade<PublicResult>({ kind: isWord, level: isLevel, day: isText, title: isText, grade: isText, place: isText });

export const isPublicStudio = isMade<PublicStudio>({
  name: isText, focus: isText, termStart: isText, termEnd: isText, members: isCount, host: orNull(isMade<NonNullable<PublicStudio['host']>>({ name: isText, title: isText })), briefs: isList(isBrief), results: isList(isResult),
});

export const askStudio = (id: string): Promise<Found<PublicStudio>> => askPlainly(`/api/public/studios/${encodeURIComponent(id)}`, isPublicStudio);
