import { type ComponentProps, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { TextArea } from '#app/ui/kit/field.tsx';
import { useAnnounce } from '#app/ui/shell/announce.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { type Colleague, colleaguesLike, mentionAt, writtenAs } from './mention-search.ts';

/** A text in which an @ brings a list of colleagues; without scripts a name typed after it does the same. */
export function MentionArea({ people, ...area }: { people: readonly Colleague[] } & ComponentProps<typeof TextArea>) {
  const t = useTexts();
  const announce = useAnnounce();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [found, setFound] = useState<Colleague[]>([]);
  const [at, setAt] = useState(0);
  const open = found.length > 0;

  const look = () => {
    const { value = '', selectionStart = 0 } = field.current ?? {};
    const asked = mentionAt(value, selectionStart);
    const next = asked ? colleaguesLike(people, asked.word) : [];
    if (next.length > 0 && !same(next, found)) announce(t('item:comments.found', { count: next.length }));
    if (!same(next, found)) setAt(0);
    setFound(next);
  };
  const take = (person: Colleague) => {
    const area = field.current;
    const asked = area && mentionAt(area.value, area.selectionStart);
    if (!asked) return;
    area.setRangeText(`${writtenAs(person, people)} `, asked.from, area.selectionStart, 'end');
    area.focus();
    setFound([]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const person = found[at];
    if (!person || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown') setAt((at + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % found.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(person);
    else if (event.key === 'Escape') setFound([]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="mention">
      <TextArea
        {...area}
        ref={field}
        onInput={look}
        onClick={look}
        onKeyDown={onKeyDown}
        onBlur={() => setFound([])}
        aria-autocomplete="list"
        {...(open && { 'aria-controls': id, 'aria-activedescendant': `${id}-${at}` })}
      />
      {open && <People id={id} people={found} at={at} take={take} />}
    </div>
  );
}

function People({ id, people, at, take }: { id: string; people: Colleague[]; at: number; take: (person: Colleague) => void }) {
  const t = useTexts();
  const list = useRef<HTMLDivElement>(null);
  // Of a text at the foot of what scrolls the list would stand below its edge.
  // biome-ignore lint/correctness/useExhaustiveDependencies: its length goes with the people
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [people, at]);
  return (
    <div ref={list} className="mention-list" role="listbox" id={id} aria-label={t('item:comments.people')}>
      {people.map((person, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, which names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the text
        <div
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(person)}
        >
          {person.name}
        </div>
      ))}
    </div>
  );
}

function same(one: readonly Colleague[], other: readonly Colleague[]): boolean {
  return one.length === other.length && one.every(({ id }, at) => id === other[at]?.id);
}
