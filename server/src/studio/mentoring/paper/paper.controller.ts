// The route of 带教档案.
import { Controller, Inject } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { mentoringRoutes as routes } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { In, Serves, Who, type Actor } from '../../../platform/contract/serves.js';
import { MentoringPaper } from './mentoring.paper.js';

@Controller()
export class MentoringPaperController {
  constructor(@Inject(MentoringPaper) private readonly papers: MentoringPaper) {}

  @Serves(routes.paper)
  file(@Who() who: Actor, @In() input: Input<typeof routes.paper>) {
    return this.papers.file(who.personId, input);
  }
}
