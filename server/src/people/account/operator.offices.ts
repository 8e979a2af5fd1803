// Offices as whoever runs the machine names them: a login, a role, a school by its name. Refuses what cannot be found, and an office that
// belongs to a studio, which only its founding gives.
import { Inject, Injectable } from '@nestjs/common';
import { problemSentence } from '@gongyan/shared/kit/problem';
import type { Day } from '@gongyan/shared/kit/time';
import { AT_A_SCHOOL, OF_THE_DISTRICT } from '@gongyan/shared/people/admin/office.rules';
import type { Role, Scope } from '@gongyan/shared/people/people.contract';
import { COMMAND_LINE } from '../../platform/audit/audit.trail.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PersonRow } from '../people.table.js';
import { PersonStore } from '../person.store.js';
import { SchoolStore } from '../school.store.js';
import { DISTRICT, OfficeBook } from './office.book.js';

export interface Office {
  readonly login: string;
  readonly role: Role;
  /** By its name; null for an office of the district. */
  readonly school: string | null;
}
export interface Term {
  readonly from: Day;
  readonly to: Day | null;
}

/** Why an office is neither given nor ended. */
export class OfficeRefusal extends Error {}

@Injectable()
export class OperatorOffices {
  constructor(
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(SchoolStore) private readonly schools: SchoolStore,
    @Inject(OfficeBook) private readonly book: OfficeBook,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  /** Throws OfficeRefusal, and what the book refuses. */
  grant(office: Office, term: Term): Promise<PersonRow> {
    return this.work.run(async () => {
      const { person, place } = await this.find(office);
      await this.book.give(COMMAND_LINE, { personId: person.id, role: office.role, ...place, ...term });
      return person;
    });
  }

  /** From today on. Throws OfficeRefusal, and what the book refuses. */
  end(office: Office, today: Day): Promise<PersonRow> {
    return this.work.run(async () => {
      const { person, place } = await this.find(office);
      const held = (await this.book.held({ personId: person.id, role: office.role, ...place })).filter(({ to }) => to === null || to >= today);
      if (held.length === 0) throw new OfficeRefusal(`${person.name} 现在没有这项任职。${person.name} does not hold this office.`);
      await this.book.end(COMMAND_LINE, held);
      return person;
    });
  }

  private async find({ login, role, school }: Office): Promise<{ readonly person: PersonRow; readonly place: { readonly scope: Scope; readonly scopeId: string } }> {
    const person = await this.people.findByLogin(login);
    if (person === null) throw new OfficeRefusal(`没有登录名为“${login}”的账号。There is no account “${login}”.`);
    if (OF_THE_DISTRICT.includes(role)) {
      if (school !== null) throw new OfficeRefusal(`${role} 是全区的任职，不要写学校。${role} is an office of the district: name no school.`);
      return { person, place: { scope: 'district', scopeId: DISTRICT } };
    }
    if (!AT_A_SCHOOL.includes(role)) throw new OfficeRefusal(`${role} 随工作室的申报与批准产生，请在页面上办理。${role} comes with the founding of a studio, on its pages.`);
    if (school === null) throw new OfficeRefusal(`${role} 是学校里的任职，请写 --school 学校全称。${role} is held at a school: name it with --school.`);
    const found = (await this.schools.all()).find(({ name }) => name === school);
    if (found === undefined) throw new OfficeRefusal(`${problemSentence('people.unknownSchool', { school })}There is no school “${school}”.`);
    return { person, place: { scope: 'school', scopeId: found.id } };
  }
}
