import { createHash } from 'node:crypto';

/**
 * What a thing of the file is called here: the same in every run, so that nothing is made twice, and nothing that whoever wrote the file
 * can choose, so that it names nothing of another agency. The moment in front is kept: what happened later stays later in its order.
 */
export function idsHere(agency: string, people: ReadonlyMap<string, string>): (id: string) => string {
  return (id) => {
    const known = people.get(id);
    if (known) return known;
    const hash = createHash('sha256').update(`${agency} ${id.toLowerCase()}`).digest('hex');
    const moment = id.toLowerCase().slice(0, 13);
    return `${moment}-8${hash.slice(0, 3)}-a${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
  };
}
