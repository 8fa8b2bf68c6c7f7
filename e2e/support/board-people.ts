/** People of one agency of the demo world, for tests of boards. */
export const boardPeople = { agency: 'MOJ', lead: 'Dilnoza Karimova', member: 'Bekzod Yusupov', russian: 'Павел Тихонов' };
