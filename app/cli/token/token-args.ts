import { parseArgs } from 'node:util';
import { tokenDays } from '#app/domain/identity/token.ts';

export interface TokenArgs {
  person: string;
  agency: string;
  scope: 'read' | 'write';
  days: number;
  name: string;
}

const usage = 'npm run --silent token -- --person EMAIL --agency CODE [--scope read|write] [--days N] [--name NAME]';

/**
 * What the command line asks for; a token that reads, for 30 days, unless it says more.
 * @throws Error with one line
 */
export function readTokenArgs(argv: readonly string[]): TokenArgs {
  const { person, agency, scope = 'read', days = '30', name = 'Command line' } = valuesOf(argv);
  if (!person || !agency) throw new Error(`say whose it is and for which agency: ${usage}`);
  if (scope !== 'read' && scope !== 'write') throw new Error(`--scope is read or write, not "${scope}".`);
  const count = Number(days);
  if (!Number.isInteger(count) || count < 1 || count > tokenDays)
    throw new Error(`--days is a whole number from 1 to ${tokenDays}, not "${days}".`);
  if (name.trim() === '' || name.length > 80) throw new Error('--name has 1 to 80 characters.');
  return { person, agency, scope, days: count, name };
}

function valuesOf(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { person: text, agency: text, scope: text, days: text, name: text };
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [what = ''] = (error as Error).message.split('. ');
    throw new Error(`${what}; it is ${usage}`);
  }
}
