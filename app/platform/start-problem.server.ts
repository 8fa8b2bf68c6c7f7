/** Hashar cannot start, for a reason that the person who starts it can do something about: told in one line, without a stack. */
export class StartProblem extends Error {
  override name = 'StartProblem';
}

/** One line about any error that a start met. */
export function plainLine(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return plainLine(error.errors[0]);
  const code = (error as { code?: string } | undefined)?.code;
  const text = error instanceof Error ? error.message || (code ?? error.name) : String(error);
  if (code === 'ENOSPC' || /no space left on device|ENOSPC/i.test(text))
    return 'No room is left on the disk. Free some and start again.';
  return text.replaceAll(/\s*\n\s*/g, ' ');
}
