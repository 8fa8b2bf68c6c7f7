import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The system's folder for temporary files, since the user "postgres" can enter it wherever the project is.
const folder = join(tmpdir(), `hashar-e2e-${process.env.PORT}`);

/** Serves the production build over a demo world that is new each time, and gone after. */
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { mode: 0o755 });
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.env.HASHAR_DATA_DIR = folder;
await import('../../app/cli/start.mjs');
