import { findNames } from '#core/open-answers/find-names.ts';
import { findNumbers } from '#core/open-answers/find-numbers.ts';
import { findPlaces } from '#core/open-answers/find-places.ts';
import { SUGGESTIONS, type PersonalFinding, type Span } from '#core/open-answers/personal.ts';

/**
 * Where an open answer may tell who somebody is, in order and without overlap: personal and other numbers, days of birth, telephone,
 * e-mail, links, addresses, workplaces, places below the municipality, diagnoses and names. Where two kinds meet, the
 * surer holds. Nothing is taken away: a person decides. Never fails.
 * @param firms names of workplaces that the survey is about
 */
export const findPersonal = (text: string, firms: readonly string[] = []): readonly PersonalFinding[] => {
  const found: PersonalFinding[] = [];
  for (const [kind, spans] of [...findNumbers(text), ...findPlaces(text, firms), ['name', findNames(text)] as const]) {
    found.push(...spans.filter((span) => !found.some((other) => overlaps(span, other))).map((span) => ({ kind, ...span, suggestion: SUGGESTIONS[kind] })));
  }
  return found.toSorted((a, b) => a.start - b.start);
};

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The text with every suggestion in its place. */
export const withSuggestions = (text: string, findings: readonly PersonalFinding[]): string =>
  findings.toReversed().reduce((changed, { start, end, suggestion }) => changed.slice(0, start) + suggestion + changed.slice(end), text);

/** Kinds that have a form of their own, and that no text may be shown with. */
const NEVER: ReadonlySet<PersonalFinding['kind']> = new Set(['identity', 'number', 'phone', 'email']);

/** What must be gone before a text may be shown: numbers that may be somebody's, telephone and e-mail. */
export const mustBeGone = (text: string): readonly PersonalFinding[] => findPersonal(text).filter(({ kind }) => NEVER.has(kind));
