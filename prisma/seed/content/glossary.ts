import type { Locale } from '#app/domain/actor.ts';

/** What an agency means by a term, and where its law says so. */
interface MeaningContent {
  agency: string;
  by: string;
  language: Locale;
  text: string;
  law?: string;
}

export interface TermContent {
  programme: string;
  forms: Partial<Record<Locale, string[]>>;
  /** The first one’s first; where there are two, they differ. */
  meanings: readonly MeaningContent[];
  /** Why they stay different; where it is missing the question is open. */
  different?: string;
}

const appeals = 'Jismoniy va yuridik shaxslarning murojaatlari toʻgʻrisidagi qonun, OʻRQ-445';
const electronic = 'Elektron hukumat toʻgʻrisidagi qonun, OʻRQ-395';
const personal = 'Shaxsga doir maʼlumotlar toʻgʻrisidagi qonun, OʻRQ-547';

const mdt = (text: string, law?: string): MeaningContent => ({
  agency: 'MDT',
  by: 'Botir Alimov',
  language: 'uz-Latn',
  text,
  ...(law && { law }),
});

const paperless = 'Qogʻozsiz xizmat';
const child = 'A child is born';

/** The words of two programmes. Laws are named by their real names; what agencies mean is invented. */
export const terms: readonly TermContent[] = [
  {
    programme: paperless,
    forms: { 'uz-Latn': ['murojaat'], ru: ['обращение'], en: ['appeal'] },
    meanings: [
      {
        agency: 'MOJ',
        by: 'Малика Ахмедова',
        language: 'ru',
        text: 'Заявление, предложение или жалоба, поданные в государственный орган; срок ответа считается со дня регистрации.',
        law: appeals,
      },
      {
        agency: 'MIA',
        by: 'Nargiza Sobirova',
        language: 'uz-Latn',
        text: 'Pasport boʻlimiga har qanday tashrif yoki soʻrov, roʻyxatga olingan-olinmaganidan qatʼi nazar.',
      },
    ],
    different: 'Qonundagi murojaat va navbatdagi tashrif har xil sanaladi; hisobotda ikkalasi alohida koʻrsatiladi.',
  },
  {
    programme: paperless,
    forms: { 'uz-Latn': ['fuqaro'], ru: ['гражданин', 'граждане', 'граждан'], en: ['citizen'] },
    meanings: [mdt('Xizmatdan oʻzi uchun foydalanadigan jismoniy shaxs; chet el fuqarosi va fuqaroligi yoʻq shaxs ham.')],
  },
  {
    programme: paperless,
    forms: { 'uz-Latn': ['xizmat koʻrsatish muddati', 'muddat'], ru: ['срок оказания услуги'], en: ['service time'] },
    meanings: [mdt('Ariza qabul qilingandan natija berilgunga qadar oʻtgan vaqt, ish kunlarida.', electronic)],
  },
  {
    programme: paperless,
    forms: { 'uz-Latn': ['ariza'], ru: ['заявление'], en: ['application'] },
    meanings: [mdt('Xizmat olish uchun berilgan soʻrov, qogʻozda yoki elektron shaklda.', appeals)],
  },
  {
    programme: paperless,
    forms: { 'uz-Latn': ['ariza beruvchi'], ru: ['заявитель'], en: ['applicant'] },
    meanings: [mdt('Arizani oʻz nomidan yoki vakolat bilan boshqaning nomidan bergan shaxs.')],
  },
  {
    programme: paperless,
    forms: { 'uz-Latn': ['davlat xizmati'], ru: ['государственная услуга', 'госуслуга'], en: ['public service'] },
    meanings: [mdt('Davlat organi ariza boʻyicha bajaradigan va natijasi ariza beruvchiga beriladigan ish.', electronic)],
  },
  {
    programme: paperless,
    forms: { 'uz-Latn': ['maʼlumot almashinuvi'], ru: ['обмен данными', 'обмен'], en: ['data exchange'] },
    meanings: [mdt('Idora kerakli maʼlumotni fuqarodan emas, boshqa idoradan elektron shaklda olishi.', electronic)],
  },
  {
    programme: paperless,
    forms: { 'uz-Latn': ['shaxsga doir maʼlumotlar', 'shaxsiy maʼlumot'], ru: ['персональные данные'], en: ['personal data'] },
    meanings: [mdt('Muayyan shaxsga oid yoki uni aniqlash imkonini beradigan maʼlumot.', personal)],
  },
  {
    programme: paperless,
    forms: { 'uz-Latn': ['JSHSHIR', 'shaxsiy identifikatsiya raqami'], ru: ['ПИНФЛ'], en: ['PINFL'] },
    meanings: [mdt('Jismoniy shaxsning oʻzgarmas oʻn toʻrt xonali raqami.')],
  },
  {
    programme: paperless,
    forms: { 'uz-Latn': ['elektron navbat'], ru: ['электронная очередь'], en: ['electronic queue'] },
    meanings: [mdt('Tashrif vaqtini oldindan tanlash; boʻlim shu vaqtda qabul qilishga majbur.')],
  },
  {
    programme: paperless,
    forms: { 'uz-Latn': ['ishonchnoma'], ru: ['доверенность'], en: ['power of attorney'] },
    meanings: [
      {
        agency: 'MOJ',
        by: 'Малика Ахмедова',
        language: 'ru',
        text: 'Полномочие, которое одно лицо письменно даёт другому, чтобы тот действовал от его имени.',
        law: 'Гражданский кодекс',
      },
    ],
  },
  {
    programme: paperless,
    forms: { 'uz-Latn': ['rad etish'], ru: ['отказ'], en: ['refusal'] },
    meanings: [mdt('Sababi va keyingi qadami yozma aytilgan salbiy qaror.', electronic)],
  },
  {
    programme: child,
    forms: {
      en: ['birth notice', 'notice'],
      ru: ['извещение о рождении', 'извещение'],
      'uz-Latn': ['tugʻilganlik haqida xabar'],
    },
    meanings: [
      {
        agency: 'MOJ',
        by: 'Dilnoza Karimova',
        language: 'en',
        text: 'The signed electronic message of a maternity ward that begins a registration; it counts from the minute it arrives.',
        law: 'Family Code',
      },
      {
        agency: 'MOH',
        by: 'Feruza Abdullayeva',
        language: 'uz-Latn',
        text: 'Tugʻruqxona onaga beradigan qogʻoz maʼlumotnoma; u imzolangan kundan hisoblanadi.',
      },
    ],
  },
  {
    programme: child,
    forms: { en: ['registrar'], ru: ['регистратор'], 'uz-Latn': ['qayd etuvchi'] },
    meanings: [
      {
        agency: 'MOJ',
        by: 'Dilnoza Karimova',
        language: 'en',
        text: 'The officer of a registry office who enters a birth and answers for the entry.',
        law: 'Family Code',
      },
    ],
  },
  {
    programme: child,
    forms: { en: ['population register'], ru: ['реестр населения'], 'uz-Latn': ['aholi reyestri'] },
    meanings: [
      {
        agency: 'MIA',
        by: 'Umid Mirzayev',
        language: 'en',
        text: 'The one record of every person by PINFL, with names, dates and places; other agencies ask it and keep no copy.',
      },
    ],
  },
];
