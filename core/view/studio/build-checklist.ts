import { LEVELS, stopsOf, type CheckPoint } from '#core/checklist/checklist.ts';
import { pointTexts } from '#core/checklist/point-texts.ts';
import type { PlaceInWords } from '#core/editor/describe-place.ts';
import { placeText } from '#core/view/studio/place-text.ts';
import type { CheckGroup, CheckPointView } from '#core/view/studio/checking-view.ts';
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
  if (what.kind === 'lack' && what.lack === 'record') return { ...texts, words: '', where: null, place: { address: record, label: { key: 'studio.part.personuppgifter' } } };
  if (what.kind === 'lack' && what.lack === 'contact') return { ...texts, words: '', where: null, place: { address: contact, label: { key: 'studio.contact.write' } } };
  const line = point.line ?? lineOf(path);
  const place = { address: addressOf(line), label: { key: path === '' && point.line === undefined ? 'studio.check.file' : 'studio.check.line', parameters: { line: String(line) } } };
  return { ...texts, words: what.kind === 'lack' ? '' : what.words.join(', '), where: path === '' ? null : placeText(whereOf(path)), place };
};

/** Whether it can be published, in a sentence. */
export const verdictOf = (points: readonly CheckPoint[]): Text => {
  const stops = stopsOf(points);
  if (stops > 0) return { key: 'studio.check.verdict.stop', parameters: { n: stops, count: stops } };
  return { key: points.length > 0 ? 'studio.check.verdict.advice' : 'studio.check.verdict.clean' };
};
