// The few outline pictures of the product. Always beside a word, or with a label on the control that holds it.

const shapes = {
  today: 'M4 11.5 12 5l8 6.5M6 10v9h12v-9M10 19v-5h4v5',
  studio: 'M4 20h16M6 20V9l6-4 6 4v11M10 20v-5h4v5M9.5 11h5',
  write: 'M5 19h4L19 9l-4-4L5 15zM13 7l4 4',
  admin: 'M12 8.800a3.200 3.200 0 1 0 0 6.400 3.200 3.200 0 0 0 0-6.400zM12 3v3M12 18v3M3 12h3M18 12h3M5.600 5.600l2.200 2.200M16.200 16.200l2.200 2.200M18.400 5.600l-2.200 2.200M7.800 16.200l-2.200 2.200',
  me: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20c1-3.500 4-5.500 7.500-5.500s6.500 2 7.500 5.500',
  bell: 'M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 2h-15zM10 21h4',
  plus: 'M12 5v14M5 12h14',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.500 4.500',
  back: 'M14.500 5.500 8 12l6.500 6.500',
  down: 'M6 9.500l6 6 6-6',
  people: 'M9 11.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 19.500c.700-3 3.200-5 6.500-5s5.800 2 6.500 5M16 5a3.500 3.500 0 0 1 0 6.500M17.500 14.800c2 .700 3.400 2.300 4 4.700',
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700L12 6.300M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1',
  warn: 'M12 4 2.800 20h18.400zM12 10v4.500M12 17.200v.300',
  offline: 'M3 3l18 18M5 12.500a10 10 0 0 1 4-2.400M2 9a14 14 0 0 1 5-3M12 5c3.800 0 7.300 1.500 10 4M15 10.200a10 10 0 0 1 4 2.300M9 16.200a4.500 4.500 0 0 1 6 0M12 20v.200',
  done: 'M5 12.500l4.500 4.500L19 7.500',
  file: 'M6 3.500h8l4 4v13H6zM14 3.500v4h4M9 12h6M9 16h6',
  upload: 'M12 16V4.500M7.500 9 12 4.500 16.500 9M4.500 16v3.500h15V16',
  download: 'M12 4.500V16M7.500 11.500 12 16l4.500-4.500M4.500 16v3.500h15V16',
  device: 'M4 5h16v11H4zM9 20h6M12 16v4',
  more: 'M5 12h.010M12 12h.010M19 12h.010',
  hours: 'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17zM12 7.500V12l3 2',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3M12 14.500v2',
  close: 'M6 6l12 12M18 6L6 18',
  open: 'M3.500 5h17v11h-17zM8.500 20l3.500-4 3.500 4M7.500 9h6M7.500 12h9',
  comment: 'M4.500 5h15v11.500h-8L7 20.500v-4H4.500zM8.500 9.200h7M8.500 12.500h4.500',
  training: 'M2.500 9 12 4.500 21.500 9 12 13.500zM6.500 11v5c3 2.700 8 2.700 11 0v-5M21.500 9v5.500',
  share: 'M12 3.500v8.500h8.500M12 3.500a8.500 8.500 0 1 0 8.500 8.500M15.500 3.800a8.500 8.500 0 0 1 4.700 4.700',
} as const;

export type IconName = keyof typeof shapes;

export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.700" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
    <path d={shapes[name]} />
  </svg>
);
