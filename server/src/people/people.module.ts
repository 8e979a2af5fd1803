// Wiring of the people room.
import { Module } from '@nestjs/common';
import { AccountController } from './account/account.controller.js';
import { AccountService } from './account/account.service.js';
import { PasswordDesk } from './account/password.desk.js';
import { AppointmentNews } from './appointment.news.js';
import { HubFacts } from './hub.facts.js';
import { PeopleAccess } from './people.access.js';
import { PeopleController } from './people.controller.js';
import { PeopleDoor } from './people.door.js';
import { PeopleService } from './people.service.js';
import { PersonStore } from './person.store.js';
import { SchoolStore } from './school.store.js';

@Module({
  controllers: [PeopleController, AccountController],
  providers: [PersonStore, SchoolStore, AppointmentNews, PeopleAccess, PeopleDoor, HubFacts, PeopleService, PasswordDesk, AccountService],
  exports: [PeopleDoor],
})
export class PeopleModule {}
