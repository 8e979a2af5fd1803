// Wiring of what one person may ask of all rooms' books: a copy of everything, and an end.
import { Module } from '@nestjs/common';
import { PersonalController } from './personal.controller.js';
import { PersonalErasure } from './personal.erasure.js';
import { PersonalFile } from './personal.file.js';
import { PersonalReader } from './personal.reader.js';
import { PersonalRetention } from './personal.retention.js';
import { PersonalTurn } from './personal.turn.js';

@Module({ controllers: [PersonalController], providers: [PersonalReader, PersonalFile, PersonalErasure, PersonalRetention, PersonalTurn], exports: [PersonalFile, PersonalErasure] })
export class PersonalModule {}
