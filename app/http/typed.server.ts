import { formData } from './form-data.server.ts';

const ofTheForm = /^_|^act$|password|current/i;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a person wrote into a form, to be given back by a page on which the form itself cannot stand; no passwords, no ids. */
export function typedInto(data: FormData): string[] {
  return [...data].flatMap(([name, value]) => {
    const written = typeof value === 'string' && value.trim() !== '' && !ofTheForm.test(name) && !id.test(value);
    return written ? [value] : [];
  });
}

/** The same of a request that is not read any further; nothing where it holds no form. */
export async function typedIn(request: Request): Promise<string[]> {
  try {
    return typedInto(await formData(request, 1_000_000));
  } catch {
    // Not a form, or too big a one: there is nothing to give back, and the refusal itself is what counts.
    return [];
  }
}
