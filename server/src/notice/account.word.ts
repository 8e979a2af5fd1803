// Tells a person what was bound to his account or taken from it, in the transaction of the deed.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { IdentityDoor } from '../people/identity/identity.door.js';
import { NoticeDoor } from './notice.door.js';

@Injectable()
export class AccountWord implements OnModuleInit {
  constructor(
    @Inject(IdentityDoor) private readonly identities: IdentityDoor,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
  ) {}

  onModuleInit(): void {
    this.identities.onChanged((changes) => this.notices.write(changes.map(({ personId, deed, label }) => ({ personId, kind: `account.${deed}`, facts: { label }, link: '/me' }))));
  }
}
