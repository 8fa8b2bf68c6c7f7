import type { Locale } from '#app/domain/actor.ts';
import type { StateCategory } from './item.ts';

/** The steps that a new backlog begins with. */
export const firstWorkflow: readonly { category: StateCategory; names: Readonly<Record<Locale, string>> }[] = [
  { category: 'to_do', names: { en: 'Ready', ru: 'К работе', 'uz-Latn': 'Navbatda', 'uz-Cyrl': 'Навбатда' } },
  { category: 'doing', names: { en: 'In progress', ru: 'В работе', 'uz-Latn': 'Ishda', 'uz-Cyrl': 'Ишда' } },
  { category: 'doing', names: { en: 'Check', ru: 'Проверка', 'uz-Latn': 'Tekshiruvda', 'uz-Cyrl': 'Текширувда' } },
  { category: 'done', names: { en: 'Done', ru: 'Готово', 'uz-Latn': 'Bajarildi', 'uz-Cyrl': 'Бажарилди' } },
];
