// The names of audiences. A topic is `noun:id`; who may watch it is asked of the room that keeps the noun.
import { z } from 'zod';

export const Topic = z.string().regex(/^[a-z]{3,20}:[0-9a-f-]{36}$/);
export type Topic = z.output<typeof Topic>;

export const topic = (noun: string, id: string): Topic => `${noun}:${id}`;
export const topicNoun = (name: Topic): string => name.slice(0, name.indexOf(':'));
export const topicId = (name: Topic): string => name.slice(name.indexOf(':') + 1);
