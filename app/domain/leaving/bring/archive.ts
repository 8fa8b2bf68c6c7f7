/** The file of a whole agency, opened. */
export interface Archive {
  /** The names of what is in it. */
  names: readonly string[];
  /**
   * The text of one of them.
   * @throws Error with one line where it is not there or broken
   */
  read(name: string): Promise<string>;
}

/** One JSON object a line. */
export async function* linesOf<T>(archive: Archive, name: string): AsyncGenerator<T> {
  for (const line of (await archive.read(name)).split('\n')) if (line !== '') yield JSON.parse(line) as T;
}

export async function readJson<T>(archive: Archive, name: string): Promise<T> {
  try {
    return JSON.parse(await archive.read(name)) as T;
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`${name} in the file is no JSON.`);
    throw error;
  }
}
