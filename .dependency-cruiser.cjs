// The floors and the order of the rooms, as law. Each rule says why.
const ROOMS = ['people', 'notice', 'hours', 'document', 'studio', 'lesson', 'meeting', 'training'];
const anyRoom = `(${ROOMS.join('|')})`;
const later = (room) => ROOMS.slice(ROOMS.indexOf(room) + 1);
const earlier = (room) => ROOMS.slice(0, ROOMS.indexOf(room));

const roomOrder = ROOMS.filter((room) => later(room).length > 0).map((room) => ({
  name: `${room}-knows-no-later-room`,
  comment: 'Arrows between rooms point to the left only: a later room may use an earlier one, never the other way round.',
  severity: 'error',
  from: { path: `^(shared|server|web)/src/${room}/` },
  to: { path: `^(shared|server|web)/src/(${later(room).join('|')})/` },
}));
const doors = ROOMS.filter((room) => earlier(room).length > 0).map((room) => ({
  name: `${room}-enters-by-the-door`,
  comment: 'Another room is asked through its door (server) or its lent parts (web): its tables, stores and services are its own.',
  severity: 'error',
  from: { path: `^server/src/${room}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^server/src/(${earlier(room).join('|')})/`, pathNot: '\\.(door|module)\\.ts$' },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'A cycle has no first file to read.', severity: 'error', from: {}, to: { circular: true } },
    { name: 'ground-stands-alone', comment: 'The ground is used by everybody and uses only zod and yjs.', severity: 'error', from: { path: '^shared/src/' }, to: { path: '^(server|web|tests|infra)/' } },
    { name: 'ground-knows-no-node', comment: 'Rules and contracts run in the browser too.', severity: 'error', from: { path: '^shared/src/', pathNot: '\\.test\\.ts$' }, to: { dependencyTypes: ['core'] } },
    { name: 'kit-knows-no-room', comment: 'The kit is below all rooms.', severity: 'error', from: { path: '^shared/src/(kit|coedit)/' }, to: { path: `^shared/src/${anyRoom}/` } },
    { name: 'web-knows-no-server', comment: 'What both sides need stands in shared.', severity: 'error', from: { path: '^web/' }, to: { path: '^server/' } },
    { name: 'server-knows-no-web', comment: 'The server serves built files, it imports none.', severity: 'error', from: { path: '^server/' }, to: { path: '^web/' } },
    {
      name: 'platform-knows-no-room', comment: 'The platform offers hooks; the rooms fill them.', severity: 'error',
      from: { path: '^(server|web)/src/(platform|ui)/', pathNot: '\\.test\\.tsx?$' }, to: { path: `^(server|web)/src/${anyRoom}/` },
    },
    { name: 'nobody-looks-into-tests', comment: 'Tests may look into everything; nothing depends on them.', severity: 'error', from: { path: '^(shared|server|web)/src/', pathNot: '\\.test\\.tsx?$' }, to: { path: '^(tests|server/testing|web/testing)/' } },
    { name: 'nobody-imports-the-roof', comment: 'The roof names the rooms and holds no rule.', severity: 'error', from: { path: `^(server|web)/src/(platform|ui|${ROOMS.join('|')})/`, pathNot: '\\.test\\.tsx?$' }, to: { path: '^(server/src/(app\\.|main)|web/src/app/)' } },
    ...roomOrder,
    ...doors,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tests/tsconfig.cruise.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['@gongyan/source', 'import', 'require', 'node', 'default'] },
  },
};
