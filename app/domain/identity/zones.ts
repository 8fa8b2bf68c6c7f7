/** The zones that a form offers; any other IANA name is taken too. */
export const offeredZones = [
  'Asia/Tashkent',
  'Asia/Samarkand',
  'Asia/Almaty',
  'Asia/Bishkek',
  'Asia/Dushanbe',
  'Asia/Ashgabat',
  'Asia/Baku',
  'Europe/Moscow',
  'Europe/Berlin',
  'UTC',
];
