import { type RouteConfig, route } from '@remix-run/route-config';

export default [
  route('texts/:file', 'routes/shell/texts.ts'),
  route('language', 'routes/shell/language.ts'),
  route('theme', 'routes/shell/theme.ts'),
  route('kit', 'routes/shell/kit.tsx'),
  route('*', 'routes/shell/not-found.tsx'),
] satisfies RouteConfig;
