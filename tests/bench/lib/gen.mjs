// Seeded generation of real Yjs updates, shaped like a lesson design: text in a paragraph in a section.
import * as Y from 'yjs'

export function rng (seed) { // mulberry32
  let a = seed >>> 0
  return () => { a |= 0; a = a + 0x6D2B79F5 | 0; let t = Math.imul(a ^ a >>> 15, 1 | a); t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t; return ((t ^ t >>> 14) >>> 0) / 4294967296 }
}
const ALPHA = '的一是了我不人在他有这上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开 ,.aeiou'
const letter = r => ALPHA[Math.floor(r() * ALPHA.length)]

/** A document of about `bytes` bytes of text, written by one client in runs at random places. */
export function baseDoc (seed, bytes, clientID) {
  const r = rng(seed)
  const doc = new Y.Doc(); doc.clientID = clientID
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph'); const text = new Y.XmlText()
    paragraph.insert(0, [text])
    const title = new Y.XmlElement('sectionTitle'); title.insert(0, [new Y.XmlText('教学过程')])
    const section = new Y.XmlElement('section'); section.insert(0, [title, paragraph])
    doc.getXmlFragment('content').insert(0, [section])
  })
  const text = textOf(doc)
  for (let size = 0; size < bytes;) {
    const run = Array.from({ length: 5 + Math.floor(r() * 60) }, () => letter(r)).join('')
    text.insert(Math.floor(r() * (text.length + 1)), run)
    size += Buffer.byteLength(run) + 12
  }
  return Y.encodeStateAsUpdate(doc)
}

export const textOf = doc => doc.getXmlFragment('content').get(0).get(1).get(0)

/** n single-character insert updates by one client, typed at one place on top of `base`. */
export function typing (base, clientID, n, seed) {
  const r = rng(seed)
  const doc = new Y.Doc(); Y.applyUpdate(doc, base)
  doc.clientID = clientID
  const text = textOf(doc); let pos = Math.floor(r() * (text.length + 1))
  const out = []
  doc.on('update', u => out.push(u))
  for (let i = 0; i < n; i++) text.insert(pos++, letter(r))
  return out
}

/** A long honest history: letters typed in runs, taken back in runs, at places that wander, as people write;
 *  about three letters in ten are deleted again, as in published editing traces. */
export function longHistory (base, clientID, keystrokes, seed) {
  const r = rng(seed)
  const doc = new Y.Doc(); Y.applyUpdate(doc, base)
  doc.clientID = clientID
  const text = textOf(doc); const updates = []
  doc.on('update', u => updates.push(u))
  let pos = 0; let run = 0; let deletes = false
  for (let i = 0; i < keystrokes; i++) {
    if (run-- <= 0) {
      deletes = r() < 0.4
      run = deletes ? 3 + Math.floor(r() * 15) : 10 + Math.floor(r() * 40)
      if (r() < 0.3) pos = Math.floor(r() * (text.length + 1))
    }
    if (deletes && pos > 0) text.delete(--pos, 1)
    else text.insert(pos++, letter(r))
  }
  return { updates, end: Y.encodeStateAsUpdate(doc) }
}
