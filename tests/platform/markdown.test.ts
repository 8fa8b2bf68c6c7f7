import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Marks, markdownToHtml } from '#app/platform/markdown.server.ts';

test('what people write in Markdown is shown as they meant it', () => {
  expect(markdownToHtml('**one** visit\n\n- [x] done')).toContain('<strong>one</strong>');
  expect(markdownToHtml('| a | b |\n|---|---|\n| 1 | 2 |')).toContain('<table>');
  expect(markdownToHtml('# Aim')).toBe('<h3>Aim</h3>');
  expect(markdownToHtml('  ')).toBe('');
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[a](javascript:alert(1))',
  '[a](data:text/html,<script>alert(1)</script>)',
  '<a href="javascript:alert(1)" onclick="x()">a</a>',
  '<iframe src="https://example.org"></iframe>',
  '<svg onload=alert(1)>',
])('nothing runs: %s', (text) => {
  expect(markdownToHtml(text)).not.toMatch(/script|onerror|onclick|onload|iframe|javascript:|data:/i);
});

test('a picture from elsewhere is a link, so that opening the page tells nobody', () => {
  const html = markdownToHtml('![the plan](https://example.org/plan.png)');
  expect(html).not.toContain('<img');
  expect(html).toContain('<a href="https://example.org/plan.png" rel="noopener noreferrer nofollow">the plan</a>');
});

test('whoever is mentioned stands there by name, wherever the text mentions them, and as words only', () => {
  const [known, unknown] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
  const names = new Map([[known, '<b>Aziza</b> "K"']]);
  const html = markdownToHtml(`**@[${known}]** and @[${unknown}] [a](https://example.org "@[${known}]")`, names);
  expect(html).toContain('<strong><span class="mentioned">@&#x3C;b>Aziza&#x3C;/b> "K"</span></strong>');
  expect(html).toContain(`@[${unknown}]`);
  expect(html).toContain(`title="@[${known}]"`);
  expect(markdownToHtml(`@[${known}]`, new Map([[known, 'Renamed']]))).toContain('@Renamed');
});

const marks = (...words: string[]): Marks => ({
  key: words.join(),
  find: (piece, seen) =>
    words.flatMap((word) => {
      const start = piece.indexOf(word);
      if (start < 0 || seen.has(word)) return [];
      seen.add(word);
      return [{ start, end: start + word.length, to: `/terms/${word}`, describedBy: `meaning_${word}` }];
    }),
});
const link = (word: string) => `<a href="/terms/${word}" class="term" aria-describedby="meaning_${word}">${word}</a>`;

test('a place is marked once in a text, as a link that its meaning describes', () => {
  expect(markdownToHtml('An appeal, an appeal.\n\nAn **appeal**', undefined, marks('appeal'))).toBe(
    `<p>An ${link('appeal')}, an appeal.</p>\n<p>An <strong>appeal</strong></p>`,
  );
  expect(markdownToHtml('An **appeal**', undefined, marks('appeal'))).toBe(`<p>An <strong>${link('appeal')}</strong></p>`);
});

test.each(['`appeal`', '```\nappeal\n```', '[appeal](https://example.org)', '<https://example.org/appeal>'])(
  'nothing is marked in code and in links: %s',
  (text) => {
    expect(markdownToHtml(text, undefined, marks('appeal'))).toBe(markdownToHtml(text));
  },
);

test('nothing is marked in a name, and a text without marks stays as it was', () => {
  const id = '00000000-0000-7000-8000-000000000001';
  expect(markdownToHtml(`@[${id}]`, new Map([[id, 'Appeal']]), marks('Appeal'))).not.toContain('class="term"');
  expect(markdownToHtml('An appeal')).toBe('<p>An appeal</p>');
});

test('whatever is written and wherever marks lie, what is read is the same and every tag is closed', () => {
  const written = fc.string({ unit: fc.constantFrom(...'ab*_`[]()<>&#\n -|~!:/."'), maxLength: 60 });
  const read = (html: string) => html.replaceAll(/<[^>]*>/g, '');
  fc.assert(
    fc.property(written, fc.constantFrom('a', 'b', 'ab', '&', '<', '"'), (text, word) => {
      const [plain, marked] = [markdownToHtml(text), markdownToHtml(text, undefined, marks(word))];
      expect(read(marked)).toBe(read(plain));
      expect(marked.replace(/<a href="[^"]*" class="term" aria-describedby="[^"]*">([^<]*)<\/a>/, '$1')).toBe(plain);
    }),
    { numRuns: 500 },
  );
});
