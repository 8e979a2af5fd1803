// Wiring of the people room.
import { Module } from '@nestjs/common';
import { AccountController } from './account/account.controller.js';
import { AccountService } from './account/account.service.js';
import { OfficeBook } from './account/office.book.js';
import { OperatorOffices } from './account/operator.offices.js';
import { Operator } from './account/operator.js';
import { PasswordDesk } from './account/password.desk.js';
import { AccountDesk } from './admin/account.desk.js';
import { AccountStore } from './admin/account.store.js';
import { AdminAccess } from './admin/admin.access.js';
import { AdminController } from './admin/admin.controller.js';
import { AdminReader } from './admin/admin.reader.js';
import { AuditReader } from './admin/audit.reader.js';
import { OfficeDesk } from './admin/office.desk.js';
import { StatusReader } from './admin/status.reader.js';
import { AppointmentNews } from './appointment.news.js';
import { AppointmentTurn } from './appointment.turn.js';
import { HubFacts } from './hub.facts.js';
import { IdentityAdmin } from './identity/identity.admin.js';
import { IdentityBook } from './identity/identity.book.js';
import { IdentityController } from './identity/identity.controller.js';
import { IdentityDesk } from './identity/identity.desk.js';
import { IdentityDoor } from './identity/identity.door.js';
import { IdentityOwn } from './identity/identity.own.js';
import { IdentityStore } from './identity/identity.store.js';
import { IdentityWay } from './identity/identity.way.js';
import { PeopleAccess } from './people.access.js';
import { PeopleController } from './people.controller.js';
import { PeopleDoor } from './people.door.js';
import { PeopleService } from './people.service.js';
import { PersonStore } from './person.store.js';
import { ProofController } from './proof/proof.controller.js';
import { ProofDesk } from './proof/proof.desk.js';
import { SecondFactors } from './proof/second.factors.js';
import { RegisterDoor } from './register.door.js';
import { RegisterStore } from './register.store.js';
import { RosterController } from './roster/roster.controller.js';
import { RosterService } from './roster/roster.service.js';
import { RosterStore } from './roster/roster.store.js';
import { RosterWriter } from './roster/roster.writer.js';
import { SchoolIntake } from './school/school.intake.js';
import { SchoolStore } from './school.store.js';
import { TokenController } from './token/token.controller.js';
import { TokenDesk } from './token/token.desk.js';
import { TokenStore } from './token/token.store.js';
import { WebhookController } from './webhook/webhook.controller.js';
import { WebhookDesk } from './webhook/webhook.desk.js';
import { WebhookLine } from './webhook/webhook.line.js';
import { WebhookStore } from './webhook/webhook.store.js';
import { WebhookTurn } from './webhook/webhook.turn.js';

@Module({
  controllers: [PeopleController, AccountController, ProofController, IdentityController, AdminController, TokenController, WebhookController, RosterController],
  providers: [
    PersonStore, SchoolStore, SchoolIntake, RegisterStore, RegisterDoor, AppointmentNews, AppointmentTurn, PeopleAccess, PeopleDoor, HubFacts, PeopleService, PasswordDesk, SecondFactors, ProofDesk, AccountService, Operator, OfficeBook, OperatorOffices,
    AccountStore, AdminAccess, AccountDesk, OfficeDesk, AuditReader, StatusReader, AdminReader, IdentityStore, IdentityDoor, IdentityBook, IdentityWay, IdentityDesk, IdentityOwn, IdentityAdmin, TokenStore, TokenDesk, WebhookStore, WebhookLine, WebhookTurn, WebhookDesk, RosterStore, RosterWriter, RosterService,
  ],
  exports: [PeopleDoor, RegisterDoor, IdentityDoor],
})
export class PeopleModule {}
