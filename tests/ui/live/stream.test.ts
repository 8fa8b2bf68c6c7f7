import { expect, it, vi } from 'vitest';
import type { Heard } from '#app/ui/live/heard.ts';

vi.mock('#app/ui/live/keep-open.ts', () => ({ keepOpen: () => () => undefined, silence: 20_000 }));
vi.stubGlobal('document', { visibilityState: 'visible', addEventListener: () => undefined });
vi.stubGlobal('window', { addEventListener: () => undefined });
vi.stubGlobal('navigator', {});
const { hearLive } = await import('#app/ui/live/stream.ts');

it('tells all who begin to listen together to look again, once, and nobody who comes to a stream that is open', async () => {
  const heard: Record<string, Heard[]> = { header: [], page: [], next: [] };
  const listen = (who: string) => hearLive((each) => heard[who]?.push(each));
  listen('header');
  listen('page');
  await Promise.resolve();
  listen('next');
  await Promise.resolve();
  expect(heard).toEqual({ header: [{ event: 'hello' }], page: [{ event: 'hello' }], next: [] });
});
