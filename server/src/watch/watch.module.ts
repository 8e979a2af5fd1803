// Wiring of what watches over the rooms' own books.
import { Module } from '@nestjs/common';
import { Checks } from './checks.js';

@Module({ providers: [Checks] })
export class WatchModule {}
