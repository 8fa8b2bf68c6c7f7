import { Link } from '@remix-run/react';
import { stateCategories } from '#app/domain/backlog/item.ts';
import type { SprintEntry } from '#app/domain/sprint/sprint.ts';
import { itemPath, moveItemPath } from '#app/paths.ts';
import { StateMark, TypeMark } from '#app/ui/backlog/marks.tsx';
import { BlockedChip } from '#app/ui/blocker/blocked-chip.tsx';
import { Avatar } from '#app/ui/kit/avatar.tsx';
import { Button } from '#app/ui/kit/button.tsx';
import { Chip } from '#app/ui/kit/chip.tsx';
import { Field } from '#app/ui/kit/field.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { useProblems } from '#app/ui/shell/problems.tsx';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import type { Refused } from './new-sprint.tsx';
import type { SprintView } from './sprint-view.ts';

/** The items that are in a sprint, in columns by what their states mean. */
export function SprintColumns({ sprint }: { sprint: SprintView }) {
  const t = useTexts();
  const standing = sprint.entries.filter(({ out }) => !out);
  return (
    <div className="sprint-sides">
      {stateCategories.map((category) => {
        const cards = standing.filter((entry) => entry.category === category);
        return (
          <Panel
            key={category}
            title={
              <>
                {t(textKey(`item:category.${category}`))} <span className="soft num">{cards.length}</span>
              </>
            }
          >
            {cards.length === 0 && <p className="soft small">{t('sprint:emptyColumn')}</p>}
            <ul className="plain sprint-cards">
              {cards.map((entry) => (
                <li key={entry.key} className="sprint-card">
                  <Card entry={entry} change={sprint.can.change} />
                </li>
              ))}
            </ul>
          </Panel>
        );
      })}
    </div>
  );
}

function Card({ entry, change }: { entry: SprintEntry; change: boolean }) {
  const t = useTexts();
  const { number } = useFormat();
  const { key, title, type, points, people, added, archived, outcome, board, restricted, owner, blocked } = entry;
  return (
    <>
      <div className="row">
        <Link className="key" to={itemPath(key)}>
          {key}
        </Link>
        <TypeMark type={type} />
        <span className="grow" />
        {people.map((name) => (
          <Avatar key={name} name={name} />
        ))}
      </div>
      <div>{title}</div>
      <div className="row">
        <StateMark state={{ name: entry.state, category: entry.category }} />
        <span className="small num">
          {points === null ? t('sprint:notEstimated') : t('sprint:points', { count: points, points: number(points) })}
        </span>
        <BlockedChip blocked={blocked} />
        {owner && <Chip tone="agency">{t('sprint:mark.of', { owner })}</Chip>}
        {added && <Chip tone="warn">{t('sprint:mark.added')}</Chip>}
        {archived && <Chip>{t('sprint:mark.archived')}</Chip>}
        {restricted && <Chip tone="sealed">▣ {t('item:classification.restricted')}</Chip>}
        {outcome && outcome !== 'done' && <Chip>{t(textKey(`sprint:mark.${outcome}`))}</Chip>}
      </div>
      {change && (
        <div className="row no-print">
          {board && (
            <Link className="btn small quiet" to={moveItemPath(key, board)}>
              {t('sprint:move')} <span className="hidden-label">{key}</span>
            </Link>
          )}
          <CommandForm>
            <input type="hidden" name="item" value={key} />
            <Button small tone="quiet" name="act" value="remove-from-sprint" aria-label={t('sprint:takeOutOf', { key })}>
              {t('sprint:takeOut')}
            </Button>
          </CommandForm>
        </div>
      )}
    </>
  );
}

/** What was in the sprint and was taken out of it. */
export function TakenOut({ entries }: { entries: readonly SprintEntry[] }) {
  const t = useTexts();
  const out = entries.filter((entry) => entry.out);
  if (out.length === 0) return null;
  return (
    <Panel title={t('sprint:mark.out')}>
      <ul className="plain">
        {out.map(({ key, title }) => (
          <li key={key}>
            <Link className="key" to={itemPath(key)}>
              {key}
            </Link>{' '}
            {title}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Puts one more item in, by its key. */
export function AddItem({ refused }: { refused: Refused | undefined }) {
  const t = useTexts();
  const problem = useProblems(refused?.problems);
  return (
    <Panel title={t('sprint:add')}>
      <CommandForm className="inline">
        <Field
          name="item"
          label={t('sprint:key')}
          defaultValue={refused?.values.item}
          problem={problem('item')}
          autoComplete="off"
          maxLength={24}
          required
        />
        <Button name="act" value="add-to-sprint">
          {t('sprint:addIt')}
        </Button>
      </CommandForm>
    </Panel>
  );
}
