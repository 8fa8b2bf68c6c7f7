import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { steps } from '#app/cli/check/steps.mjs';
import { projectRoot } from '#app/platform/project-root.server.ts';
import { atEnd } from '#tests/support/at-end.ts';

const copied = [
  'app',
  'prisma',
  'tests',
  'e2e',
  'package.json',
  'tsconfig.json',
  'biome.json',
  'knip.json',
  '.dependency-cruiser.mjs',
  'prisma.config.ts',
  'playwright.config.ts',
  'remix.config.js',
  'vite.config.ts',
  'vitest.config.ts',
];

/** A breach: the file that is planted, and the check that must name it. */
const breaches: { rule: string; file: string; text: string; step: string; found: RegExp }[] = [
  {
    rule: 'a wrong type',
    file: 'app/planted/wrong-type.ts',
    text: 'export const count: number = "seven";',
    step: 'types',
    found: /planted\/wrong-type\.ts.*TS2322/,
  },
  {
    rule: 'any',
    file: 'app/planted/any.ts',
    text: 'export function loose(value: any) {\n  return value;\n}\n',
    step: 'lint',
    found: /planted\/any\.ts.*noExplicitAny/,
  },
  {
    rule: 'a skipped test',
    file: 'tests/planted.test.ts',
    text: "import { it } from 'vitest';\n\nit.skip('later', () => undefined);\n",
    step: 'lint',
    found: /planted\.test\.ts.*noSkippedTests/,
  },
  {
    rule: 'an end that never comes where a hook asks for it',
    file: 'tests/planted-end.test.ts',
    text: "import { afterAll, beforeAll } from 'vitest';\n\nbeforeAll(() => afterAll(() => undefined));\n",
    step: 'lint',
    found: /planted-end\.test\.ts.*noRestrictedImports/,
  },
  {
    rule: 'an unused export',
    file: 'app/planted/unused.ts',
    text: 'export const nobodyWantsThis = 1;',
    step: 'dead code',
    found: /planted\/unused\.ts/,
  },
  {
    rule: 'React in the domain',
    file: 'app/domain/board/planted-react.ts',
    text: "import { useState } from 'react';\nexport const state = useState;",
    step: 'architecture',
    found: /domain-knows-no-web: app\/domain\/board\/planted-react\.ts/,
  },
  {
    rule: 'a room that looks to the right',
    file: 'app/domain/backlog/commands/planted-right.server.ts',
    text: "import { access } from '../../board/access.ts';\nexport const plantedRight = access;",
    step: 'architecture',
    found: /room-order-backlog: app\/domain\/backlog\/commands\/planted-right\.server\.ts/,
  },
  {
    rule: 'a rule that reads the database',
    file: 'app/domain/board/planted.rules.ts',
    text: "import { db } from '#app/platform/db.server.ts';\nexport const planted = db;",
    step: 'architecture',
    found: /rules-are-pure: app\/domain\/board\/planted\.rules\.ts/,
  },
  {
    rule: 'a screen that names Prisma',
    file: 'app/ui/board/planted-prisma.tsx',
    text: "import { Prisma } from '#app/platform/prisma/client.ts';\nexport const planted = Prisma;",
    step: 'architecture',
    found: /who-names-prisma: app\/ui\/board\/planted-prisma\.tsx/,
  },
  {
    rule: 'a route that names Prisma',
    file: 'app/routes/planted.tsx',
    text: "import { PrismaClient } from '#app/platform/prisma/client.ts';\nexport const loader = () => new PrismaClient;",
    step: 'architecture',
    found: /who-names-prisma: app\/routes\/planted\.tsx/,
  },
  {
    rule: 'a kit part that knows the domain',
    file: 'app/ui/kit/planted.tsx',
    text: "import { roles } from '#app/domain/actor.ts';\nexport const planted = roles;",
    step: 'architecture',
    found: /kit-stands-alone: app\/ui\/kit\/planted\.tsx/,
  },
  {
    rule: 'platform that knows the domain',
    file: 'app/platform/planted.server.ts',
    text: "import { roles } from '#app/domain/actor.ts';\nexport const planted = roles;",
    step: 'architecture',
    found: /platform-stands-alone: app\/platform\/planted\.server\.ts/,
  },
  {
    rule: 'a ring of imports',
    file: 'app/ui/board/planted-ring.ts',
    text: "import { ring } from './planted-ring.ts';\nexport const other = () => ring;\nexport { other as ring };",
    step: 'architecture',
    found: /no-cycles: app\/ui\/board\/planted-ring\.ts/,
  },
  {
    rule: 'a page without an address',
    file: 'app/routes/planted-lost.tsx',
    text: 'export default () => null;',
    step: 'pages',
    found: /app\/routes\/planted-lost\.tsx has no address/,
  },
  {
    rule: 'a text that is in no catalogue',
    file: 'app/ui/board/planted-text.tsx',
    text: "export const planted = (t: (key: string) => string) => t('planted:not.there');",
    step: 'texts',
    found: /the code names planted:not\.there/,
  },
  {
    rule: 'a text that nobody names',
    file: 'app/locales/en/planted.json',
    text: JSON.stringify({ lonely: 'Nobody', days_one: '{{n}} day', days_other: '{{n}} days', hello: 'Hello {{name}}' }),
    step: 'texts',
    found: /nobody names planted:lonely/,
  },
  {
    rule: 'a text that a language lacks',
    file: 'app/locales/en/planted-more.json',
    text: JSON.stringify({ only: 'Only here' }),
    step: 'texts',
    found: /uz-Latn lacks planted-more:only/,
  },
  {
    rule: 'a plural without its forms',
    file: 'app/locales/ru/planted.json',
    text: JSON.stringify({ days_one: '{{n}} день', days_other: '{{n}} дня', hello: 'Здравствуйте, {{who}}' }),
    step: 'texts',
    found: /ru planted:days lacks the form _few/,
  },
  {
    rule: 'a text with another value',
    file: 'app/locales/uz-Latn/planted.json',
    text: JSON.stringify({ days_one: '{{n}} kun', days_other: '{{n}} kun', hello: 'Salom, {{kim}}' }),
    step: 'texts',
    found: /uz-Latn planted:hello uses \{\{kim\}\}, en uses \{\{name\}\}/,
  },
  {
    rule: 'scripts that are too large',
    file: 'build/client/assets/manifest-planted.js',
    text: 'window.__remixManifest={"entry":{"module":"/assets/planted.js","imports":[]},"routes":{}};',
    step: 'sizes',
    found: /scripts of the board page are 140000 bytes/,
  },
];

/** These look at a file by itself; what it is planted among costs half a minute and finds nothing. */
const ofOneFile = new Set(['types', 'lint']);
const copies: string[] = [];
const found = new Map<string, string>();

beforeAll(async () => {
  const [few, whole] = [copyOf(copied.filter((name) => name.includes('.'))), copyOf(copied)];
  for (const step of steps) found.set(step.name, (await step.problems(ofOneFile.has(step.name) ? few : whole)).join('\n'));
}, 180_000);
atEnd(() => {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

/** A folder with these files and folders of the project, and everything that is planted. */
function copyOf(names: readonly string[]): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'hashar-planted-')));
  copies.push(copy);
  const plant = (file: string, text: string) => {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text);
  };
  for (const name of names) cpSync(join(projectRoot, name), join(copy, name), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));
  for (const { file, text } of breaches) plant(file, text);
  plant('build/client/assets/planted.js', '');
  plant('build/client/assets/planted.js.br', 'x'.repeat(140_000));
  return copy;
}

describe('npm run check catches', () => {
  it.each(breaches)('$rule', ({ step, found: expected }) => {
    expect(found.get(step)).toMatch(expected);
  });
});
