// Words of the district's page.
export const en = {
  title: 'District',
  lead: 'As of {{at}}; moves by itself.',
  export: 'Export XLSX',
  exportCsv: 'Export CSV',
  what: 'The coverage',
  rule: 'Persons are counted once each, person-times once per course; the two are never added.',
  warning: '{{visits}} are person-times, not persons: whoever holds a higher level of {{name}} already holds the lower, so distinct persons cannot exceed {{heads}}.',
  sight: { school: 'You see the public figures of the district and your own school.', public: 'You see the public figures of the district; schools are seen by the centre, the bureau and their own leads.' },
  people: '{{n}} persons',
  times: '{{n}} person-times',
  schools: '{{n}} schools',
  lowest: { title: 'The five lowest schools', by: 'By', none: 'There is no school to compare yet.', line: '{{part}} of {{whole}}' },
  trend: { title: 'By term', lead: 'up to the end of each term', none: 'No hours yet. As soon as there are some, you will see how they grow.', trained: 'Trained', certified: 'Certified, {{name}}', times: 'times', autumn: 'Autumn {{year}}', spring: 'Spring {{year}}', label: '{{name}}: {{list}}', point: '{{term}} {{n}}' },
  target: { title: 'Targets', none: 'No targets are set.', of: '{{got}} / {{of}}', goal: 'Target {{goal}}', met: 'Reached', left: '{{n}} to go', source: 'Source: {{source}}' },
  figures: { title: 'Figures', open: '{{name}} {{value}}, what it means and what is behind it' },
  figure: {
    schools: 'Schools', students: 'Students', teachers: 'Teachers on the register', trained: 'Teachers trained', untrained: 'Teachers not yet trained', psychFull: 'Full-time psychology teachers', psychPart: 'Part-time psychology teachers', perFullTime: 'Students per full-time', rooms: 'Schools with a counselling room',
    timetables: 'Schools with the course in the timetable', studios: 'Studios', studioSeats: 'Seats in studios', activeMembers: 'Members', onlineLearners: 'Online learners', enrolled: 'Enrolled for {{name}}', certified: 'Certified, {{name}}', holders: 'Holders of {{name}}', missing: 'Teachers without {{name}}', personTimes: 'All enrolments, {{name}}',
  },
  about: {
    schools: 'The schools of this district.', students: 'The students that the schools registered, added.', teachers: 'Whoever has a staff number and a post at a school today, counted once; of several schools, where he has been longest.', trained: 'Teachers of the register with at least one credit in the hours ledger that was not taken back; each counted once.',
    untrained: 'Teachers of the register without any credit that stands.', psychFull: 'Teachers of the register whose post today is full-time psychology.', psychPart: 'Teachers of the register whose post today is part-time psychology and not full-time.', perFullTime: 'Students ÷ full-time psychology teachers; schools without one have no figure.', rooms: 'Schools with a counselling room.', timetables: 'Schools with the course in their timetable.',
    studios: 'All studios; the list shows those that you may see.', studioSeats: 'The seats of all studios, added.', activeMembers: 'Members and assistants of today, each counted once.', onlineLearners: 'Online learners of all studios, added; one person may be in two, so these are person-times.',
    enrolled: 'Admitted to the cohorts, added: person-times, twice for whoever took two.', certified: 'Certified by the cohorts, added: person-times.', holders: 'Distinct teachers of the register with a standing certificate of this level; revoked ones do not count.', missing: 'Teachers of the register without a standing certificate of this level.', personTimes: 'Enrolments of all levels of this scheme, added; never a number of persons.',
  },
  level: { title: 'Cohorts and certificates', name: 'Level', cohorts: 'Cohorts', enrolled: 'Enrolled (person-times)', certified: 'Certified (person-times)', holders: 'Holders (persons)', sum: 'Together', record: 'record only' },
  heat: {
    title: 'School by school', school: 'School', hint: 'Choose a column’s name to sort and a number to see who is behind it. Five colours: with a target at 60, 80, 95 and 100 % of it, without one among the schools.', sort: 'Sort by {{name}}', goal: 'Target {{goal}}', line: 'Above: reach the target of {{goal}}', lineUp: 'Below: reach the target of {{goal}}',
    trained: 'Trained', holders: '{{name}}', psychFull: 'Full-time', perFullTime: 'Students per', rooms: 'Room', timetables: 'Timetable', unknown: 'No data', step: 'Step {{n}}', legend: 'Colours', low: 'low', high: 'high', cell: '{{school}}, {{name}} {{value}}, who is behind it', one: 'Your school',
  },
  behind: {
    sum: '{{part}} ÷ {{whole}} = {{share}}', total: '{{n}} rows', more: 'Show more', none: 'Nothing fits.', closed: 'The list is open to the centre, the bureau and the school’s own lead.', what: 'The list', since: 'since {{day}}', on: '{{day}}', at: '{{place}} · {{day}}', people: '{{n}} persons', times: '{{n}} person-times', students: '{{n}} students', school: '{{name}} · {{school}}',
  },
};
