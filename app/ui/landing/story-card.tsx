import { Form } from '@remix-run/react';
import type { ToldStory } from '#app/domain/identity/demo.ts';
import { storyPath } from '#app/paths.ts';
import { initialsOf } from '../kit/avatar.tsx';
import { Button } from '../kit/button.tsx';
import { SecondWindow, StoryFile, StorySteps } from '../shell/story-parts.tsx';
import { useTexts } from '../shell/texts.tsx';

/** A story to try: what it is about, its steps, who one is in it, and one press to begin. */
export function StoryCard({ story, first }: { story: ToldStory; first: boolean }) {
  const t = useTexts();
  const { id, title, about, person } = story;
  return (
    <article className="panel story" aria-labelledby={`story-${id}`}>
      <h3 id={`story-${id}`}>{title}</h3>
      <p>{about}</p>
      <StorySteps steps={story.steps} />
      <div className="story-foot">
        <div className="story-person">
          <span className="who" aria-hidden="true">
            {initialsOf(person.name)}
          </span>
          <p className="small">
            <b>{person.name}</b>
            <br />
            <span className="soft">{person.position}</span>
          </p>
        </div>
        <Form method="post" reloadDocument action={storyPath()}>
          <Button tone={first ? 'main' : 'plain'} name="story" value={id}>
            {t('landing:begin', { name: person.name })} <span className="hidden-label">({title})</span>
          </Button>
        </Form>
        <StoryFile story={story} />
        <SecondWindow story={story} />
      </div>
    </article>
  );
}
