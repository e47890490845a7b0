import { LEVELS, stopsOf, type CheckPoint } from '#core/checklist/checklist.ts';
import { pointTexts } from '#core/checklist/point-texts.ts';
import type { PlaceInWords } from '#core/editor/describe-place.ts';
import { placeText } from '#core/view/studio/place-text.ts';
import { REVIEW, type CheckGroup, type CheckPointView } from '#core/view/studio/checking-view.ts';
import type { Text } from '#core/view/text.ts';

export interface ChecklistInput {
  readonly points: readonly CheckPoint[];
  /** The line of a JSON path in the text, from 1. */
  readonly lineOf: (path: string) => number;
  /** Address of a line of the text. */
  readonly addressOf: (line: number) => string;
  /** Where the record of how answers are handled is written. */
  readonly record: string;
  /** Where it is written whom people can turn to. */
  readonly contact: string;
  /** What stands at a JSON path. */
  readonly whereOf: (path: string) => PlaceInWords;
}

/** The checklist, grouped by how grave its points are. */
export const buildChecklist = ({ points, ...places }: ChecklistInput): readonly CheckGroup[] =>
  LEVELS.flatMap((level) => {
    const own = points.filter((point) => point.level === level);
    return own.length > 0 ? [{ level, title: { key: `studio.check.${level}`, parameters: { n: own.length, count: own.length } }, points: own.map((point) => pointView(point, places)) }] : [];
  });

const pointView = (point: CheckPoint, { lineOf, addressOf, whereOf, record, contact }: Omit<ChecklistInput, 'points'>): CheckPointView => {
  const { path, what } = point;
  const texts = pointTexts(what);
  const elsewhere = what.kind === 'lack' ? placeOfLack(what.lack, { record, contact }) : undefined;
  if (elsewhere) return { ...texts, words: '', where: null, place: elsewhere };
  const line = point.line ?? lineOf(path);
  const place = { address: addressOf(line), label: { key: path === '' && point.line === undefined ? 'studio.check.file' : 'studio.check.line', parameters: { line: String(line) } } };
  return { ...texts, words: what.kind === 'lack' ? '' : what.words.join(', '), where: path === '' ? null : placeText(whereOf(path)), place };
};

/** Where that is written which is not a line of the text: on a page of its own, or below the list; undefined for the rest. */
const placeOfLack = (lack: string, { record, contact }: Pick<ChecklistInput, 'record' | 'contact'>): CheckPointView['place'] | undefined =>
  new Map([
    ['record', { address: record, label: { key: 'studio.part.personuppgifter' } }],
    ['contact', { address: contact, label: { key: 'studio.contact.write' } }],
    ['madeUp', { address: contact, label: { key: 'studio.contact.write' } }],
    ['review', { address: `#${REVIEW}`, label: { key: 'studio.review.write' } }],
  ]).get(lack);

/** Whether it can be published, in a sentence. */
export const verdictOf = (points: readonly CheckPoint[]): Text => {
  const stops = stopsOf(points);
  if (stops > 0) return { key: 'studio.check.verdict.stop', parameters: { n: stops, count: stops } };
  return { key: points.length > 0 ? 'studio.check.verdict.advice' : 'studio.check.verdict.clean' };
};
