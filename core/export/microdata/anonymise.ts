import type { QuasiIdentifier } from '#core/export/microdata/quasi-identifiers.ts';
import type { SensitiveItem } from '#core/export/microdata/sensitive-items.ts';

/** k-anonymity (Samarati & Sweeney 1998) and l-diversity (Machanavajjhala et al. 2007), and what may be left out to reach them. */
export interface AnonymityRules {
  /** Records that at least look alike in all quasi-identifiers. */
  readonly k: number;
  /** Different answers at least to each sensitive question among those that look alike. */
  readonly l: number;
  /** The largest share of records that may be left out, 0…1. */
  readonly maxSuppressed: number;
}

export interface Anonymised {
  /** Index of the level of each quasi-identifier. */
  readonly levels: readonly number[];
  /** Indices of the records that are in the file, ascending. */
  readonly kept: readonly number[];
}

/**
 * Makes quasi-identifiers coarser, always the one with most different values (Datafly, Sweeney 1998), until so few records
 * break the rules that they can be left out; then makes finer what need not be so coarse. None is removed while another can
 * be made coarser, and area and gender, which figures are split by, are removed last. Null where nothing is coarse enough.
 */
export const anonymise = (records: number, identifiers: readonly QuasiIdentifier[], items: readonly SensitiveItem[], rules: AnonymityRules): Anonymised | null => {
  const attempt = (levels: readonly number[]): Anonymised | null => {
    const kept = surviving(records, codedAt(identifiers, levels, records), items, rules);
    return kept.length > 0 && records - kept.length <= rules.maxSuppressed * records ? { levels, kept } : null;
  };
  let levels: readonly number[] = identifiers.map(() => 0);
  for (;;) {
    const found = attempt(levels);
    if (found) return refined(found, identifiers, attempt);
    const next = nextToCoarsen(codedAt(identifiers, levels, records), levels);
    if (next === null) return null;
    levels = moved(levels, next, 1);
  }
};

const moved = (levels: readonly number[], at: number, step: number): readonly number[] => levels.map((level, index) => (index === at ? level + step : level));

/** What was removed comes back before anything is made finer, area and gender first. */
const refined = (found: Anonymised, identifiers: readonly QuasiIdentifier[], attempt: (levels: readonly number[]) => Anonymised | null): Anonymised => {
  const order = [...identifiers.keys()].toSorted((a, b) => Number(identifiers[b]?.last) - Number(identifiers[a]?.last) || a - b);
  const step = (best: Anonymised, index: number): Anonymised | null => ((best.levels[index] ?? 0) > 0 ? attempt(moved(best.levels, index, -1)) : null);
  const removed = (best: Anonymised, index: number): boolean => best.levels[index] === (identifiers[index]?.levels.length ?? 0) - 1;
  const whole = order.reduce((best, index) => (removed(best, index) ? (step(best, index) ?? best) : best), found);
  return order.reduce((best, index) => {
    let finest = best;
    for (let next = step(finest, index); next; next = step(finest, index)) finest = next;
    return finest;
  }, whole);
};

/** The values of a quasi-identifier as numbers, so that records are compared cheaply. */
interface Coded {
  readonly identifier: QuasiIdentifier;
  readonly codes: Int32Array;
  readonly different: number;
}

const codedAt = (identifiers: readonly QuasiIdentifier[], levels: readonly number[], records: number): readonly Coded[] =>
  identifiers.map((identifier, index) => {
    const known = new Map<string, number>();
    const codes = Int32Array.from({ length: records }, (_, record) => {
      const value = identifier.levels[levels[index] ?? 0]?.valueOf(record) ?? '';
      const code = known.get(value) ?? known.size;
      known.set(value, code);
      return code;
    });
    return { identifier, codes, different: known.size };
  });

const nextToCoarsen = (coded: readonly Coded[], levels: readonly number[]): number | null => {
  const steps = coded.flatMap(({ identifier, different }, index) => {
    const left = identifier.levels.length - 1 - (levels[index] ?? 0);
    const cost = left > 1 ? 0 : identifier.last ? 2 : 1;
    return left > 0 ? [{ index, different, cost }] : [];
  });
  return steps.toSorted((a, b) => a.cost - b.cost || b.different - a.different || a.index - b.index)[0]?.index ?? null;
};

/** Leaving out one record may make those beside it too few or too alike: again, until nothing changes. */
const surviving = (records: number, coded: readonly Coded[], items: readonly SensitiveItem[], { k, l }: AnonymityRules): readonly number[] => {
  let kept: readonly number[] = Array.from({ length: records }, (_, record) => record);
  for (;;) {
    let next = keepGroups(kept, coded, (group) => group.length >= k);
    for (const item of items) next = keepGroups(next, without(coded, item), (group) => item.isDiverse(group, l));
    if (next.length === kept.length) return kept;
    kept = next;
  }
};

/** A sensitive question that is a quasi-identifier too is alike in every group: it is judged among those whom the others make alike. */
const without = (coded: readonly Coded[], { id }: SensitiveItem): readonly Coded[] => coded.filter(({ identifier }) => identifier.id !== id);

const keepGroups = (records: readonly number[], coded: readonly Coded[], isGood: (group: readonly number[]) => boolean): readonly number[] => {
  const groups = new Map<string, number[]>();
  for (const record of records) {
    const key = coded.map(({ codes }) => codes[record]).join(',');
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()].filter(isGood).flat().toSorted((a, b) => a - b);
};
