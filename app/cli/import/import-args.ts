import { parseArgs } from 'node:util';
import { type ImportSource, importSources } from '#app/domain/backlog/import/staged.ts';

export interface ImportArgs {
  source: ImportSource;
  file: string;
  /** The backlog's prefix. */
  backlog: string;
  /** E-mail address of who brings it in; an administrator of the backlog's agency unless said. */
  person: string | undefined;
  dryRun: boolean;
}

const usage = 'npm run import -- SOURCE FILE --backlog KEY [--dry-run] [--person EMAIL]';

/** The file of a whole agency, where one is to be brought in; undefined where it is something else. */
export function agencyFileAsked(argv: readonly string[]): string | undefined {
  const [first, file, ...rest] = argv;
  if (first !== '--agency') return undefined;
  if (!file || rest.length > 0) throw new Error('say which file it is: npm run import -- --agency FILE.zip');
  return file;
}

/**
 * What the command line asks for.
 * @throws Error with one line
 */
export function readImportArgs(argv: readonly string[]): ImportArgs {
  const { values, positionals } = parsed(argv);
  const [source = '', file, ...rest] = positionals;
  const known = importSources.find((each) => each === source);
  if (!known) throw new Error(`say what the file is from (${importSources.join(', ')}): ${usage}`);
  if (!file || rest.length > 0) throw new Error(`say which file it is: ${usage}`);
  if (!values.backlog) throw new Error(`say which backlog it goes to: ${usage}`);
  return { source: known, file, backlog: values.backlog, person: values.person, dryRun: values['dry-run'] ?? false };
}

function parsed(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { backlog: text, person: text, 'dry-run': { type: 'boolean' } } as const;
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: true });
  } catch (error) {
    const [what = ''] = (error as Error).message.split('. ');
    throw new Error(`${what}; it is ${usage}`);
  }
}
