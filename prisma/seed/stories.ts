import {
  agreementsPath,
  backlogPath,
  boardPath,
  mondayReportPath,
  newBacklogPath,
  requestsPath,
  sharePath,
  sprintsPath,
  strategyPath,
} from '#app/paths.ts';
import { demoId } from './chance.ts';

/**
 * A short story of the demo world: who one is in it, where it begins, and who else is at hand in a second window. Its words stand in
 * the catalogue `stories` under its id: a title, what it is about, and the steps, one numbered text each. Whoever adds a story adds
 * a row here and those texts.
 */
export interface Story {
  id: string;
  /** Ids of people of the demo world. */
  as: string;
  begins: string;
  steps: number;
  second?: { as: string; begins: string };
  /** A file that it needs, for whoever has none. */
  file?: string;
}

const person = (name: string) => demoId('person', name);
const birthBoard = boardPath(demoId('board', 'MOJ'));

export const stories: readonly Story[] = [
  { id: 'move-card', as: person('Bekzod Yusupov'), begins: birthBoard, steps: 4 },
  {
    id: 'trello',
    as: person('Dilnoza Karimova'),
    begins: backlogPath('MOJ'),
    steps: 4,
    file: '/trello-example.json',
  },
  {
    id: 'two-people',
    as: person('Dilnoza Karimova'),
    begins: birthBoard,
    steps: 4,
    second: { as: person('Bekzod Yusupov'), begins: birthBoard },
  },
  {
    id: 'who-may',
    as: person('Nilufar Qodirova'),
    begins: birthBoard,
    steps: 4,
    second: { as: person('Umid Mirzayev'), begins: birthBoard },
  },
  {
    id: 'sprint',
    as: person('Dilnoza Karimova'),
    begins: sprintsPath(demoId('team', 'Civil registry digital team')),
    steps: 4,
  },
  { id: 'jira', as: person('Dilnoza Karimova'), begins: newBacklogPath(), steps: 4, file: '/jira-example.csv' },
  {
    id: 'share',
    as: person('Rustam Saidov'),
    begins: sharePath('MOJN'),
    steps: 4,
    second: { as: person('Sherzod Bekmurodov'), begins: agreementsPath() },
  },
  {
    id: 'blocker',
    as: person('Bekzod Yusupov'),
    begins: birthBoard,
    steps: 4,
    second: { as: person('Umid Mirzayev'), begins: requestsPath() },
  },
  { id: 'monday', as: person('Rustam Saidov'), begins: mondayReportPath({}), steps: 4 },
  { id: 'strategy', as: person('Botir Alimov'), begins: strategyPath(), steps: 4 },
  { id: 'languages', as: person('Aziza Nazarova'), begins: birthBoard, steps: 4 },
  { id: 'no-mouse', as: person('Sardor Olimov'), begins: birthBoard, steps: 4 },
];
