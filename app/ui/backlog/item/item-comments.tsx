import { Link } from '@remix-run/react';
import { itemPath } from '#app/paths.ts';
import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { Avatar } from '#app/ui/kit/avatar.tsx';
import { Button } from '#app/ui/kit/button.tsx';
import { TextArea } from '#app/ui/kit/field.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { useItemAct } from './item-act.tsx';
import { Markdown } from './markdown.tsx';

/** What was said under an item, oldest first, and a line to say more. */
export function ItemComments({ item }: { item: ItemView }) {
  const t = useTexts();
  const { moment } = useFormat();
  return (
    <Panel title={t('item:comments.title')} id="comments">
      {item.comments.length < item.commentTotal && (
        <Link to={`${itemPath(item.key)}?whole#comments`}>{t('item:comments.earlier', { count: item.commentTotal })}</Link>
      )}
      {item.comments.length === 0 && <p className="soft">{t('item:comments.none')}</p>}
      <ul className="plain comments">
        {item.comments.map((comment) => (
          <li key={comment.id}>
            <p className="row small">
              <Avatar name={comment.by} />
              <strong>{comment.by}</strong>
              <time className="soft" dateTime={comment.at}>
                {moment(comment.at)}
              </time>
            </p>
            <Markdown html={comment.html} />
          </li>
        ))}
      </ul>
      {item.can.comment && <AddComment item={item} />}
    </Panel>
  );
}

function AddComment({ item }: { item: ItemView }) {
  const t = useTexts();
  const { form, problem, typed } = useItemAct({ item: item.key, act: 'add-comment' });
  return (
    <FetcherForm {...form} className="stack" key={item.commentTotal}>
      <TextArea
        name="text"
        label={t('item:field.comment')}
        labelHidden
        placeholder={t('item:field.comment')}
        problem={problem}
        defaultValue={typed.text}
        rows={2}
        maxLength={10_000}
        required
      />
      <div>
        <Button>{t('item:comments.add')}</Button>
      </div>
    </FetcherForm>
  );
}
