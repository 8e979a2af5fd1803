// The schema number this page's editor knows, sent in the handshake. The platform names no room, so the roof
// compares it with the document room's own in a test.
export const COEDIT_SCHEMA = 1;
