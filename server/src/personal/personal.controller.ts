// The route of one's own file.
import { Controller, Inject } from '@nestjs/common';
import { personalRoutes } from '@gongyan/shared/people/personal/personal.contract';
import { Serves, Who, type Actor } from '../platform/contract/serves.js';
import { PersonalFile } from './personal.file.js';

@Controller()
export class PersonalController {
  constructor(@Inject(PersonalFile) private readonly files: PersonalFile) {}

  @Serves(personalRoutes.file)
  file(@Who() who: Actor) {
    return this.files.download(who.personId);
  }
}
