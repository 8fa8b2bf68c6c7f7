const ends: (() => unknown)[] = [];

/**
 * Does something once the tests of the file are through; what was asked for last is done first. For what is begun in `beforeAll`, where
 * `afterAll` would never run: a file's hooks are gathered before the first of them runs.
 */
export function atEnd(end: () => unknown): void {
  ends.push(end);
}

/** Does all that was asked for. */
export async function endAll(): Promise<void> {
  for (const end of ends.splice(0).reverse()) await end();
}
