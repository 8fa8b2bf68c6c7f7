/** What a sprint is for, by language; {} is the epic that it is mostly about. */
export const sprintGoals = {
  en: [
    '{}: two offices can try it',
    '{}: nobody is asked for the same thing twice',
    '{}: the clerks manage without us',
    '{}: known faults first, then new wishes',
    '{}: one step less for whoever applies',
    '{}: ready to be shown to the minister',
  ],
  ru: [
    '{}: два отдела могут попробовать',
    '{}: никого не спрашиваем об одном и том же дважды',
    '{}: сотрудники справляются без нас',
    '{}: сначала известные ошибки, потом новое',
    '{}: на один шаг меньше для заявителя',
    '{}: можно показать министру',
  ],
  uz: [
    '{}: ikki boʻlim sinab koʻra oladi',
    '{}: hech kimdan bir narsa ikki marta soʻralmaydi',
    '{}: xodimlar bizsiz ham eplaydi',
    '{}: avval maʼlum xatolar, keyin yangi istaklar',
    '{}: ariza beruvchi uchun bir qadam kam',
    '{}: vazirga koʻrsatishga tayyor',
  ],
} as const;
