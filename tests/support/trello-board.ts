/** A Trello board's export, written by hand after the shape of real ones, with what is odd in them. */
export function trelloBoard() {
  return {
    id: '660000000000000000000001',
    name: 'Birth certificate online',
    closed: false,
    lists: [
      { id: 'l-todo', name: 'К выполнению', closed: false, pos: 16384 },
      { id: 'l-done', name: 'Done', closed: false, pos: 65536 },
      { id: 'l-doing', name: 'Jarayonda', closed: false, pos: 32768 },
      { id: 'l-old', name: 'Sprint 1', closed: true, pos: 49152 },
    ],
    labels: [
      { id: 'b-law', name: 'Law', color: 'blue_dark' },
      { id: 'b-green', name: '', color: 'green' },
      { id: 'b-law2', name: 'Law', color: 'red' },
    ],
    members: [
      { id: 'm-laylo', fullName: 'Laylo Yusupova', username: 'laylo' },
      { id: 'm-gone', fullName: 'Somebody Else', username: 'else' },
    ],
    checklists: [
      {
        id: 'k-launch',
        idCard: '660000010000000000000001',
        name: 'Before launch',
        pos: 1,
        checkItems: [
          { id: 'e-2', name: 'Tell the regions', state: 'incomplete', pos: 2 },
          { id: 'e-1', name: 'Ask the lawyers', state: 'complete', pos: 1 },
        ],
      },
    ],
    customFields: [
      { id: 'f-cost', name: 'Cost', type: 'number' },
      { id: 'f-size', name: 'Size', type: 'list', options: [{ id: 'o-big', value: { text: 'Big' } }] },
    ],
    cards: [
      {
        id: '660000010000000000000001',
        name: 'Show which documents are missing',
        desc: 'As a **parent** I need the list.\r\n\r\n- passport',
        idList: 'l-todo',
        pos: 2,
        closed: false,
        // Half past nine in the evening in London is the next day in Tashkent.
        due: '2026-03-01T21:30:00.000Z',
        idLabels: ['b-law', 'b-law2'],
        idMembers: ['m-laylo', 'm-gone'],
        badges: { comments: 2 },
        attachments: [
          { id: 'a-1', name: 'Decree', url: 'https://lex.example/1' },
          { id: 'a-2', name: 'Script', url: 'javascript:alert(1)' },
        ],
        customFieldItems: [
          { idCustomField: 'f-cost', value: { number: '12.5' } },
          { idCustomField: 'f-size', idValue: 'o-big' },
        ],
      },
      {
        id: '660000020000000000000002',
        name: 'Сверить коды районов',
        idList: 'l-todo',
        pos: 1,
        closed: false,
        due: null,
        idLabels: ['b-green'],
        idMembers: [],
      },
      { id: '660000030000000000000003', name: 'Ariza holatini yuborish', idList: 'l-doing', pos: 1, closed: true },
      {
        id: '660000040000000000000004',
        name: 'Registered in one visit',
        idList: 'l-done',
        pos: 1,
        closed: false,
        dueComplete: true,
      },
      { id: '660000050000000000000005', name: 'Written long ago', idList: 'l-old', pos: 1, closed: false, due: 'soon' },
      { id: '660000060000000000000006', name: `Long ${'x'.repeat(400)}`, idList: 'l-nowhere', pos: 9, closed: false },
      { id: '660000060000000000000006', name: 'The same once more', idList: 'l-todo', pos: 9 },
      { id: '660000070000000000000007', name: ' ', idList: 'l-doing', pos: 2, badges: { comments: 3 } },
    ],
    actions: [
      {
        id: 'n-3',
        type: 'commentCard',
        date: '2026-02-03T10:00:00.000Z',
        idMemberCreator: 'm-gone',
        memberCreator: { fullName: 'Somebody Else' },
        data: { text: 'Not without the decree.', card: { id: '660000010000000000000001' } },
      },
      {
        id: 'n-2',
        type: 'commentCard',
        date: '2026-02-02T10:00:00.000Z',
        idMemberCreator: 'm-laylo',
        memberCreator: { fullName: 'Laylo Yusupova' },
        data: { text: 'As agreed.', card: { id: '660000010000000000000001' } },
      },
      {
        id: 'n-1',
        type: 'updateCard',
        date: '2026-02-01T10:00:00.000Z',
        idMemberCreator: 'm-laylo',
        data: {
          card: { id: '660000040000000000000004' },
          listBefore: { id: 'l-doing', name: 'Jarayonda' },
          listAfter: { id: 'l-done', name: 'Done' },
        },
      },
      {
        id: 'n-0',
        type: 'createCard',
        date: '2026-01-01T10:00:00.000Z',
        idMemberCreator: 'm-laylo',
        data: { card: { id: '660000040000000000000004' } },
      },
    ],
  };
}

export type TrelloBoard = ReturnType<typeof trelloBoard>;

/** The board as a file's text, with some of it changed. */
export function trelloFile(change: (board: TrelloBoard) => void = () => undefined): string {
  const board = trelloBoard();
  change(board);
  return JSON.stringify(board);
}
