import type { BacklogContent } from './backlog-content.ts';

export const social: readonly BacklogContent[] = [
  {
    agency: 'SOC',
    prefix: 'SOC',
    name: '«Inson» markazida bir oyna',
    board: '«Inson» markazlari',
    team: 'Inson centres team',
    language: 'uz',
    classification: 'internal',
    states: ['Gʻoyalar', 'Tayyor', 'Bajarilmoqda', 'Tekshiruv', 'Bajarildi'],
    labels: ['nafaqa', 'nogironlik', 'uyga tashrif', 'maʼlumot almashinuvi'],
    limits: [[2, 4, 'soft']],
    epics: [
      [
        'Nafaqa arizasiz',
        [
          'Tugʻilish nafaqasini avtomatik taklif qilish',
          'Oila daromadini soliqdan olish',
          'Nafaqa nega berilmaganini tushuntirish',
          'Пособие матери-одиночке без справки',
          '!Koʻchib kelgan oila ikki tumanda hisobda',
          '*Adliya bilan tugʻilish xabarnomasi almashinuvi',
          'Toʻlov sanasini oldindan bildirish',
          'Nafaqani boshqa kartaga oʻtkazish',
        ],
      ],
      [
        'Nogironlikni masofadan belgilash',
        [
          'Tibbiy hujjatlarni shifoxonadan olish',
          'Komissiya navbatini onlayn koʻrsatish',
          'Протез и коляска по одному заявлению',
          'Muddatsiz guruhni qayta soʻramaslik',
          '!Guruh muddati tugagach maʼlumot yoʻqoladi',
          '*Uchta viloyatda sinov',
          'Qarorga eʼtiroz bildirish',
          'Imo-ishora tilida videomaslahat',
        ],
      ],
      [
        'Ijtimoiy xodimning kuni',
        [
          'Tashriflar marshruti telefonda',
          'Internetsiz soʻrovnoma toʻldirish',
          'Oilaning ehtiyojini bir varaqda koʻrish',
          'Напомнить о повторном визите',
          '!Surat juda katta, yuborilmaydi',
          '*Oltita xodim bilan bir kun yurish',
          'Favqulodda holatda rahbarga xabar',
        ],
      ],
      [
        'Markaz ishi koʻrinadi',
        [
          'Navbat va kutish vaqti kunlik koʻrinishda',
          'Murojaat qayerda turganini koʻrsatish',
          'Bajarilmagan vaʼdalar roʻyxati',
          '!Yopilgan murojaat ochiq boʻlib koʻrinadi',
          '*Har oy fuqarolar bilan uchrashuv',
          'Markazlar reytingi ochiq maʼlumot sifatida',
        ],
      ],
    ],
  },
];
