import { afterAll } from 'vitest';
import { endAll } from './at-end.ts';

// Runs before each file, also where the modules of the file before are kept.
afterAll(endAll);
