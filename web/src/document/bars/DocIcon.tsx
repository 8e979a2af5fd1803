// Outline pictures of the editor's tools, 24 × 24. Always on a control that has a label.

const shapes = {
  undo: 'M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4',
  redo: 'M16 5l4 4-4 4M20 9H10a5.5 5.5 0 0 0 0 11h4',
  bold: 'M7 5h6.500a3.5 3.5 0 0 1 0 7H7zM7 12h7.500a3.5 3.5 0 0 1 0 7H7z',
  underline: 'M7 4.500v7a5 5 0 0 0 10 0v-7M5.5 20h13',
  strike: 'M4 12h16M16.5 7.500C16 5.5 14.3 4.5 12 4.500c-2.6 0-4.5 1.3-4.5 3.4 0 1.5.8 2.5 2.4 3.200M7.3 16c.4 2.2 2.2 3.5 4.8 3.5 2.8 0 4.7-1.4 4.7-3.6',
  emphasis: 'M7 15 12 4l5 11M8.8 11.200h6.400M9 20.200h.010M15 20.200h.010',
  highlight: 'M14.5 4.500l5 5-8 8H7.500l-1.5-1.500v-3.500zM11.5 7.500l5 5M4 20.500h16',
  bullets: 'M9.5 6.500H20M9.5 12H20M9.5 17.500H20M5 6.500h.010M5 12h.010M5 17.500h.010',
  numbers: 'M10 6.500h10M10 12h10M10 17.500h10M4.5 5 6 4.500v4M4.3 12.300c.3-.9 2-.9 2 .2 0 .8-2 1.6-2 2.500h2.2',
  todos: 'M4 6.500l1.5 1.500L8 5M4 15.5 5.5 17 8 14M12 7h8M12 16h8',
  table: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10.5 10v9',
  image: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4 3-3L20 17M15.5 9h.010',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.700L12 6.300M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.700l1-1',
  plus: 'M12 5v14M5 12h14',
  down: 'M7 10l5 5 5-5',
  next: 'M10 7l5 5-5 5',
  up: 'M12 19V5M6.5 10.5 12 5l5.5 5.5',
  sink: 'M12 5v14M6.5 13.5 12 19l5.5-5.5',
  remove: 'M5 7h14M10 7V4.500h4V7M7 7l.8 12.500h8.400L17 7M10.5 10.500v5.500M13.5 10.500v5.5',
  outline: 'M4 6h16M4 12h10M4 18h13',
  close: 'M6 6l12 12M18 6L6 18',
  done: 'M5 12.500l4.5 4.500L19 7.5',
  row: 'M4 5h16v5H4zM12 14v6M9 17h6',
  heading: 'M6 5v14M18 5v14M6 12h12',
  quote: 'M5 6v12M9 8h10M9 12h10M9 16h6',
  rule: 'M4 12h16',
  date: 'M4.5 6h15v13.500h-15zM4.5 10h15M8.5 3.500V7M15.5 3.500V7',
  cloud: 'M7.5 18.500a4 4 0 0 1-.5-8 5.5 5.5 0 0 1 10.6 1.2 3.4 3.4 0 0 1-.6 6.800z',
} as const;

export type DocIconName = keyof typeof shapes;

export const DocIcon = ({ name }: { name: DocIconName }) => (
  <svg className="doc-icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
    <path d={shapes[name]} />
  </svg>
);
