/** Which way the rooms of the house may look (DESIGN: the house; `npm run check` holds it). */

const rooms = [
  'activity',
  'reach',
  'told',
  'identity',
  'sharing',
  'strategy',
  'backlog',
  'proposal',
  'glossary',
  'sprint',
  'request',
  'blocker',
  'escalation',
  'chain',
  'board',
  'publication',
  'report',
  'leaving',
];

/** `from` may import only those of our own files; packages and Node are left to other rules. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(app|prisma|tests|e2e)/', pathNot: allowed },
});
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const leftward = rooms
  .slice(0, -1)
  .map((room, index) =>
    never(
      `room-order-${room}`,
      'A room imports only rooms left of it (queries may read any): activity ← reach ← told ← identity ← … ← report.',
      { path: `^app/domain/${room}/`, pathNot: '/queries/' },
      { path: `^app/domain/(${rooms.slice(index + 1).join('|')})/` },
    ),
  );

const inRoom = `^app/domain/(?:${rooms.join('|')})`;

export default {
  forbidden: [
    never('no-cycles', 'Files that import each other in a ring cannot be read one at a time.', {}, { circular: true }),
    never('resolvable', 'The import leads nowhere.', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    never(
      'declared',
      'The package is not in package.json.',
      { path: '^(app|prisma)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),

    only('platform-stands-alone', 'platform knows nothing of ours.', '^app/platform/', '^app/platform/'),
    only('kit-stands-alone', 'ui/kit knows no domain.', '^app/ui/kit/', '^app/ui/kit/'),
    only('paths-imports-nothing', 'paths.ts imports nothing.', '^app/(public-|coordination-)?paths\\.ts$', '^$'),
    only('domain-looks-down', 'domain → platform.', '^app/domain/', '^app/(domain|platform)/'),
    only(
      'ui-looks-at-domain',
      "ui → domain's browser-safe files, paths, locales.",
      '^app/ui/',
      '^app/(ui|domain|locales)/|^app/(public-|coordination-)?paths\\.ts$',
    ),
    only(
      'http-looks-down',
      "http → domain → platform, and the demo world's stories.",
      '^app/http/',
      '^app/(http|domain|platform|locales)/|^app/((public-|coordination-)?paths|api)\\.ts$|^prisma/seed/stories\\.ts$',
    ),
    only(
      'routes-look-down',
      'routes → http → domain → platform, and ui.',
      '^app/routes/',
      '^app/(routes|http|domain|platform|ui|locales)/|^app/(public-|coordination-)?paths\\.ts$',
    ),
    only('api-looks-down', 'api → http → domain.', '^app/api\\.ts$', '^app/(http|domain)/'),
    only(
      'cli-looks-down',
      'cli → platform, domain, the links and the catalogues it prints, and the seed it fills in.',
      '^app/cli/',
      '^app/(cli|platform|domain|locales)/|^app/(public-|coordination-)?paths\\.ts$|^(prisma/seed|tests/bench)/',
    ),
    only('locales-are-data', 'locales: data, read through one module.', '^app/locales/', '^app/(locales|domain|platform)/'),
    never(
      'no-tests-in-app',
      'What runs does not need tests; only the benchmark is run from the command line.',
      { path: '^(app|prisma)/' },
      { path: '^(tests|e2e)/', pathNot: '^tests/bench/' },
    ),

    never(
      'domain-knows-no-web',
      'No React, no Remix, no server in the domain.',
      { path: '^app/domain/' },
      { path: 'node_modules/(react|react-dom|@remix-run|express|i18next)/' },
    ),
    never(
      'browser-safe',
      'Only *.server files, routes, the command line and the composition root may import what runs on the server.',
      { path: '^app/', pathNot: '\\.server\\.tsx?$|^app/(routes|cli)/|^app/(server|api|root|routes)\\.tsx?$' },
      { path: '\\.server\\.tsx?$', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'who-names-prisma',
      'Only server files of the domain, platform, the composition root and the command line know the database.',
      { path: '^app/', pathNot: '^app/platform/|^app/domain/.*\\.server\\.ts$|^app/(server\\.ts$|cli/)' },
      { path: '^app/platform/prisma/|node_modules/(@prisma|pg|prisma)/' },
    ),
    ...leftward,
    never(
      'nouns-are-innermost',
      'A noun knows no rule, access table, command or query.',
      { path: `${inRoom}/(?!access\\.ts)[^/.]+\\.ts$` },
      { path: '\\.rules\\.ts$|/access\\.ts$|/(commands|queries)/' },
    ),
    never(
      'rules-are-pure',
      'Rules and access tables know nouns, and no command, query, database or clock.',
      { path: '\\.rules\\.ts$|/access\\.ts$' },
      { path: '/(commands|queries)/|\\.server\\.ts$|node_modules/' },
    ),
    never('commands-do-not-query', 'A command reads what it needs through reach.', { path: '/commands/' }, { path: '/queries/' }),
    never('queries-do-not-command', 'Reading changes nothing.', { path: '/queries/' }, { path: '/commands/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.cache|node_modules/\\.cache)/|^app/platform/prisma/(internal|models)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
