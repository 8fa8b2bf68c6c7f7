import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { prepare } from './prepare.mjs';
import { Failure, root, step } from './steps.mjs';

// Prisma's query compiler is WASM: optimising it takes 30 MB more memory and, with plans cached, saves no time.
setFlagsFromString('--liftoff-only');
// On a large machine V8 lets garbage grow to four times what lives before it looks; looking earlier costs a few per cent, and halves the memory.
setFlagsFromString('--heap-growing-percent=60');
// Loading makes much garbage: the place for what is young would grow to its largest, 20 MB that nobody uses until there is work. How large
// that is can only be said before Node begins (package.json, `start`): twice 8 MB instead of 16, where many look at large boards.
setFlagsFromString('--semi-space-growth-factor=1');

/** What `npm start` and `npm run dev` do: get everything ready, then serve until told to stop. */
export async function run(args) {
  const development = args.includes('--dev');
  process.env.NODE_ENV = development ? 'development' : 'production';
  try {
    await refuseTakenPort();
    await prepare({ build: !development });
    await (development ? serveSources() : serveBuild());
    setFlagsFromString('--semi-space-growth-factor=2');
  } catch (error) {
    console.error(`Hashar cannot start: ${oneLine(error)}`);
    process.exit(1);
  }
}

async function serveBuild() {
  const { serve } = await import(pathToFileURL(join(root, 'build/server/index.js')).href);
  await serve({ step, say: console.log });
}

/** Development: the same server, with Vite in front, which reads the sources and reloads what changes. */
async function serveSources() {
  const { createServer: createVite } = await import('vite');
  const vite = await createVite({ root, server: { middlewareMode: true } });
  const { serve } = await vite.ssrLoadModule('/app/server.ts');
  const build = () => vite.ssrLoadModule('virtual:remix/server-build');
  await serve({ step, say: console.log, development: { middleware: vite.middlewares, build } });
}

/** Asked before the long steps, so that nobody waits a minute to hear it; serve() asks again. */
function refuseTakenPort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return undefined;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE')
        reject(new Failure(`port ${port} is taken. Stop what uses it, or start with PORT=${port + 1}.`));
      else resolve();
    });
    probe.listen(port, process.env.HOST || undefined, () => probe.close(resolve));
  });
}

function oneLine(error) {
  const text = error?.message || error?.code || String(error);
  if (error?.code === 'ENOSPC' || /ENOSPC|no space left/i.test(text))
    return 'no room is left on the disk. Free some and start again.';
  // What nobody foresaw is worth its stack, but only for those who ask.
  if (process.env.LOG_LEVEL === 'debug') console.error(error);
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
