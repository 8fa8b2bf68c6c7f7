import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { stageImportInput } from '../import/choices.ts';
import { recogniseFile } from '../import/read-file.rules.ts';
import { largestFile } from '../import/staged.ts';

const zip = promisify(gzip);

/** Takes in a file of another tool, to be read in the background and then looked at; nothing of the backlog changes yet. */
export const stageImport = command({
  name: 'stage-import',
  summary: 'Upload a table, or the export of another tool, to be read and looked at before it is run',
  input: stageImportInput,
  timeout: 30_000,
  example: (world) => ({
    as: 'lead',
    input: { backlog: world.backlog.prefix, fileName: 'board.json', content: '{"name":"Board","lists":[],"cards":[]}' },
    events: ['import.uploaded'],
  }),
  reach: (ctx, input) => reach(ctx).backlog(input.backlog),
  async run(ctx, { source: asked, fileName, content }, backlog) {
    allow(ctx.actor, access, 'stage-import');
    if (Buffer.byteLength(content) > largestFile) throw refuse('file', 'file_too_big', { megabytes: largestFile / 1_000_000 });
    const { source, rows: rowsAll } = recogniseFile(content, asked);
    const id = newId(ctx.now.getTime());
    await ctx.db.import.create({
      data: {
        id,
        backlogId: backlog.id,
        personId: ctx.actor.person.id,
        source,
        fileName,
        fileHash: createHash('sha256').update(content).digest('hex'),
        status: 'staging',
        file: new Uint8Array(await zip(content)),
        rowsAll,
        createdAt: ctx.now,
      },
    });
    ctx.record({ name: 'import.uploaded', subject: 'import', subjectId: id, new: { backlog: backlog.prefix, source, fileName } });
    return { import: id };
  },
});
