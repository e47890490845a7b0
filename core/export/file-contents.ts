import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { crossedVariables } from '#core/export/crossed-variables.ts';
import type { Text } from '#core/view/text.ts';

/** What a file holds of what it is for: how many figures (or quotes) are shown in it, of how many. */
interface Contents {
  readonly shown: number;
  readonly all: number;
}

/** Files of which something is told: the others describe, and are never empty. */
const OF_CROSSINGS: ReadonlySet<string> = new Set(['korsningar', 'korsningar-tidy']);
const DESCRIPTIONS: ReadonlySet<string> = new Set(['kodbok', 'lasmig']);

/** Less than this part shown is nearly nothing. */
const NEARLY_NOTHING = 0.1;

/**
 * The files that hold something, each with what it is called: one in which nearly all is hidden says so.
 * From published figures alone.
 * @param quotes how many may be quoted
 * @param nameOf what a file is called by its format
 * @returns format and name, in the order given
 */
export const filesWithContents = (formats: readonly string[], results: PublishedResults, quotes: number, nameOf: (format: string) => Text): readonly { readonly format: string; readonly label: Text }[] => {
  const figures = contentsOf(results.variables);
  const crossed = contentsOf(crossedVariables(results));
  return formats.flatMap((format) => {
    const held = DESCRIPTIONS.has(format) ? null : format === 'citat' ? { shown: quotes, all: quotes } : OF_CROSSINGS.has(format) ? crossed : figures;
    if (held?.shown === 0) return [];
    return [{ format, label: held && held.shown < NEARLY_NOTHING * held.all ? { key: 'results.file.few', parameters: { file: nameOf(format), ...held } } : nameOf(format) }];
  });
};

const contentsOf = (variables: readonly { readonly figures: readonly PublishedFigure[] }[]): Contents => ({
  shown: variables.reduce((sum, { figures }) => sum + figures.filter(isShown).length, 0),
  all: variables.reduce((sum, { figures }) => sum + figures.length, 0),
});

/** A mean of nobody is no figure either. */
const isShown = ({ count, value }: PublishedFigure): boolean => count !== null || value !== null;
