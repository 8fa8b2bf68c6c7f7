import { expect, test } from 'vitest';
import { markdownToHtml } from '#app/platform/markdown.server.ts';

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
