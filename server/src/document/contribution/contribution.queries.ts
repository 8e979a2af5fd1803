// What the tab, the colours and the evidence sheet show: the count with the people in it, and one person's lines. Only
// reads; open to whoever may read the document.
import { Inject, Injectable } from '@nestjs/common';
import type { Authorship, Contribution, Contributor, LogLine, SectionShare } from '@gongyan/shared/document/contribution/contribution.contract';
import { isWriting } from '@gongyan/shared/document/contribution/contribution.rules';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { CommentStore } from '../comment/comment.store.js';
import { DocumentAccess } from '../document.access.js';
import { SuggestionStore } from '../suggestion/suggestion.store.js';
import { ContributionCount } from './contribution.count.js';
import type { Counted } from './contribution.study.js';

type CountedLine = Counted['lines'][number];

export interface LogQuestion {
  readonly personId: PersonId;
  readonly section: string | undefined;
  readonly after: string | undefined;
}

const PAGE = 50;

@Injectable()
export class ContributionQueries {
  constructor(
    @Inject(DocumentAccess) private readonly access: DocumentAccess,
    @Inject(ContributionCount) private readonly count: ContributionCount,
    @Inject(CommentStore) private readonly comments: CommentStore,
    @Inject(SuggestionStore) private readonly suggestions: SuggestionStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async table(reader: PersonId, documentId: DocumentId): Promise<Contribution> {
    await this.access.demandRole(reader, documentId);
    const counted = await this.count.of(documentId);
    const accepted = new Map((await this.suggestions.record(documentId)).map((one) => [one.person, one.accepted]));
    const resolved = await this.comments.resolvedOf(documentId);
    const deeds = [...accepted, ...resolved].filter(([, n]) => n > 0).map(([person]) => person);
    const ids = [...new Set([...counted.lines.flatMap(({ person }) => person ?? []), ...deeds])];
    const cards = await this.people.cards(ids);
    const rows = ids.flatMap((id): Contributor[] => {
      const person = cards.get(id);
      return person === undefined ? [] : [{ ...shareOf(counted, person), accepted: accepted.get(id) ?? 0, resolved: resolved.get(id) ?? 0 }];
    });
    const nobody = (how: CountedLine['how']): number => total(counted.lines.filter((line) => line.how === how), 'stands');
    return {
      seq: counted.seq, at: new Date(counted.at), characters: counted.characters, hash: counted.hash, sections: counted.sections,
      people: rows.sort((a, b) => b.stands - a.stands || b.written - a.written), nobody: { template: nobody('template'), imported: nobody('imported'), repeated: counted.repeated },
    };
  }

  async authorship(reader: PersonId, documentId: DocumentId): Promise<Authorship> {
    await this.access.demandRole(reader, documentId);
    const { clients, stretches } = await this.count.of(documentId);
    return { clients, stretches };
  }

  /** Newest first; lines only ever come behind the last, so the number of one is a place to go on from. */
  async log(reader: PersonId, documentId: DocumentId, { personId, section, after }: LogQuestion): Promise<{ rows: LogLine[]; next: string | null }> {
    await this.access.demandRole(reader, documentId);
    const { lines } = await this.count.of(documentId);
    const until = after === undefined ? lines.length : Number.parseInt(after, 10) || 0;
    const mine = lines.map((line, number) => ({ line, number })).filter(({ line, number }) => number < until && line.person === personId && (section === undefined || line.section === section)).reverse();
    const page = mine.slice(0, PAGE);
    return {
      rows: page.map(({ line: { section: key, how, at, added, removed, stands } }) => ({ section: key, how, at: new Date(at), added, removed, stands })),
      next: mine.length > PAGE ? String(page.at(-1)?.number ?? 0) : null,
    };
  }
}

const total = (lines: readonly CountedLine[], what: 'added' | 'stands'): number => lines.reduce((sum, line) => sum + line[what], 0);

const lettersOf = (lines: readonly CountedLine[]): Omit<SectionShare, 'section'> => ({
  stands: total(lines, 'stands'),
  written: total(lines.filter(({ how }) => isWriting(how)), 'added'),
  pasted: total(lines.filter(({ how }) => how === 'pasted'), 'added'),
});

const shareOf = ({ lines, minutes }: Counted, person: PersonCard): Omit<Contributor, 'accepted' | 'resolved'> => {
  const mine = lines.filter((line) => line.person === person.id);
  const deeds = mine.filter(({ how }) => isWriting(how)).map(({ at }) => at);
  const keys = [...new Set(mine.map(({ section }) => section))];
  return {
    person, ...lettersOf(mine), minutes: minutes.find(([id]) => id === person.id)?.[1] ?? 0,
    firstAt: deeds.length === 0 ? null : new Date(Math.min(...deeds)), lastAt: deeds.length === 0 ? null : new Date(Math.max(...deeds)),
    sections: keys.map((section) => ({ section, ...lettersOf(mine.filter((line) => line.section === section)) })).filter(({ stands, written }) => stands + written > 0),
  };
};
