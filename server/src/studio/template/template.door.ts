// What later rooms may ask of templates: the one that a new document of theirs is made of.
import { Inject, Injectable } from '@nestjs/common';
import type { TemplateSection } from '@gongyan/shared/document/document.lesson';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import type { Template, TemplateId, TemplateKind } from '@gongyan/shared/studio/template/template.contract';
import { Problem } from '../../platform/contract/problem.js';
import { programTemplates, sectionsOf } from './template.data.js';
import { TemplateStore } from './template.store.js';

export interface TemplateInUse extends Pick<Template, 'id' | 'version'> {
  /** In the tongue in which documents are written. */
  readonly sections: readonly TemplateSection[];
}

@Injectable()
export class TemplateDoor {
  constructor(@Inject(TemplateStore) private readonly store: TemplateStore) {}

  /** The newest version of a template of this kind that this studio may use. Throws 没有找到 for any other. */
  async inUse(studioId: StudioId, kind: TemplateKind, id: TemplateId): Promise<TemplateInUse> {
    const found = await this.store.find(id);
    if (found === null || found.kind !== kind || (found.studioId !== null && found.studioId !== studioId)) throw new Problem('request.notFound');
    return { id, version: found.version, sections: sectionsOf(found) };
  }

  /** Of a kind: the studio's own, the newest first, else the program's. */
  async newest(studioId: StudioId | null, kind: TemplateKind): Promise<TemplateInUse> {
    const own = studioId === null ? [] : (await this.store.usable(studioId)).filter((one) => one.kind === kind && one.studioId !== null);
    const [found] = own.sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime());
    return found === undefined ? programTemplate(kind) : { id: found.id, version: found.version, sections: sectionsOf(found) };
  }
}

/** The program's own template of a kind, as the program brings it. */
export const programTemplate = (kind: TemplateKind): TemplateInUse => {
  const found = programTemplates.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`No template of ${kind}`);
  return { id: found.id, version: found.version, sections: sectionsOf(found) };
};
