import type { GenderRow } from '#core/disclosure/lattice.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedResults, PublishedVariable } from '#core/disclosure/publish-results.ts';
import type { Area } from '#core/results/areas.ts';

/** The areas that figures are told of, each once: municipalities, unions, all. */
export const areasIn = ({ variables }: Pick<PublishedResults, 'variables'>): readonly Area[] => {
  const areas = new Map<string, Area>();
  for (const { figures } of variables) for (const { area } of figures) if (!areas.has(areaKey(area))) areas.set(areaKey(area), area);
  return [...areas.values()];
};

export const areaKey = ({ level, id }: Pick<Area, 'level' | 'id'>): string => `${level} ${id}`;

/** The figures of a variable about everyone, whatever their group, by answer, area and gender. */
export type FigureAt = (answer: string, area: Area, gender: GenderRow) => PublishedFigure | null;

export const figuresOf = ({ figures }: Pick<PublishedVariable, 'figures'>): FigureAt => {
  const all = new Map(figures.filter(({ group }) => group === null).map((figure) => [JSON.stringify([figure.answer.id, areaKey(figure.area), figure.gender]), figure]));
  return (answer, area, gender) => all.get(JSON.stringify([answer, areaKey(area), gender])) ?? null;
};
