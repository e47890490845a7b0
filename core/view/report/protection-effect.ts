import type { PublishedResults, PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PlainTableView } from '#core/view/plain-table-view.ts';

const LEVELS = ['kommun', 'forbund', 'alla'] as const;

interface Row {
  readonly key: string;
  readonly holds: (figure: PublishedFigure, variable: PublishedVariable) => boolean;
}

/** Where nobody answered there is no number to hide. */
const isHidden = ({ count, value, base }: PublishedFigure): boolean => count === null && value === null && base !== 0;
const isWithoutShare = ({ count, base, share }: PublishedFigure): boolean => count !== null && share === null && (base ?? 0) > 0;

/** Each figure is in one row. What a reader of the tables can see is told, and no more: how many were hidden only for the sake of others would tell how few the rest are. */
const ROWS: readonly Row[] = [
  { key: 'results.effect.shown', holds: (figure) => !isHidden(figure) && !isWithoutShare(figure) },
  { key: 'results.effect.count', holds: (figure) => isWithoutShare(figure) },
  { key: 'results.effect.figure', holds: (figure, { sensitive }) => isHidden(figure) && figure.base !== null && !sensitive },
  { key: 'results.effect.row', holds: (figure, { sensitive }) => isHidden(figure) && figure.base === null && !sensitive },
  { key: 'results.effect.sensitive', holds: (figure, { sensitive }) => isHidden(figure) && sensitive },
];

/** How many figures each rule of protection leaves and hides, in municipalities, unions and all; levels without figures are left out. */
export const protectionEffect = ({ variables }: PublishedResults): PlainTableView => {
  const all = variables.flatMap((variable) => variable.figures.map((figure) => ({ figure, variable })));
  const levels = LEVELS.filter((level) => all.some(({ figure }) => figure.area.level === level));
  const countOf = ({ holds }: Row, level: string): number => all.filter(({ figure, variable }) => figure.area.level === level && holds(figure, variable)).length;
  return {
    id: 'skyddets-effekt',
    caption: { key: 'results.effect.caption' },
    columns: [{ key: 'results.effect.rule' }, ...levels.map((level) => ({ key: `results.effect.${level}` }))],
    groups: [{ heading: null, rows: ROWS.map((row) => [{ key: row.key }, ...levels.map((level) => ({ key: 'results.cell.value', parameters: { n: countOf(row, level) } }))]) }],
    before: [],
    after: [],
  };
};
