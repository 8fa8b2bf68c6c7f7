/*
 * Text as it is compared when somebody looks for it: one script, one case, no apostrophes. The function fold_text of the database
 * does the same letter by letter (a property test holds the two equal), and keeps what it made beside the text.
 */

/** Letters that become one other letter, in two lines that stand above each other. */
const from =
  'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЎҚҒҲӘӨҮІҢҺабвгдёжзийклмнопрстуфхщъыэўқғҳәөүіңһÀÁÂÃÄÅÈÉÊËÌÍÎÏİÒÓÔÕÖÙÚÛÜÝÑĞǴŞÇŠČŽàáâãäåèéêëìíîïıòóôõöùúûüýÿñğǵşçščž';
const to =
  'abvgdееjziyklmnoprstufxцчшшьiьeюяoqghaouinhabvgdеjziyklmnoprstufxшьieoqghaouinhaaaaaaeeeeiiiiiooooouuuuynggшчшчjaaaaaaeeeeiiiiiooooouuuuyynggшчшчj';
const letters = new Map([...from].map((letter, index) => [letter, [...to][index] ?? '']));

/** All kinds of apostrophes, accents that stand by themselves, and what has no width. */
const signs = /['`\u00ad\u02b9-\u02bd\u02cb\u2018-\u201b\u2032\u200b-\u200f\ufeff]|[\u0300-\u036f]/g;
const spaces = /[\t-\r \u0085\u2028\u2029]+/g;

/**
 * The text in small Latin letters: сўров, so'rov and soʻrov are one; so are е and ё, and ъ and ь are silent. Е is ye at the start of a
 * word and after a vowel, as Uzbek spells it; yo, which Russian often writes as е, is ye there and e behind a consonant.
 */
export function foldText(text: string): string {
  return text
    .replaceAll('\u00b4', "'")
    .normalize('NFKC')
    .replace(signs, '')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/\P{ASCII}/gu, (letter) => letters.get(letter) ?? letter)
    .replaceAll('ш', 'sh')
    .replaceAll('ч', 'ch')
    .replaceAll('ц', 'ts')
    .replaceAll('ю', 'yu')
    .replaceAll('я', 'ya')
    .replace(/(?<![bcdfghjklmnpqrstvwxz])е/g, 'ye')
    .replaceAll('е', 'e')
    .replaceAll('ь', '')
    .replace(/sh(ch)+/g, 'sh')
    .replaceAll('kh', 'x')
    .replaceAll('zh', 'j')
    .replace(/(?<=[bcdfghjklmnpqrstvwxz])yo/g, 'e')
    .replaceAll('yo', 'ye')
    .replace(spaces, ' ')
    .replace(/^ | $/g, '');
}

/** More words than this are not looked for. */
const mostWords = 6;

/** The words of a text that somebody looks for, folded; each once. */
export function foldedWords(text: string): string[] {
  return [...new Set(foldText(text).split(' ').filter(Boolean))].slice(0, mostWords);
}
