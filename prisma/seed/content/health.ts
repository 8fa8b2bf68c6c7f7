import type { BacklogContent } from './backlog-content.ts';

export const health: readonly BacklogContent[] = [
  {
    agency: 'MOH',
    prefix: 'MOH',
    name: 'Shifokor navbati va tugʻruqxona',
    board: 'Elektron navbat',
    team: 'Patient queue team',
    language: 'uz',
    classification: 'internal',
    states: ['Gʻoyalar', 'Tayyor', 'Ishda', 'Sinovda', 'Tayyor boʻldi'],
    labels: ['poliklinika', 'tugʻruqxona', 'maʼlumot almashinuvi', 'SMS', 'maxfiylik'],
    limits: [
      [2, 6, 'hard'],
      [3, 5, 'soft'],
    ],
    epics: [
      [
        'Shifokorga onlayn yozilish',
        [
          'Shifokorning boʻsh vaqtlarini koʻrsatish',
          'Bolani ota-ona nomidan yozish',
          'Qabulni bekor qilish va sababini soʻrash',
          'Запись к узкому специалисту по направлению',
          '!Bir vaqtga ikki bemor yozilib qoldi',
          'Kutish zalidagi ekran',
          '*Yigirmata poliklinika bilan sinov',
          'Telefonsiz bemorni registratura yozadi',
          'Qabul kechiksa SMS yuborish',
        ],
      ],
      [
        'Tugʻilish haqida xabarnoma',
        [
          'Tugʻruqxonadan adliyaga xabarnoma yuborish',
          'Xabarnomani shifokor imzosi bilan tasdiqlash',
          'Internet yoʻq paytda xabarnomani saqlab qoʻyish',
          'Egizaklar uchun bitta xabarnoma',
          '!Tugʻilgan vaqt 24:00 deb yozilmoqda',
          '*Xabarnoma formatini adliya bilan kelishish',
          'Роддом видит, что запись принята',
          'Xatoni tuzatib qayta yuborish',
        ],
      ],
      [
        'Bemor kartasi',
        [
          'Emlashlar tarixini ota-onaga koʻrsatish',
          'Allergiyani har bir sahifada koʻrsatish',
          'Карта доступна скорой помощи',
          'Kim kartani ochganini bemorga koʻrsatish',
          '!Tahlil natijasi boshqa bemorda koʻrindi',
          '*Shaxsiy maʼlumotlar boʻyicha huquqiy xulosa',
          'Eski kartani skanerlab biriktirish',
          'Karta toʻrt tilda',
        ],
      ],
      [
        'Retsept va dorixona',
        [
          'Elektron retseptni QR bilan berish',
          'Dorixona retseptni tekshiradi',
          'Bepul dori roʻyxatini koʻrsatish',
          'Повторный рецепт без визита',
          '!Retsept muddati ertasi kuni tugaydi',
          '*Uchta dorixona tarmogʻi bilan kelishuv',
          'Dozani yoshga qarab tekshirish',
        ],
      ],
      [
        'Hisobot va sifat',
        [
          'Kutish vaqtini tumanlar boʻyicha koʻrsatish',
          'Bemor bahosini yigʻish',
          '*Oylik hisobotni qoʻlda yigʻishdan voz kechish',
          'Отчёт по роддомам без двойного ввода',
          'Navbat bekor qilinishlari sababi',
          '!Hisobotda yakshanba qabul kuni boʻlib chiqadi',
        ],
      ],
    ],
  },
];
