import { Link } from '@remix-run/react';
import type { BlockerLine } from '#app/domain/blocker/blocker.ts';
import { blockerPath, itemPath } from '#app/paths.ts';
import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import { ActButton, Opens, useItemAct } from '#app/ui/backlog/item/item-act.tsx';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Field } from '#app/ui/kit/field.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { BlockerFacts } from './blocker-facts.tsx';

/** What holds the item up, each with what can be done about it; and behind a line, what did. */
export function ItemBlockersPanel({ item }: { item: ItemView }) {
  const t = useTexts();
  const { open, freed } = item.blockers;
  if (open.length + freed.length === 0) return null;
  return (
    <section className={open.length > 0 ? 'notice stop' : 'panel'} id="blockers" aria-label={t('blocker:of')}>
      {open.length > 0 && (
        <>
          <h2>{t('blocker:open', { count: open.length })}</h2>
          <ul className="plain stack">
            {open.map((blocker) => (
              <li key={blocker.id}>
                <Open item={item} blocker={blocker} />
              </li>
            ))}
          </ul>
        </>
      )}
      {freed.length > 0 && (
        <details className="more">
          <summary>{t('blocker:freed', { count: freed.length })}</summary>
          <ul className="plain stack">
            {freed.map((blocker) => (
              <li key={blocker.id}>
                <Freed blocker={blocker} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Open({ item, blocker }: { item: ItemView; blocker: BlockerLine }) {
  const t = useTexts();
  const of = blocker.id;
  return (
    <div className="stack">
      <p>
        <Link to={blockerPath(blocker.id)}>
          <strong>{blocker.line}</strong>
        </Link>
      </p>
      <BlockerFacts blocker={blocker} />
      {blocker.linked && (
        <p className="small">
          {t('blocker:waitsFor')} <Link to={itemPath(blocker.linked.key)}>{`${blocker.linked.key} ${blocker.linked.title}`}</Link>
        </p>
      )}
      {item.blockers.may.change && (
        <div className="row no-print">
          <Opens acts={['free-blocker']} of={of} summary={t('blocker:free.open')} className="more grow">
            <OneLine item={item.key} blocker={of} act="free-blocker" name="how" />
          </Opens>
          {blocker.paused ? (
            <ActButton item={item.key} act="resume-blocker" of={of}>
              <input type="hidden" name="blocker" value={of} />
              <Button small>{t('blocker:resume.it')}</Button>
            </ActButton>
          ) : (
            <Opens acts={['pause-blocker']} of={of} summary={t('blocker:pause.open')} className="more">
              <OneLine item={item.key} blocker={of} act="pause-blocker" name="reason" />
            </Opens>
          )}
        </div>
      )}
    </div>
  );
}

interface OneLineProps {
  item: string;
  blocker: string;
  act: 'free-blocker' | 'pause-blocker';
  name: 'how' | 'reason';
}

/** An act that asks for one line: what freed it, or why its clock stands. */
function OneLine({ item, blocker, act, name }: OneLineProps) {
  const t = useTexts();
  const { form, problem, typed } = useItemAct({ item, act, of: blocker });
  const words = act === 'free-blocker' ? 'free' : 'pause';
  return (
    <FetcherForm {...form} className="inline">
      <input type="hidden" name="blocker" value={blocker} />
      <Field
        name={name}
        label={t(`blocker:${words}.ask`)}
        problem={problem}
        defaultValue={typed[name] ?? ''}
        maxLength={300}
        autoComplete="off"
        required
      />
      <Button small tone={act === 'free-blocker' ? 'main' : undefined}>
        {t(`blocker:${words}.it`)}
      </Button>
    </FetcherForm>
  );
}

function Freed({ blocker }: { blocker: BlockerLine }) {
  const t = useTexts();
  const { date } = useFormat();
  if (!blocker.freed) return null;
  const { at, by, how } = blocker.freed;
  return (
    <>
      <p>
        <Link to={blockerPath(blocker.id)}>{blocker.line}</Link>{' '}
        <span className="small soft">{t('blocker:freedAfter', { count: blocker.age, date: date(at), by })}</span>
      </p>
      <p className="small">{how}</p>
    </>
  );
}
