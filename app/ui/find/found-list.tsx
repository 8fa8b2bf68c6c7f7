import { useEffect } from 'react';
import type { FoundGroup } from './found-lines.ts';

interface Props {
  id: string;
  groups: readonly FoundGroup[];
  /** Which line of all is chosen. */
  chosen: number;
  onOpen(to: string): void;
}

/** The list below a field to find by: groups of lines, of which the field's keys choose one and a click opens any. */
export function FoundList({ id, groups, chosen, onOpen }: Props) {
  useEffect(() => void document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' }), [id, chosen]);
  let at = -1;
  return (
    <div role="listbox" id={id} aria-labelledby={`${id}-groups`} className="found-list">
      <span id={`${id}-groups`} hidden>
        {groups.map(({ title }) => title).join(', ')}
      </span>
      {groups.map(({ name, title, lines }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list to choose from
        <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
          <span id={`${id}-${name}`} className="found-group" role="presentation">
            {title}
          </span>
          {lines.map((line) => {
            at += 1;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div
                key={at}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === chosen}
                className="found-line"
                onClick={() => onOpen(line.to)}
              >
                {line.mark && <span className="key">{line.mark}</span>} <span>{line.title}</span>
                {line.about && <span className="small soft">{line.about}</span>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
