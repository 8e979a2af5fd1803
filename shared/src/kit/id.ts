// Branded ids: a studio's id cannot be handed to a function that asks for a person's.
import { z } from 'zod';

/** One id schema per noun; on the wire a lower-case uuid text. */
export const id = <const Noun extends string>(noun: Noun) => z.uuid().brand<Noun>().meta({ noun });

export const PersonId = id('Person');
export type PersonId = z.output<typeof PersonId>;
