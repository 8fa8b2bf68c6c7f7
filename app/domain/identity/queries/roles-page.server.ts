import { z } from 'zod';
import { query } from '#app/domain/query.server.ts';
import { rooms } from './rooms.ts';

/** Who may do what, read from the tables that decide it. */
export const rolesPage = query({
  name: 'roles-page',
  summary: 'Who may do what',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  run: async ({ actor }) => ({
    role: actor.role,
    rooms: rooms.map(({ room, access }) => ({
      room,
      acts: Object.entries(access).map(([act, may]) => ({ act, roles: [...may] })),
    })),
  }),
});
