import { expect, test } from 'vitest';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { SURVEYS } from '#test/surveys/shipped-surveys.ts';

type Place = readonly (string | number)[];

/** Where a text in plain Swedish stands. */
const placesOf = (value: unknown, place: Place = []): readonly Place[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((child, index) => placesOf(child, [...place, index]));
  return Object.entries(value).flatMap(([key, child]) => (key === 'sv' ? [[...place, key]] : placesOf(child, [...place, key])));
};

const pathOf = (place: Place): string => place.reduce<string>((path, key) => (typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${key}` : key), '');

const without = (value: unknown, [key, ...rest]: Place): unknown => {
  if (Array.isArray(value)) return value.map((child: unknown, index) => (index === key ? without(child, rest) : child));
  const record = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(record).flatMap(([name, child]) => (name !== key ? [[name, child]] : rest.length > 0 ? [[name, without(child, rest)]] : [])));
};

test.each(SURVEYS)('each Swedish text of %s is missed where it stood, and nothing else is', { timeout: 120_000 }, (_slug, survey) => {
  const places = placesOf(survey);
  expect(places.length).toBeGreaterThan(50);
  for (const place of places) {
    const result = compileQuestionnaire(without(survey, place));
    expect(result.ok ? [] : result.problems.map((problem) => problem.path)).toEqual([pathOf(place)]);
  }
});
