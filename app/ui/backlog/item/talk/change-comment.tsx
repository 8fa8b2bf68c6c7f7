import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import type { CommentView } from '#app/ui/backlog/item-view.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { ActButton, Opens, useItemAct } from '../item-act.tsx';
import { MentionArea } from './mention-area.tsx';
import type { Colleague } from './mention-search.ts';

interface Props {
  item: string;
  comment: CommentView;
  people: readonly Colleague[];
}

/** What may be done to a comment by whoever said it, or answers for the conversation; opens below it. */
export function ChangeComment({ item, comment, people }: Props) {
  const t = useTexts();
  const { moment } = useFormat();
  const { form, problem, typed } = useItemAct({ item, act: 'edit-comment', of: comment.id });
  const of = <span className="hidden-label">{t('item:comments.editOf', { date: moment(comment.at) })}</span>;
  return (
    <Opens
      className="more small no-print"
      acts={['edit-comment']}
      of={comment.id}
      summary={
        <>
          {t(comment.can.edit ? 'item:comments.edit' : 'item:comments.delete')} {of}
        </>
      }
    >
      <div className="stack">
        {comment.can.edit && (
          <FetcherForm {...form} className="stack" follows={comment.typed} draft={`comment-${comment.id}`}>
            <input type="hidden" name="comment" value={comment.id} />
            <MentionArea
              people={people}
              name="text"
              label={t('item:comments.text')}
              labelHidden
              problem={problem}
              defaultValue={typed.text ?? comment.typed}
              rows={3}
              maxLength={10_000}
              required
            />
            <div>
              <Button small>
                {t('item:comments.save')} {of}
              </Button>
            </div>
          </FetcherForm>
        )}
        {comment.can.delete && (
          <ActButton item={item} act="delete-comment" of={comment.id}>
            <input type="hidden" name="comment" value={comment.id} />
            <Button small tone="stop">
              {t('item:comments.delete')} {of}
            </Button>
          </ActButton>
        )}
      </div>
    </Opens>
  );
}
