import type { ToldStory } from '#app/domain/identity/demo.ts';
import { Marked } from './marked.tsx';
import { useTexts } from './texts.tsx';

/** The numbered steps of a story. */
export function StorySteps({ steps }: { steps: readonly string[] }) {
  return (
    <ol className="story-steps">
      {steps.map((step) => (
        <li key={step}>
          <span>
            <Marked text={step} />
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A file that the story needs, for whoever has none. */
export function StoryFile({ story: { file } }: { story: ToldStory }) {
  const t = useTexts();
  if (!file) return null;
  return (
    <a href={file} download>
      {t('landing:file')}
    </a>
  );
}

/** The second person's window, one press away where this machine is called by a name that has a twin. */
export function SecondWindow({ story: { second } }: { story: ToldStory }) {
  const t = useTexts();
  if (!second) return null;
  if (second.besides) {
    return (
      <a href={second.href} target="_blank" rel="noopener">
        {t('landing:second', { name: second.name })} <span aria-hidden="true">↗</span>
        <span className="hidden-label">({t('landing:newWindow')})</span>
      </a>
    );
  }
  return (
    <span className="small">
      {t('landing:privately', { name: second.name })} <a href={second.href}>{second.href}</a>
    </span>
  );
}
