import { stepsOf } from '#core/editor/text-places.ts';
import { pageTitleOf, titleOf } from '#core/editor/outline.ts';
import { isObject } from '#core/questionnaire/reader.ts';

/** What a place in a questionnaire is to its author, who knows questions and answers and not paths. */
export interface PlaceInWords {
  readonly in: 'question' | 'page' | 'survey';
  /** Title of the question or page (what it is called in lists), else its name. */
  readonly title: string;
  /** Which part of it: the list that it stands in (`choices`), else the property (`description`); empty for the whole. */
  readonly part: string;
  /** Which in the list, from 1; null in none. */
  readonly number: number | null;
}

/** Lists whose members are known by their number. */
const LISTS: ReadonlySet<string> = new Set(['choices', 'rateValues', 'rows', 'columns', 'items', 'validators']);

/** What stands at a JSON path of a parsed questionnaire. */
export const describePlace = (json: unknown, path: string): PlaceInWords => {
  const steps = stepsOf(path);
  const at = steps.findLastIndex((step, index) => typeof step === 'number' && (steps[index - 1] === 'elements' || (index === 1 && steps[0] === 'pages')));
  const owner = at < 0 ? json : valueAt(json, steps.slice(0, at + 1));
  const kind = at < 0 ? 'survey' : steps[at - 1] === 'elements' ? 'question' : 'page';
  return { in: kind, title: isObject(owner) ? (kind === 'page' ? pageTitleOf(owner) : titleOf(owner)) : '', ...partOf(steps.slice(at + 1)) };
};

const partOf = (steps: readonly (string | number)[]): Pick<PlaceInWords, 'part' | 'number'> => {
  const at = steps.findLastIndex((step, index) => typeof step === 'number' && LISTS.has(String(steps[index - 1])));
  return at < 0 ? { part: String(steps[0] ?? ''), number: null } : { part: String(steps[at - 1]), number: Number(steps[at]) + 1 };
};

const valueAt = (json: unknown, steps: readonly (string | number)[]): unknown => steps.reduce<unknown>((value, step) => (Array.isArray(value) ? (value[Number(step)] as unknown) : isObject(value) ? value[step] : undefined), json);
