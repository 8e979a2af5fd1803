// Where the room is asked for. Apart from its contract: the first page must know which answer an event makes stale, and need not
// carry what stands in it.
export const roomAddress = { method: 'GET', path: '/meetings/:meetingId/room' } as const;
