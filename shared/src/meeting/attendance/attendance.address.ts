// Where attendance is asked for. Apart from its contract: the first page must know which answers an event makes stale, and need not
// carry what stands in them.
export const attendanceAddress = {
  board: { method: 'GET', path: '/meetings/:meetingId/board' },
  mine: { method: 'GET', path: '/meetings/:meetingId/attendance' },
  leaves: { method: 'GET', path: '/meetings/:meetingId/leave' },
  closeSheet: { method: 'GET', path: '/meetings/:meetingId/close-sheet' },
} as const;
