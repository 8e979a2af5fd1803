// A document held open as by a page, without a socket: tests see what the engine sends to it and write into it.
import type { INestApplicationContext } from '@nestjs/common';
import type { CoeditRoleName, JoinReply } from '@gongyan/shared/coedit/coedit.protocol';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { CoeditLibrary } from '../src/platform/coedit/coedit.library.js';
import { CoeditService } from '../src/platform/coedit/coedit.service.js';
import type { SeatLink } from '../src/platform/coedit/coedit.seat.js';

export interface OpenSeat {
  readonly link: SeatLink;
  readonly joined: JoinReply;
  /** Everything the engine sent to this page. */
  readonly heard: { readonly event: string; readonly payload: unknown }[];
  /** The role that the engine told last, null when it put the page out. */
  role(): CoeditRoleName | null;
  isSeated(): boolean;
  /** An update that adds a paragraph to the first section, under this page's client id. */
  paragraph(text: string): Promise<Uint8Array>;
  leave(): void;
}

/** Throws HallRefusal when the person may not even read. */
export const openSeat = async (app: INestApplicationContext, personId: string, doc: string): Promise<OpenSeat> => {
  const { hall } = app.get(CoeditService);
  const heard: OpenSeat['heard'] = [];
  const link: SeatLink = {
    id: randomUUID(), personId, personName: '某教师', sessionId: 'test', emit: (event, payload) => heard.push({ event, payload }), send: ({ event, payload }) => heard.push({ event, payload }),
    join: () => undefined, leave: () => undefined, bufferedBytes: () => 0, blame: () => undefined,
  };
  const joined = await hall.join(link, { doc, schema: DOCUMENT_SCHEMA });
  const isSeated = () => [...(hall.documents.get(doc)?.seats ?? [])].some((seat) => seat.link === link);
  return {
    link, joined, heard, isSeated,
    role: () => [...(hall.documents.get(doc)?.seats ?? [])].find((seat) => seat.link === link)?.role ?? null,
    paragraph: (text) => paragraphIn(app, doc, { client: joined.client, text }),
    leave: () => hall.leaveAll(link),
  };
};

const paragraphIn = async (app: INestApplicationContext, doc: string, { client, text }: { client: number; text: string }): Promise<Uint8Array> => {
  const found = await app.get(CoeditLibrary).text(doc);
  if (found === null) throw new Error('no such document');
  const ydoc = found.doc;
  ydoc.clientID = client;
  const before = Y.encodeStateVector(ydoc);
  const section = ydoc.getXmlFragment('content').get(0);
  if (!(section instanceof Y.XmlElement)) throw new Error('no section');
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  section.insert(section.length, [paragraph]);
  return Y.encodeStateAsUpdate(ydoc, before);
};

/** Waits for what happens after a commit. */
export const soon = async (what: string, test: () => boolean, ms = 2_000): Promise<void> => {
  const end = Date.now() + ms;
  while (!test()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 5));
  }
};
