import { index, type RouteConfig, route } from '@remix-run/route-config';

export default [
  route('texts/:file', 'routes/shell/texts.ts'),
  route('language', 'routes/shell/language.ts'),
  route('theme', 'routes/shell/theme.ts'),
  route('kit', 'routes/shell/kit.tsx'),
  route('boards', 'routes/board/boards.tsx'),
  route('boards/new', 'routes/board/new-board.tsx'),
  route('boards/:board', 'routes/board/board.tsx', [index('routes/board/item-over-board.tsx')]),
  route('boards/:board/settings', 'routes/board/settings.tsx'),
  route('boards/:board/moves', 'routes/board/board-moves.ts'),
  route('boards/:board/changes', 'routes/board/board-changes.ts'),
  route('boards/:board/columns/:column/cards', 'routes/board/column-cards.ts'),
  route('items/:item/move', 'routes/board/move.tsx'),
  route('*', 'routes/shell/not-found.tsx'),
] satisfies RouteConfig;
