/** Passwords of twelve characters and more that are guessed first, in lower case, from what leaked lists have in common. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  123456789012 1234567890123 12345678901234 123456789123 1234567891011 012345678910 0123456789012 987654321098
  987654321012 112233445566 121212121212 123123123123 123321123321 123412341234 147258369147 159753159753 789456123789
  qwertyuiopas qwertyuiop12 qwertyuiop123 qwertyuiop1234 qwertyuiop[] qwerty123456 qwerty1234567 qwerty12345678 qwerty123456789
  qwerty12345! qwertyqwerty qwerty!@#$%^ 1qaz2wsx3edc 1q2w3e4r5t6y 1q2w3e4r5t6y7u 1q2w3e4r5t6y7u8i qazwsxedcrfv qazwsxedc123
  1qazxsw23edc zaq12wsxcde3 zxcvbnm12345 zxcvbnmasdfg asdfghjkl123 asdfghjklqwe asdfghjkl1234 asdfasdfasdf
  password1234 password12345 password123456 password1234567 password123! password1234! password!234 passwordpassword
  p@ssw0rd1234 p@ssword1234 p@ssw0rd123! p@$$w0rd1234 passw0rd1234 passw0rd123! mypassword123 newpassword1 newpassword123
  changeme1234 changeme123! changemenow1 letmein12345 letmein123456 letmeinplease welcome12345 welcome123456 welcome1234!
  administrator administrator1 administrator123 admin1234567 admin12345678 admin123456789 adminadminadmin admin@123456
  superadmin123 rootrootroot root12345678 user12345678 test12345678 testtesttest test1234test temporary123 temppassword
  secret123456 secretpassword supersecret1 supersecret123 topsecret123 iloveyou1234 iloveyou12345 iloveyouforever iloveyousomuch
  princess1234 sunshine1234 football1234 baseball1234 superman1234 batman123456 dragon123456 monkey123456 master123456 shadow123456
  michael12345 charlie12345 abcdefghijkl abcdefghijklm abcdefghijklmn abcdefg12345 abcdef123456 abc123456789 abcd12345678
  abc123abc123 a1b2c3d4e5f6 aaaaaabbbbbb aabbccddeeff 1234abcd1234 1234qwerasdf 1234qwerasdfzxcv qwer1234asdf qwerasdfzxcv
  computer1234 internet1234 samsung12345 googlegoogle facebook1234 whatever1234 trustno1trustno1 starwars1234 pokemon12345
  correcthorsebatterystaple thisisapassword thisismypassword ineedapassword forgotpassword iforgotmypassword
  tashkent1234 tashkent2024 tashkent2025 tashkent2026 toshkent1234 toshkent2024 toshkent2025 toshkent2026 uzbekistan123
  uzbekistan1234 uzbekistan12345 uzbekistan2024 uzbekistan2025 uzbekistan2026 uzbekiston123 ozbekiston123 oʻzbekiston123
  samarkand1234 samarqand1234 mustaqillik1 mustaqillik1991 assalomu1234 assalomualaykum assalomalaykum parol1234567 parol12345678
  parolparolparol parol123parol maxfiy123456 ministry1234 government123 government1234 vazirlik1234 hokimiyat123
  йцукенгшщзхъ йцукенгшщз12 йцукен123456 йцукен1234567 пароль123456 пароль1234567 пароль12345678 парольпароль администратор
  администратор1 администратор123 ташкент12345 ташкентташкент узбекистан123 узбекистан1234 узбекистан2025
  узбекистан2026 привет123456 приветпривет
  `
    .trim()
    .split(/\s+/),
);
