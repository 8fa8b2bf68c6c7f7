import type { ItemType } from '../../item.ts';
import type { ImportSource } from '../staged.ts';

const words: readonly (readonly [ItemType, RegExp])[] = [
  ['epic', /^(epic|initiative|theme|эпик|epik|инициатива)$/i],
  [
    'story',
    /^(story|user story|feature|new feature|feature request|requirement|product backlog item|enhancement|improvement|история|пользовательская история|улучшение|новая функция|требование|hikoya|ҳикоя|yaxshilash)$/i,
  ],
  ['bug', /^(bug|defect|error|incident|ошибка|дефект|баг|инцидент|xato|xatolik|хато|хатолик)$/i],
  [
    'task',
    /^(task|sub-task|subtask|technical task|issue|support|chore|spike|test|question|задача|задание|подзадача|поддержка|vazifa|topshiriq|kichik vazifa|вазифа|топшириқ)$/i,
  ],
];

/** What an item is by the source's own word; undefined for a word that is not known. Azure DevOps has features above its stories. */
export function typeOf(word: string, source: ImportSource): ItemType | undefined {
  const said = word.trim();
  if (source === 'azure-devops' && /^feature$/i.test(said)) return 'epic';
  return words.find(([, fits]) => fits.test(said))?.[0];
}
