// Wiring of the platform; global, because every room stands on it. The roof hands it settings, tables, route
// tables and the opened database.
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AuditTrail } from './audit/audit.trail.js';
import { Clock } from './clock.js';
import { ClockKeeper } from './clock.keeper.js';
import { Config } from './config.js';
import { Actors } from './contract/actor.js';
import { ContractGuard } from './contract/contract.guard.js';
import { OpenApi, ServedRoutes } from './contract/openapi.js';
import { ProblemFilter } from './contract/problem.filter.js';
import { ServedCheck } from './contract/served.check.js';
import { TokenDoor } from './contract/token.door.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Drain } from './drain.js';
import { HealthController } from './health.controller.js';
import { DayTurn } from './jobs/day.turn.js';
import { IdentityProviders } from './identity/identity.providers.js';
import { CertificateWatch } from './inside/certificate.watch.js';
import { LicenceController } from './licences/licence.controller.js';
import { Log } from './log.js';
import { MailSender } from './mail/mail.sender.js';
import { Maintenance } from './maintenance.js';
import { HubMetrics } from './metrics/hub.metrics.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { Metrics } from './metrics/metrics.js';
import { ProcessMetrics } from './metrics/process.metrics.js';
import { Readiness } from './metrics/readiness.js';
import { Bell } from './nodes/bell.js';
import { Neighbours } from './nodes/neighbours.js';
import { NodeRelay } from './nodes/node.relay.js';
import { OutwardPost } from './outward/outward.post.js';
import { PdfMaker } from './paper/pdf.maker.js';
import { LiveKeepers } from './realtime/live.keepers.js';
import { LivePresence } from './realtime/live.presence.js';
import { LiveService } from './realtime/live.service.js';
import { SessionWatch } from './realtime/session.watch.js';
import { SocketDesk } from './realtime/socket.desk.js';
import { SocketDoor } from './realtime/socket.door.js';
import { SocketGateway } from './realtime/socket.gateway.js';
import { DataKey } from './sealed/data.key.js';
import { SheetMaker } from './sheet/sheet.maker.js';
import { TableReader } from './sheet/read/table.reader.js';
import { ApiTokens } from './sign-in/api.tokens.js';
import { Guesses } from './sign-in/guesses.js';
import { Passwords } from './sign-in/passwords.js';
import { Sessions } from './sign-in/sessions.js';
import { Tickets } from './sign-in/tickets.js';

export interface PlatformParts {
  readonly config: Config;
  readonly source: DataSource;
  readonly routes: ServedRoutes;
  readonly log: Log;
  readonly clock: Clock;
}

const offered = [
  UnitOfWork, AuditTrail, Actors, Bell, CertificateWatch, DataKey, Neighbours, DayTurn, Drain, IdentityProviders, Maintenance, Metrics, Readiness, MailSender, PdfMaker, SheetMaker, TableReader, LiveKeepers, LivePresence, SocketDesk, Passwords, Guesses, Sessions, Tickets, ApiTokens,
];

@Global()
@Module({})
export class PlatformModule {
  static with({ config, source, routes, log, clock }: PlatformParts): DynamicModule {
    const given = [
      { provide: Config, useValue: config }, { provide: DataSource, useValue: source }, { provide: ServedRoutes, useValue: routes }, { provide: Log, useValue: log }, { provide: Clock, useValue: clock },
    ];
    const doors = [{ provide: APP_GUARD, useClass: ContractGuard }, { provide: APP_FILTER, useValue: new ProblemFilter(log) }];
    const own = [ClockKeeper, HubMetrics, ProcessMetrics, NodeRelay, OpenApi, ServedCheck, TokenDoor, LiveService, SessionWatch, SocketDoor, SocketGateway];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController, LicenceController, MetricsController],
      providers: [...given, { provide: OutwardPost, useValue: new OutwardPost() }, ...offered, ...own, ...doors],
      exports: [...given.map(({ provide }) => provide), OutwardPost, ...offered],
    };
  }
}
