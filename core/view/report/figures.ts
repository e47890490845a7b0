import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { Area } from '#core/results/areas.ts';
import { cellOf } from '#core/view/report/cells.ts';
import type { Cell, Who } from '#core/view/report-view.ts';

/** One answer to one variable: what a row of a table is about. */
export interface AnswerKey {
  readonly variable: string;
  readonly answer: string;
}

/** The published figures of all groups together, to be found by what they are of. */
export interface Figures {
  readonly areas: readonly Area[];
  readonly genderAsked: boolean;
  /** `hidden` where there is no such figure. */
  readonly cell: (of: AnswerKey, area: Area, who: Who) => Cell;
  /** What the total of an area is: women and men, or everyone; null where the variable has none. */
  readonly total: (variable: string, area: Area) => Who | null;
}

const GENDERS = { women: 'kvinnor', men: 'man', both: 'kvinnor_och_man', everyone: 'samtliga' } as const;

const keyOf = (variable: string, answer: string, area: Pick<Area, 'level' | 'id'>, gender: string): string => JSON.stringify([variable, answer, area.level, area.id, gender]);

export const sameArea = (a: Pick<Area, 'level' | 'id'>, b: Pick<Area, 'level' | 'id'>): boolean => a.level === b.level && a.id === b.id;

export const indexFigures = (results: PublishedResults): Figures => {
  const known = new Map<string, PublishedFigure>();
  const areas = new Map<string, Area>();
  const totals = new Map<string, Who>();
  for (const variable of results.variables) {
    for (const figure of variable.figures.filter(({ group }) => group === null)) {
      known.set(keyOf(variable.id, figure.answer.id, figure.area, figure.gender), figure);
      areas.set(`${figure.area.level} ${figure.area.id}`, figure.area);
      if (figure.gender === 'kvinnor_och_man' || figure.gender === 'samtliga') totals.set(keyOf(variable.id, '', figure.area, ''), figure.gender === 'samtliga' ? 'everyone' : 'both');
    }
  }
  const genderAsked = results.variables.some(({ figures }) => figures.some(({ gender }) => gender === 'kvinnor'));
  return {
    areas: [...areas.values()],
    genderAsked,
    cell: ({ variable, answer }, area, who) => cellOf(known.get(keyOf(variable, answer, area, GENDERS[who]))),
    total: (variable, area) => totals.get(keyOf(variable, '', area, '')) ?? null,
  };
};
