// Somebody who is online: a page that watches topics and has no document open. Refuses to open when a topic is not his to watch.
import { DOCUMENT_SCHEMA } from '../../../shared/dist/document/document.schema.js'
import { RawSIO } from './sioclient.mjs'

/** Resolves with the socket once everything is watched. `on`: live(frame), close(error). */
export const goOnline = async (hub, { port, person, topics = [], on = {} }) => {
  const ticket = await hub.ticket(port, person)
  return new Promise((resolve, reject) => {
    let left = topics.length
    const watched = ([answer]) => {
      if (!answer.ok) reject(new Error(JSON.stringify(answer)))
      else if (--left === 0) resolve(io)
    }
    const io = new RawSIO(port, '/', {
      connect: () => {
        if (left === 0) resolve(io)
        for (const topic of topics) io.emit('live:watch', [{ topic }], watched)
      },
      event: (name, [, frame]) => { if (name === 'live') on.live?.(frame) },
      error: e => reject(new Error(e)),
      close: e => { reject(e ?? new Error('closed')); on.close?.(e ?? new Error('closed')) },
    }, { auth: { ticket, proto: 1, schema: DOCUMENT_SCHEMA }, headers: hub.headers(port, person) })
  })
}
