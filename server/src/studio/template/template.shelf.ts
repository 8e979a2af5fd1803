// Puts the program's templates into the database when the hub starts, once per version. Refuses to start when a published
// version says something else than the program: documents were made of it, so a change is a new version.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { TemplateStore } from './template.store.js';
import { programTemplates } from './template.data.js';

@Injectable()
export class TemplateShelf implements OnModuleInit {
  constructor(@Inject(TemplateStore) private readonly store: TemplateStore) {}

  async onModuleInit(): Promise<void> {
    const changed = await this.store.keepProgram(programTemplates);
    if (changed.length > 0) throw new Error(`已发布的模板被改动：${changed.join('、')}。请提高它们的版本号。 A published template was changed; raise its version.`);
  }
}
