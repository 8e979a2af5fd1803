// The routes of templates.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { shelfRoutes } from '@gongyan/shared/studio/template/shelf.contract';
import { templateRoutes } from '@gongyan/shared/studio/template/template.contract';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { TemplateService } from './template.service.js';

@Controller()
export class TemplateController {
  constructor(@Inject(TemplateService) private readonly templates: TemplateService) {}

  @Serves(templateRoutes.list)
  list(@Who() who: Actor, @In() { params }: Input<typeof templateRoutes.list>) {
    return this.templates.list(who.personId, params.studioId);
  }

  @Serves(shelfRoutes.all)
  all() {
    return this.templates.all();
  }

  @Serves(templateRoutes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof templateRoutes.open>) {
    return this.templates.open(who.personId, params.templateId, Number(params.version));
  }

  @Serves(templateRoutes.derive)
  derive(@Who() who: Actor, @In() { params, body }: Input<typeof templateRoutes.derive>) {
    return this.templates.derive(who, params.studioId, body);
  }

  @Serves(templateRoutes.revise)
  revise(@Who() who: Actor, @In() { params, body }: Input<typeof templateRoutes.revise>) {
    return this.templates.revise(who, params, body);
  }
}
