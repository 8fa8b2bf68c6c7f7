import { describe, expect, it } from 'vitest';
import { mergeRequestOf } from '#app/domain/backlog/item/merge-request.rules.ts';

describe('an address of a merge request', () => {
  it.each([
    ['https://gitlab.com/group/project/-/merge_requests/12', 'group/project', 12, '!'],
    ['https://git.moj.gov.example/a/b/c/-/merge_requests/7/diffs?x=1#note_3', 'a/b/c', 7, '!'],
    ['https://old.example/group/project/merge_requests/3', 'group/project', 3, '!'],
    ['https://github.com/owner/repo/pull/481', 'owner/repo', 481, '#'],
    ['https://github.com/owner/repo/pull/481/files', 'owner/repo', 481, '#'],
    ['https://codeberg.org/owner/repo/pulls/9', 'owner/repo', 9, '#'],
    ['https://dev.example/git/owner/repo/pulls/9', 'owner/repo', 9, '#'],
    ['https://bitbucket.org/team/repo/pull-requests/5/overview', 'team/repo', 5, '#'],
    ['https://bb.example:7990/projects/REG/repos/portal/pull-requests/41', 'REG/portal', 41, '#'],
  ])('%s', (address, project, number, sign) => {
    expect(mergeRequestOf(address)).toEqual({ host: new URL(address).host, project, number, sign });
  });

  it.each([
    'https://github.com/owner/repo/issues/481',
    'https://github.com/owner/repo/pull/new',
    'https://github.com/owner/repo/pulls',
    'https://lex.uz/docs/4411',
    'https://gitlab.com/-/merge_requests',
    'no address',
    '',
  ])('is not %s', (address) => {
    expect(mergeRequestOf(address)).toBeUndefined();
  });
});
