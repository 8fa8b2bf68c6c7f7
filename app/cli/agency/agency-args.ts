import { parseArgs } from 'node:util';
import { readPastedPeople } from '#app/domain/identity/invite-people.rules.ts';

const usage =
  'npm run agency -- --code CODE --name NAME --desk CONTACT --administrator "NAME <EMAIL>" [--zone ZONE] [--language en|ru|uz-Latn|uz-Cyrl] [--coordinates yes|no]; of one that is here: --code CODE --coordinates yes|no';

const text = { type: 'string' } as const;
const options = { code: text, name: text, desk: text, administrator: text, zone: text, language: text, coordinates: text };

/**
 * The agency that the command line asks for; its values are held to their rules where it is made.
 * @throws Error with one line
 */
export function readAgencyArgs(argv: readonly string[]) {
  const { code, name, desk, administrator, zone, language, coordinates } = valuesOf(argv);
  if (!code || !name || !desk || !administrator) throw new Error(`say which agency, and who administers it: ${usage}`);
  const { people, problems } = readPastedPeople(administrator);
  const [person] = people;
  if (!person || people.length > 1 || problems.length > 0) throw new Error(`--administrator is one "NAME <EMAIL>": ${usage}`);
  return {
    ...{ agencyCode: code, agencyName: name, contactDesk: desk, name: person.name, email: person.email },
    ...(zone && { zone }),
    ...(language && { locale: language as 'en' }),
    ...(coordinates !== undefined && { coordinates: yesOrNo(coordinates) }),
  };
}

/** Whether only this is said: that an agency which is here coordinates, or does not any more. */
export function readCoordinates(argv: readonly string[]): { code: string; coordinates: boolean } | undefined {
  const { code, coordinates, ...rest } = valuesOf(argv);
  if (!code || coordinates === undefined || Object.keys(rest).length > 0) return undefined;
  return { code, coordinates: yesOrNo(coordinates) };
}

function yesOrNo(said: string): boolean {
  if (said !== 'yes' && said !== 'no') throw new Error(`--coordinates is yes or no: ${usage}`);
  return said === 'yes';
}

function valuesOf(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const [what = ''] = (error as Error).message.split('. ');
    throw new Error(`${what}; it is ${usage}`);
  }
}
