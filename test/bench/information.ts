import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { publishedDemo } from '#test/core/analysis/shipped.ts';

type Kind = 'question' | 'need' | 'group' | 'crossing';

/** How many counts of a kind and level there are, and how many of them are shown. */
export interface Kept {
  readonly kind: Kind;
  readonly level: PublishedFigure['area']['level'];
  readonly all: number;
  readonly shown: number;
}

const KINDS: readonly Kind[] = ['question', 'need', 'group', 'crossing'];
const LEVELS = ['kommun', 'forbund', 'alla'] as const;

/** What protection leaves of the counts of published results, by kind and level; those of which there are none are left out. */
export const keptIn = ({ variables, crossings }: PublishedResults): readonly Kept[] => {
  const figures = [
    ...variables.flatMap(({ source, figures: own }) => own.map((figure) => ({ figure, kind: source?.kind === 'need' ? ('need' as const) : figure.group === null ? ('question' as const) : ('group' as const) }))),
    ...crossings.flatMap((crossing) => crossing.variables.flatMap(({ figures: own }) => own.map((figure) => ({ figure, kind: 'crossing' as const })))),
  ].filter(({ figure }) => !figure.answer.id.startsWith('_'));
  return KINDS.flatMap((kind) => LEVELS.flatMap((level) => {
    const own = figures.filter((each) => each.kind === kind && each.figure.area.level === level);
    return own.length === 0 ? [] : [{ kind, level, all: own.length, shown: own.filter(({ figure }) => figure.count !== null).length }];
  }));
};

/** The same of so many made-up answers to a shipped questionnaire. */
export const keptOfDemo = (slug: string, responses: number): readonly Kept[] => keptIn(publishedDemo(slug, responses, /./, true));
