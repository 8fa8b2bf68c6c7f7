import { expect, test } from 'vitest';
import { colleaguesLike, mentionAt, writtenAs } from '#app/ui/backlog/item/talk/mention-search.ts';

test.each([
  ['Ask @', '', 4],
  ['Ask @az', 'az', 4],
  ['@Aziza Ka', 'Aziza Ka', 0],
  ['(@Oʻg', 'Oʻg', 1],
  ['a line\n@Пав', 'Пав', 7],
])('in “%s” somebody is being named', (text, word, from) => {
  expect(mentionAt(text, text.length)).toEqual({ from, word });
});

test.each(['', 'Ask', 'aziza@moj', 'Ask @Aziza Karimova now', '@Aziza, '])('in “%s” nobody is', (text) => {
  expect(mentionAt(text, text.length)).toBeUndefined();
});

test('what stands after the caret does not count', () => {
  expect(mentionAt('Ask @az, and @be', 7)).toEqual({ from: 4, word: 'az' });
});

const people = ['Aziza Karimova', 'Bekzod Azizov', 'Oʻgʻiloy Qodirova', 'Karim Ali', 'Karim Ali'].map((name, n) => ({
  id: String(n),
  name,
}));

test.each([
  ['az', ['Aziza Karimova', 'Bekzod Azizov']],
  ['KARIMOVA', ['Aziza Karimova']],
  ["o'g", ['Oʻgʻiloy Qodirova']],
  ['aziza k', ['Aziza Karimova']],
  ['ziza', []],
])('%s finds by the begin of a word', (word, names) => {
  expect(colleaguesLike(people, word).map(({ name }) => name)).toEqual(names);
});

test('whoever shares a name is written by id', () => {
  expect(people.map((person) => writtenAs(person, people)).slice(2)).toEqual(['@Oʻgʻiloy Qodirova', '@[3]', '@[4]']);
});
