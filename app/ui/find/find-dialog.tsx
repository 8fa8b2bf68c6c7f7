import { Link, useNavigate } from '@remix-run/react';
import { type KeyboardEvent, useId, useState } from 'react';
import { longestText } from '#app/domain/backlog/find/found.ts';
import { findPath } from '#app/paths.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Dialog } from '#app/ui/kit/dialog.tsx';
import { useActingAgency } from '#app/ui/shell/acting-form.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import styles from './find.css?url';
import { useFoundGroups } from './found-lines.ts';
import { FoundList } from './found-list.tsx';
import { openedLately } from './recent.ts';
import { type Answer, useAnswers } from './use-answers.ts';

/** Finding over whatever page: one field; what is found stands below it as one types, and arrows and Enter open it. */
export function FindDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const list = useId();
  const navigate = useNavigate();
  const agency = useActingAgency();
  const [recent] = useState(() => openedLately(agency));
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const answer = useAnswers(text.trim(), recent);
  const groups = useFoundGroups(answer.found);
  const lines = groups.flatMap((group) => group.lines);
  const chosen = Math.min(at, lines.length - 1);

  const open = (to: string) => {
    onClose();
    navigate(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepped(event.key, chosen, lines.length);
    if (event.nativeEvent.isComposing || (next === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (next !== undefined) return setAt(next);
    const line = lines[chosen];
    // What is shown belongs to earlier words until the answer is there.
    open(line && !answer.asking && answer.found?.text === text.trim() ? line.to : findPath(text.trim()));
  };

  return (
    <Dialog label={t('find:title')} onClose={onClose}>
      <link rel="stylesheet" href={styles} />
      <div className="find-dialog">
        <div className="row">
          <input
            type="text"
            role="combobox"
            aria-label={t('find:label')}
            aria-expanded={lines.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={chosen >= 0 ? `${list}-${chosen}` : undefined}
            placeholder={t('find:label')}
            maxLength={longestText}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <Button type="button" onClick={onClose}>
            {t('find:close')}
          </Button>
        </div>
        {answer.found?.alike && (
          <p className="small soft" aria-hidden="true">
            {t('find:alike')}
          </p>
        )}
        <FoundList id={list} groups={groups} chosen={chosen} onOpen={open} />
        <Said text={text.trim()} answer={answer} count={lines.length} />
        {text.trim() && (
          <Link className="small" to={findPath(text.trim())} onClick={onClose}>
            {t('find:all')}
          </Link>
        )}
      </div>
    </Dialog>
  );
}

/** What the answer came to, seen and heard. */
function Said({ text, answer, count }: { text: string; answer: Answer; count: number }) {
  const t = useTexts();
  const { found, asking, failed } = answer;
  return (
    <p className="small soft" role="status" aria-live="polite">
      {!asking && found?.alike && <span className="hidden-label">{t('find:alike')} </span>}
      {failed
        ? t('find:failed')
        : asking || !found
          ? t('find:searching')
          : text === ''
            ? t('find:empty')
            : count > 0
              ? t('find:count', { count })
              : t('find:nothing', { text })}
      {!asking && found?.more && ` ${t('find:more')}`}
    </p>
  );
}

/** The line that a key leads to from another; undefined where the key leads nowhere. */
function stepped(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  return undefined;
}
