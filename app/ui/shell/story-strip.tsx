import { Form, Link, useLocation } from '@remix-run/react';
import type { ToldStory } from '#app/domain/identity/demo.ts';
import { landingPath, storyPath } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { SecondWindow, StoryFile, StorySteps } from './story-parts.tsx';
import { useTexts } from './texts.tsx';

/** The story under way, on every page until it is ended: its steps, the second person's window, the way back. */
export function StoryStrip({ story }: { story: ToldStory }) {
  const t = useTexts();
  const { pathname } = useLocation();
  if (pathname === landingPath()) return null;
  return (
    <aside className="story-strip no-print" aria-label={story.title}>
      <details open>
        <summary>
          <b>{story.title}</b>
        </summary>
        <StorySteps steps={story.steps} />
      </details>
      <div className="row small">
        <SecondWindow story={story} />
        <StoryFile story={story} />
        <Link to={landingPath()}>{t('landing:all')}</Link>
        <Form method="post" action={storyPath()}>
          <Button tone="quiet" small name="act" value="end">
            {t('landing:end')}
          </Button>
        </Form>
      </div>
    </aside>
  );
}
