import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { Themes } from '#core/results/themes.ts';

/** An earlier release's coding of an open question, of the answers that are still there. */
export interface EarlierThemes {
  /** Whether it showed anything of the themes. */
  readonly shown: boolean;
  readonly coded: Themes['coded'];
}

/** Whether results show any figure of a variable. @param id of the variable */
export const showsAny = ({ variables, crossings }: Pick<PublishedResults, 'variables' | 'crossings'>, id: string): boolean =>
  [...variables, ...crossings.flatMap((crossing) => crossing.variables)].some((variable) => variable.id === id && variable.figures.some(({ base, count }) => base !== null || count !== null));

/** Ids of the answers that results list of a variable they show any figure of; none of one of which they show nothing. */
export const listedIn = (results: Pick<PublishedResults, 'variables' | 'crossings'>, id: string): readonly string[] =>
  showsAny(results, id) ? [...new Set(results.variables.flatMap((variable) => (variable.id === id ? variable.figures.map(({ answer }) => answer.id) : [])))] : [];

/**
 * Themes without those that hold a code which an earlier release listed by itself: the whole beside its parts would tell how many have
 * several of them, and what was hidden of a part. This rests on the lists alone and not on the answers, so that what is missing tells nothing.
 * @param listed ids that earlier releases listed
 * @param now the code that each code became
 */
export const withoutMergedSince = (themes: Themes, listed: readonly string[], now: (id: string) => string): Themes => {
  const wholes = new Set(listed.filter((id) => now(id) !== id).map(now));
  return { ...themes, codes: themes.codes.filter(({ id }) => !wholes.has(id)) };
};

/**
 * For each earlier release, the themes of those alone who have been coded since, whenever they answered. Null where the
 * coding of an answer that was shown has changed: what is new beside it would tell whose, so nothing new may be shown.
 * A release that showed nothing knows no more than the one before it.
 * @param earlier the oldest first
 */
export const themesSince = (themes: Themes, earlier: readonly EarlierThemes[]): readonly Themes[] | null => {
  let known: Themes['coded'] = new Map();
  const since: Themes[] = [];
  for (const { shown, coded } of earlier) {
    if (shown) {
      if (!isKept(coded, themes.coded) || [...known.keys()].some((response) => !coded.has(response))) return null;
      known = coded;
    }
    const before = known;
    since.push({ ...themes, coded: new Map([...themes.coded].filter(([response]) => !before.has(response))) });
  }
  return since;
};

const isKept = (then: Themes['coded'], now: Themes['coded']): boolean =>
  [...then].every(([response, ids]) => {
    const given = now.get(response);
    return given !== undefined && sameIds(given, ids);
  });

const sameIds = (one: readonly string[], other: readonly string[]): boolean => JSON.stringify([...new Set(one)].sort()) === JSON.stringify([...new Set(other)].sort());
