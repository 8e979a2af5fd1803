// The one clock of the server: what is not asked here cannot be moved by a test. Sessions do not ask it; they
// live by the database's clock, which all nodes share.
import { Injectable } from '@nestjs/common';

@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
