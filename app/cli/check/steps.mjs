import { join } from 'node:path';
import { pageProblems } from './pages.mjs';
import { sizeProblems } from './sizes.mjs';
import { textProblems } from './texts.mjs';
import { toolProblems } from './tools.mjs';

const modules = 'node_modules';

/**
 * What `npm run check` holds. Each takes the folder to look at and gives the problems that it found as lines of text, so that
 * tests/architecture.test.ts can prove on a planted copy that it finds them.
 */
export const steps = [
  {
    name: 'types',
    problems: (root) => toolProblems(root, join(modules, 'typescript/bin/tsc'), ['--noEmit', '-p', '.', '--pretty', 'false']),
  },
  {
    name: 'dead code',
    problems: (root) => toolProblems(root, join(modules, 'knip/bin/knip.js'), ['--no-progress', '--no-config-hints']),
  },
  {
    name: 'architecture',
    problems: (root) =>
      toolProblems(root, join(modules, 'dependency-cruiser/bin/dependency-cruise.mjs'), [
        'app',
        'prisma/seed',
        '--config',
        '.dependency-cruiser.mjs',
      ]),
  },
  {
    name: 'lint',
    problems: (root) => toolProblems(root, join(modules, '@biomejs/biome/bin/biome'), ['ci', '--colors=off', '.']),
  },
  { name: 'texts', problems: textProblems },
  { name: 'pages', problems: pageProblems },
  { name: 'sizes', problems: sizeProblems },
];
