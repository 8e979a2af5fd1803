// 批注: a thread of messages about a place in the text. The place is a mark in the document, the words are rows;
// the server sets both in one transaction. A page only says between which characters it wants to speak.
import { z } from 'zod';
import { Bytes } from '../../coedit/coedit.bytes.js';
import { id, PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { DocumentId } from '../document.contract.js';

export const ThreadId = id('Thread');
export type ThreadId = z.output<typeof ThreadId>;
export const MessageId = id('Message');
export type MessageId = z.output<typeof MessageId>;

/** 建议 / 疑问 / 亮点: praise is recorded too. */
export const CommentKind = z.enum(['advice', 'question', 'praise']);
export type CommentKind = z.output<typeof CommentKind>;

export const QUOTE_LENGTH = 2_000;
export const MESSAGE_LENGTH = 2_000;
const POSITION_BYTES = 200;

/** A stretch of text between two remembered characters (Yjs relative positions), and what the page read there. */
export const TextRange = z.strictObject({ from: Bytes(POSITION_BYTES), to: Bytes(POSITION_BYTES), quote: z.string().min(1).max(QUOTE_LENGTH) });
export type TextRange = z.output<typeof TextRange>;

export const Message = z.object({
  id: MessageId,
  person: PersonCard,
  /** The seal 专家: what he was when he wrote it. */
  expert: z.boolean(),
  /** Empty when deleted. */
  text: z.string(),
  mentions: z.array(PersonId),
  at: Instant,
  editedAt: Instant.nullable(),
  deletedAt: Instant.nullable(),
});
export type Message = z.output<typeof Message>;

export const Thread = z.object({
  id: ThreadId,
  kind: CommentKind,
  /** The words when the thread began: what remains when they are deleted. */
  quote: z.string(),
  createdBy: PersonId,
  createdAt: Instant,
  resolvedBy: PersonCard.nullable(),
  resolvedAt: Instant.nullable(),
  messages: z.array(Message),
});
export type Thread = z.output<typeof Thread>;

const Words = { text: z.string().trim().min(1).max(MESSAGE_LENGTH), mentions: z.array(PersonId).max(20) };
const document = z.object({ documentId: DocumentId });
const access = { policy: 'signedIn', perMinute: 60 } as const;
const asking = { policy: 'signedIn', perMinute: 240 } as const;

export const commentRoutes = {
  threads: route({ method: 'GET', path: '/documents/:documentId/threads', summary: '文档的批注', access: asking, params: document, reply: z.array(Thread), problems: ['request.notFound'] }),
  readers: route({
    method: 'GET', path: '/documents/:documentId/readers', summary: '可以 @ 的人', access: asking, params: document, reply: z.array(PersonCard), problems: ['request.notFound'],
  }),
  begin: route({
    method: 'POST', path: '/documents/:documentId/threads', summary: '批注所选文字', access, params: document, bodyBytes: 64 * 1024,
    body: z.strictObject({ kind: CommentKind, range: TextRange, ...Words }), reply: Thread,
    problems: ['request.notFound', 'comment.mayNot', 'comment.textGone', 'comment.outsider', 'coedit.locked'],
  }),
  reply: route({
    method: 'POST', path: '/documents/:documentId/threads/:threadId/messages', summary: '回复批注', access, params: document.extend({ threadId: ThreadId }),
    body: z.strictObject(Words), reply: Thread, problems: ['request.notFound', 'comment.mayNot', 'comment.outsider'],
  }),
  settle: route({
    method: 'POST', path: '/documents/:documentId/threads/:threadId/resolved', summary: '标为已解决或重新打开', access, params: document.extend({ threadId: ThreadId }),
    body: z.strictObject({ resolved: z.boolean() }), reply: Thread, problems: ['request.notFound', 'comment.mayNot', 'comment.notYoursToResolve'],
  }),
  edit: route({
    method: 'PATCH', path: '/documents/:documentId/threads/:threadId/messages/:messageId', summary: '修改自己的批注', access,
    params: document.extend({ threadId: ThreadId, messageId: MessageId }), body: z.strictObject(Words), reply: Thread, problems: ['request.notFound', 'comment.mayNot', 'comment.notYours', 'comment.outsider'],
  }),
  remove: route({
    method: 'DELETE', path: '/documents/:documentId/threads/:threadId/messages/:messageId', summary: '删除自己的批注', access,
    params: document.extend({ threadId: ThreadId, messageId: MessageId }), reply: Thread, problems: ['request.notFound', 'comment.mayNot', 'comment.notYours'],
  }),
};

/** Topic `document:<id>`. */
export const commentEvents = { 'document.commented': z.object({ documentId: DocumentId }) };
