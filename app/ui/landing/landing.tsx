import type { ToldStory } from '#app/domain/identity/demo.ts';
import { homePath, signInPath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page } from '../kit/page-head.tsx';
import { Marked } from '../shell/marked.tsx';
import { useTexts } from '../shell/texts.tsx';
import { BoardDrawing } from './board-drawing.tsx';
import { StoryCard } from './story-card.tsx';

interface Props {
  signedIn: boolean;
  /** None but in the demo world. */
  stories: readonly ToldStory[];
  /** The person of the story that was begun is no longer there. */
  gone: boolean;
}

/** The first page, for everybody: what Hashar is, and in the demo world what to try. */
export function Landing({ signedIn, stories, gone }: Props) {
  const t = useTexts();
  const demo = stories.length > 0;
  return (
    <Page>
      <div className="hero">
        <div className="hero-words">
          <h1>{t('landing:title')}</h1>
          <p>{t('landing:what1')}</p>
          <p>{t('landing:what2')}</p>
          <p>{t('landing:what3')}</p>
          <div className="row">
            <LinkButton tone={demo ? 'plain' : 'main'} to={signedIn ? homePath() : signInPath()}>
              {t(signedIn ? 'landing:toHome' : 'shell:signIn')}
            </LinkButton>
          </div>
          <p className="small soft">{t('landing:word')}</p>
        </div>
        <BoardDrawing label={t('landing:drawing')} />
      </div>
      {gone && (
        <Notice tone="warn" role="alert">
          <p>
            <Marked text={t('landing:gone')} />
          </p>
        </Notice>
      )}
      {demo && (
        <section className="stories-part" aria-labelledby="stories">
          <h2 id="stories">{t('landing:stories')}</h2>
          <p className="soft">{t('landing:storiesText')}</p>
          <div className="stories">
            {stories.map((story, at) => (
              <StoryCard key={story.id} story={story} first={at === 0} />
            ))}
          </div>
        </section>
      )}
    </Page>
  );
}
