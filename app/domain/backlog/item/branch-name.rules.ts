const longest = 60;

/** Letters that both alphabets of one language or the other write in two ways are told apart by what else stands in the text. */
const common: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's',
  т: 't', у: 'u', ф: 'f', ч: 'ch', ш: 'sh', ъ: '', ь: '', э: 'e', ю: 'yu', я: 'ya', ё: 'yo',
  ў: 'o', қ: 'q', ғ: 'g', ҳ: 'h', ә: 'a', ң: 'n', ө: 'o', ү: 'u', ұ: 'u', һ: 'h', і: 'i',
  ı: 'i', ß: 'ss', æ: 'ae', ø: 'o', đ: 'd', ł: 'l',
}; // biome-ignore format: a table of letters
const russian: Readonly<Record<string, string>> = { е: 'e', ж: 'zh', х: 'kh', ц: 'ts', щ: 'shch', ы: 'y' };
const uzbek: Readonly<Record<string, string>> = { е: 'e', ж: 'j', х: 'x', ц: 's', щ: 'sh', ы: 'i' };

/**
 * A name for the branch of an item: its key and its title in plain Latin letters, e.g. `moj-142-show-which-documents-are-missing`; cut at
 * the end of a word.
 */
export function branchName(key: string, title: string): string {
  const words = inLatin(title)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let name = key.toLowerCase();
  for (const word of words) {
    if (name.length + 1 + word.length > longest) break;
    name += `-${word}`;
  }
  return name;
}

function inLatin(text: string): string {
  const plain = text.normalize('NFC').toLowerCase();
  const letters = { ...common, ...(/[ўқғҳ]/.test(plain) ? uzbek : russian) };
  return (
    [...plain]
      .map((letter) => letters[letter] ?? letter)
      .join('')
      .normalize('NFD')
      // Accents, and the apostrophes that belong to Uzbek letters or stand within a word.
      .replace(/[\u0300-\u036fʻʼ‘’'`]/g, '')
  );
}
