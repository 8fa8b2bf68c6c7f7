import { Form, Link, useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { foldedCookie, type ToldStory } from '#app/domain/identity/demo.ts';
import { landingPath, storyPath } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { SecondWindow, StoryFile, StorySteps } from './story-parts.tsx';
import { useTexts } from './texts.tsx';

/** The story under way, on every page until it is ended: its steps, the second person's window, the way back. */
export function StoryStrip({ story }: { story: ToldStory }) {
  const t = useTexts();
  const { pathname, search } = useLocation();
  // It goes away with the button that ends it.
  useEffect(() => () => document.getElementById('main')?.focus({ preventScroll: true }), []);
  if (pathname === landingPath()) return null;
  return (
    <aside className="story-strip no-print" aria-label={story.title}>
      <Steps story={story} />
      <div className="row small">
        <SecondWindow story={story} />
        <StoryFile story={story} />
        <Link to={landingPath()}>{t('landing:all')}</Link>
        <Form method="post" action={storyPath()}>
          <input type="hidden" name="back" value={pathname + search} />
          <Button tone="quiet" small name="act" value="end">
            {t('landing:end')}
          </Button>
        </Form>
      </div>
    </aside>
  );
}

function Steps({ story }: { story: ToldStory }) {
  const box = useRef<HTMLDetailsElement>(null);
  const keep = () => box.current && keepFolded(story, !box.current.open);
  // It may have been folded before there were scripts.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => void keep(), []);
  return (
    <details ref={box} open={!story.folded} onToggle={keep}>
      <summary>
        <b>{story.title}</b>
      </summary>
      <StorySteps steps={story.steps} />
    </details>
  );
}

/** On every page it is as it was left: the server draws it, so it is told by a cookie. */
function keepFolded({ id }: ToldStory, folded: boolean): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser yet
  document.cookie = `${foldedCookie}=${folded ? id : ''}; Path=/; Max-Age=3600; SameSite=Lax`;
}
