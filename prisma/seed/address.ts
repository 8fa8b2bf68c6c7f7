const latin: Readonly<Record<string, string>> = Object.fromEntries(
  'а a|б b|в v|г g|д d|е e|ё yo|ж j|з z|и i|й y|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х x|ц s|ч ch|ш sh|щ sh|ъ |ы i|ь |э e|ю yu|я ya|ў o|қ q|ғ g|ҳ h'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** A person's address at their agency: `Павел Тихонов` at MOJ → pavel.tixonov@moj.demo.hashar.example. */
export function addressOf(name: string, code: string): string {
  const spelled = [...name.toLowerCase()].map((letter) => latin[letter] ?? letter).join('');
  const local = spelled.replaceAll(/[^a-z ]/g, '').replaceAll(' ', '.');
  return `${local}@${code.toLowerCase()}.demo.hashar.example`;
}
