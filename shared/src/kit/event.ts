// What travels over the socket. A message goes from page to server and carries policy and limit like a
// route; an event goes from server to page, is small, past tense, and only a hint to look again.
import { z } from 'zod';
import type { Access } from './route.js';
import { Topic } from './topic.js';

export interface MessageSpec<Body extends z.ZodType = z.ZodType, Reply extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly access: Access;
  readonly body: Body;
  readonly reply: Reply;
}

/** Declares one page-to-server message. Every message is answered: with its reply or with a problem. */
export const message = <Body extends z.ZodType, Reply extends z.ZodType>(spec: MessageSpec<Body, Reply>) => spec;

export type MessageBody<M extends MessageSpec> = z.output<M['body']>;
export type MessageReply<M extends MessageSpec> = z.output<M['reply']>;

export type EventTable = Readonly<Record<string, z.ZodType>>;
export type EventName<Table extends EventTable> = keyof Table & string;
export type EventFacts<Table extends EventTable, Name extends EventName<Table>> = z.output<Table[Name]>;

/** The one frame in which every room's events travel. */
export const LiveFrame = z.object({ topic: Topic, event: z.string(), facts: z.unknown() });
export type LiveFrame = z.output<typeof LiveFrame>;
