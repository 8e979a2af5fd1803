// What a studio may do with templates: see those it can use, derive its own, publish a new version of it.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { topic } from '@gongyan/shared/kit/topic';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import type { ShelfTemplate } from '@gongyan/shared/studio/template/shelf.contract';
import { TemplateId, TemplateKind, type DeriveTemplate, type ReviseTemplate, type Template } from '@gongyan/shared/studio/template/template.contract';
import { mayMakeTemplate, mayPlan, plannedSections } from '@gongyan/shared/studio/template/template.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/actor.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StudioAccess } from '../studio.access.js';
import { TemplateStore } from './template.store.js';

/** Those of the program first, each group in the order of the kinds. */
const order = (one: Template): number => TemplateKind.options.indexOf(one.kind) + (one.studioId === null ? 0 : TemplateKind.options.length);

@Injectable()
export class TemplateService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(StudioAccess) private readonly access: StudioAccess,
    @Inject(TemplateStore) private readonly store: TemplateStore,
  ) {}

  async list(reader: PersonId, studioId: StudioId): Promise<Template[]> {
    await this.access.see(reader, studioId);
    return (await this.store.usable(studioId)).sort((a, b) => order(a) - order(b));
  }

  async all(): Promise<ShelfTemplate[]> {
    return (await this.store.newest()).sort((a, b) => order(a) - order(b) || (a.studioName ?? '').localeCompare(b.studioName ?? '', 'zh'));
  }

  /** A studio's own template is shown to whoever sees the studio. */
  async open(reader: PersonId, id: TemplateId, version: number): Promise<Template> {
    const found = await this.store.find(id, version);
    if (found === null) throw new Problem('request.notFound');
    if (found.studioId !== null) await this.access.see(reader, found.studioId);
    return found;
  }

  derive(by: Actor, studioId: StudioId, { from, fromVersion, zh, en, sections }: DeriveTemplate): Promise<Template> {
    return this.work.run(async () => {
      const now = await this.demandMaker(by, studioId);
      const origin = await this.store.find(from, fromVersion);
      if (origin === null || (origin.studioId !== null && origin.studioId !== studioId)) throw new Problem('request.notFound');
      demand(mayPlan(origin.sections, sections));
      const id = TemplateId.parse(randomUUID());
      await this.store.insert({ id, kind: origin.kind, studioId, derivedFrom: from, createdBy: by.personId });
      return this.publish(by, { ...origin, id, studioId, version: 1, zh, en, sections: plannedSections(origin.sections, sections), publishedAt: now });
    });
  }

  /** Two hosts who publish at once: the second is shown what the first did. */
  revise(by: Actor, { studioId, templateId }: { readonly studioId: StudioId; readonly templateId: TemplateId }, { after, zh, en, sections }: ReviseTemplate): Promise<Template> {
    return this.work.run(async () => {
      const now = await this.demandMaker(by, studioId);
      await this.store.lock(templateId);
      const last = await this.store.find(templateId);
      if (last === null || last.studioId !== studioId) throw new Problem('request.notFound');
      if (last.version !== after) throw new Problem('template.newer');
      demand(mayPlan(last.sections, sections));
      return this.publish(by, { ...last, version: after + 1, zh, en, sections: plannedSections(last.sections, sections), publishedAt: now });
    });
  }

  private async demandMaker({ personId }: Actor, studioId: StudioId): Promise<Date> {
    const { studio, rights, now } = await this.access.see(personId, studioId);
    demand(mayMakeTemplate(studio, rights, now));
    return now;
  }

  private async publish(by: Actor, template: Template): Promise<Template> {
    const { id: templateId, version, zh, en, sections, publishedAt, studioId } = template;
    await this.store.publish({ templateId, version, zh, en, sections, publishedAt, publishedBy: by.personId });
    if (studioId !== null) this.work.announce(topic('studio', studioId), 'template.published', {});
    return template;
  }
}
