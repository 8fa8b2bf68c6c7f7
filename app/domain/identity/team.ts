import { z } from 'zod';
import { id, line } from './person.ts';

const teamName = line(1, 80);

export const createTeamInput = z.strictObject({ name: teamName });
export const renameTeamInput = z.strictObject({ team: id, name: teamName });
export const teamMemberInput = z.strictObject({ team: id, person: id });
export const oneTeamInput = z.strictObject({ team: id });
