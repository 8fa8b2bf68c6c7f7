import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root as project } from '../start/steps.mjs';

/** Runs a tool of node_modules on the folder; what it prints when it is not content are the problems. */
export async function toolProblems(root, program, args) {
  const { code, text } = await runTool(root, program, args);
  if (code === 0) return [];
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('npm warn'));
  return lines.length > 0 ? lines : [`${program} ended with ${code}`];
}

function runTool(root, program, args) {
  const child = spawn(process.execPath, [join(project, program), ...args], { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, text })));
}
