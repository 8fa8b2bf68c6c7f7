/** A service comes to the regions one by one: an epic of its own in the backlogs that serve people on the spot. */
const regions = {
  en: [
    'Andijan',
    'Bukhara',
    'Fergana',
    'Jizzakh',
    'Khorezm',
    'Namangan',
    'Navoi',
    'Kashkadarya',
    'Karakalpakstan',
    'Samarkand',
    'Syrdarya',
    'Surkhandarya',
    'Tashkent city',
    'Tashkent region',
  ],
  ru: [
    'Андижан',
    'Бухара',
    'Фергана',
    'Джизак',
    'Хорезм',
    'Наманган',
    'Навои',
    'Кашкадарья',
    'Каракалпакстан',
    'Самарканд',
    'Сырдарья',
    'Сурхандарья',
    'город Ташкент',
    'Ташкентская область',
  ],
  uz: [
    'Andijon',
    'Buxoro',
    'Fargʻona',
    'Jizzax',
    'Xorazm',
    'Namangan',
    'Navoiy',
    'Qashqadaryo',
    'Qoraqalpogʻiston',
    'Samarqand',
    'Sirdaryo',
    'Surxondaryo',
    'Toshkent shahri',
    'Toshkent viloyati',
  ],
} as const;

const words = {
  en: { epic: 'Region by region', part: (region: string) => `*Open the service in ${region} and train the offices` },
  ru: { epic: 'Регион за регионом', part: (region: string) => `*Запуск и обучение сотрудников: ${region}` },
  uz: { epic: 'Hududma-hudud', part: (region: string) => `*Xizmatni ishga tushirish va xodimlarni oʻqitish: ${region}` },
} as const;

const served = new Set(['MOJ', 'MIAP', 'MOH', 'TAX', 'SOC']);

/** The rollout epic of a backlog, or none. */
export function rollout(prefix: string, language: keyof typeof words): [epic: string, parts: string[]][] {
  if (!served.has(prefix)) return [];
  return [[words[language].epic, regions[language].map(words[language].part)]];
}
