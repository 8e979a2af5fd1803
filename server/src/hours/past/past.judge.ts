// What is known of the people that a file names, and its lines judged by it, each time anew: between upload and confirmation others
// may have posted.
import { Inject, Injectable } from '@nestjs/common';
import type { PastImport, PastPreview } from '@gongyan/shared/hours/past/past.contract';
import { judgePast, type JudgedLine, type PastLine } from '@gongyan/shared/hours/past/past.rules';
import { standing } from '@gongyan/shared/hours/hours.count.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { RegisterDoor } from '../../people/register.door.js';
import { Clock } from '../../platform/clock.js';
import { HoursStore } from '../hours.store.js';
import { RuleSetStore } from '../rules/ruleset.store.js';

const OTHERS = 100;
/** A page holds no more; the file itself holds all. */
const WRONG = 500;

@Injectable()
export class PastJudge {
  constructor(
    @Inject(HoursStore) private readonly hours: HoursStore,
    @Inject(RuleSetStore) private readonly ruleSets: RuleSetStore,
    @Inject(RegisterDoor) private readonly register: RegisterDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async judge(lines: readonly PastLine[]): Promise<JudgedLine[]> {
    const people = await this.register.named({ staffNos: unique(lines.map(({ staffNo }) => staffNo)), names: unique(lines.filter(({ staffNo }) => staffNo === '').map(({ name }) => name)) });
    const entries = people.length === 0 ? [] : standing(await this.hours.ofPeople(people.map(({ personId }) => personId)));
    return judgePast(lines, { people, standing: entries, versions: await this.ruleSets.published(), now: this.clock.now() });
  }

  async preview(row: PastImport, judged: readonly JudgedLine[]): Promise<PastPreview> {
    const [of, news] = [(verdict: JudgedLine['row']['verdict']) => judged.filter((one) => one.row.verdict === verdict), judged.filter((one) => one.row.verdict === 'new')];
    const [errors, alike, known] = [of('error'), of('alike'), of('known')];
    const [card] = await this.cards([row]);
    if (card === undefined) throw new Error('An import without its card');
    return {
      import: card, counts: { new: news.length, known: known.length, alike: alike.length, error: errors.length },
      people: new Set(news.flatMap(({ deed }) => deed?.personId ?? [])).size, half: news.reduce((sum, { deed }) => sum + (deed?.half ?? 0), 0),
      shown: [...errors, ...alike].slice(0, WRONG).concat([...news, ...known].slice(0, OTHERS)).map((one) => one.row),
    };
  }

  async cards(rows: readonly PastImport[]): Promise<PastPreview['import'][]> {
    const cards = await this.people.cards(rows.flatMap(({ uploadedBy, confirmedBy }) => (confirmedBy === null ? [uploadedBy] : [uploadedBy, confirmedBy])));
    return rows.map(({ id, fileName, rows: count, state, uploadedAt, confirmedAt, uploadedBy, confirmedBy, posted }) => ({
      id, fileName, rows: count, state, uploadedAt, confirmedAt, uploadedBy, confirmedBy, posted, uploader: cards.get(uploadedBy) ?? null, confirmer: confirmedBy === null ? null : (cards.get(confirmedBy) ?? null),
    }));
  }
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];
