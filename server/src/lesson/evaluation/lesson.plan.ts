// The plan beside which an observer writes: rows of 教学过程 and the other sections, out of a kept version.
import { Inject, Injectable } from '@nestjs/common';
import { documentText, type JsonNode } from '@gongyan/shared/document/document.json';
import { processRows } from '@gongyan/shared/document/document.rules';
import type { Plan } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { VersionDoor } from '../../document/version/version.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { LessonStore } from '../lesson.store.js';
import { OpenLessonDesk } from '../openlesson/openlesson.desk.js';
import type { OpenLessonRow } from '../openlesson/openlesson.table.js';

const isNode = (value: unknown): value is JsonNode => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const sectionOf = (section: JsonNode): Plan['sections'] => {
  const [head, rest] = [(section.content ?? []).filter(({ type }) => type === 'sectionTitle'), (section.content ?? []).filter(({ type }) => type !== 'sectionTitle' && type !== 'processTable')];
  const text = rest.map(documentText).join('').trim();
  return text === '' ? [] : [{ title: head.map(documentText).join('').trim(), text }];
};

@Injectable()
export class LessonPlan {
  constructor(
    @Inject(LessonStore) private readonly designs: LessonStore,
    @Inject(VersionDoor) private readonly versions: VersionDoor,
    @Inject(OpenLessonDesk) private readonly desk: OpenLessonDesk,
  ) {}

  /** Until it was held the last one that somebody kept; then the one that was taught. */
  async of({ designId, state, versionId }: OpenLessonRow): Promise<Plan> {
    const design = await this.designs.find(designId);
    if (design === null) throw new Problem('request.notFound');
    const id = state === 'announced' ? ((await this.desk.latest(design)) ?? versionId) : versionId;
    const version = await this.versions.find(design.documentId, id);
    if (version === null) throw new Problem('request.notFound');
    const json = await this.versions.text(version);
    if (!isNode(json)) throw new Error('A version is no text');
    return { steps: processRows(json).map(({ stage, ...row }) => ({ title: stage, ...row })), sections: (json.content ?? []).filter(({ type }) => type === 'section').flatMap(sectionOf), madeAt: version.madeAt };
  }
}
