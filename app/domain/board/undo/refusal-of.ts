import { type DomainError, type Problem, Refused } from '#app/domain/errors.ts';

/** Why an item was refused, as one code of the catalogue `refusals` with its values. */
export function refusalOf(error: DomainError): Pick<Problem, 'code' | 'values'> {
  const [problem] = error instanceof Refused ? error.problems : [];
  const { code, values } = problem ?? error;
  return values && Object.keys(values).length > 0 ? { code, values } : { code };
}
