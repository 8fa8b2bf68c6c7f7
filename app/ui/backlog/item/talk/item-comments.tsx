import { Link } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { itemPath } from '#app/paths.ts';
import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import type { CommentView, ItemView } from '#app/ui/backlog/item-view.ts';
import { Avatar } from '#app/ui/kit/avatar.tsx';
import { Button } from '#app/ui/kit/button.tsx';
import { Chip } from '#app/ui/kit/chip.tsx';
import { Checkbox } from '#app/ui/kit/field.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { useItemAct } from '../item-act.tsx';
import { Markdown } from '../markdown.tsx';
import { ChangeComment } from './change-comment.tsx';
import { MentionArea } from './mention-area.tsx';
import type { Colleague } from './mention-search.ts';

/** What was said under an item, oldest first, and a line to say more. */
export function ItemComments({ item }: { item: ItemView }) {
  const t = useTexts();
  return (
    <Panel title={t('item:comments.title')} id="comments">
      {item.comments.length < item.commentTotal && (
        <Link to={`${itemPath(item.key)}?whole#comments`}>{t('item:comments.earlier', { count: item.commentTotal })}</Link>
      )}
      {item.comments.length === 0 && <p className="soft">{t('item:comments.none')}</p>}
      <ul className="plain comments">
        {item.comments.map((comment) => (
          <Comment key={comment.id} item={item} comment={comment} />
        ))}
      </ul>
      {item.can.comment && <AddComment item={item} />}
    </Panel>
  );
}

function Comment({ item, comment }: { item: ItemView; comment: CommentView }) {
  const t = useTexts();
  const { moment } = useFormat();
  return (
    <li>
      <p className="row small">
        <Avatar name={comment.by} />
        <strong>{comment.by}</strong>
        {comment.agency && <Chip tone="agency">{comment.agency}</Chip>}
        <time className="soft" dateTime={comment.at}>
          {moment(comment.at)}
        </time>
        {comment.internal && <Chip>{t('item:comments.internalMark')}</Chip>}
        {comment.imported && <span className="soft">({t('item:comments.imported')})</span>}
      </p>
      <Markdown html={comment.html} />
      {comment.edited && <Earlier edited={comment.edited} />}
      {(comment.can.edit || comment.can.delete) && (
        <ChangeComment key={comment.edited?.at} item={item.key} comment={comment} people={mentionable(item)} />
      )}
    </li>
  );
}

/** That a comment was edited, and how it read before. */
function Earlier({ edited }: { edited: NonNullable<CommentView['edited']> }) {
  const t = useTexts();
  const { moment } = useFormat();
  return (
    <details className="small soft">
      <summary>{t('item:comments.edited', { date: moment(edited.at) })}</summary>
      <ol className="plain">
        {edited.versions.map((version) => (
          <li key={version.at}>
            {t('item:comments.was', { date: moment(version.at) })}
            <Markdown html={version.html} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function AddComment({ item }: { item: ItemView }) {
  const t = useTexts();
  const { form, problem, typed, done } = useItemAct({ item: item.key, act: 'add-comment' });
  const foot = useRef<HTMLDivElement>(null);
  // What was said stands above now, and has pushed the button out of sight.
  useEffect(() => {
    if (done) foot.current?.scrollIntoView({ block: 'nearest' });
  }, [done]);
  return (
    <FetcherForm {...form} className="stack" draft="comment">
      <MentionArea
        people={mentionable(item)}
        name="text"
        label={t('item:field.comment')}
        labelHidden
        placeholder={t('item:field.comment')}
        hint={t('item:comments.hint')}
        problem={problem}
        defaultValue={typed.text ?? ''}
        rows={2}
        maxLength={10_000}
        required
      />
      {item.can.internal && (
        <Checkbox
          name="internal"
          label={
            <>
              {t('item:comments.internal')} <span className="small soft">{t('item:comments.internalHint')}</span>
            </>
          }
          defaultChecked={typed.internal === 'on'}
        />
      )}
      <div ref={foot}>
        <Button>{t('item:comments.add')}</Button>
      </div>
    </FetcherForm>
  );
}

/** Whoever can be mentioned, as far as the page knows: under an item closed to all but those named, only these. */
function mentionable({ assignees, others, classification }: ItemView): Colleague[] {
  const named = assignees.flatMap(({ id, name }) => (id === null ? [] : [{ id, name }]));
  const all = classification === 'restricted' ? named : [...named, ...others];
  return all.sort((one, other) => one.name.localeCompare(other.name));
}
