import type { Answers } from '#core/codes/answer-value.ts';
import type { Codebook, SingleVariable } from '#core/codes/codebook.ts';
import type { EarlierRelease } from '#core/disclosure/earlier.ts';
import { auditRelease, type ToldCount } from '#core/disclosure/audit-release.ts';
import { HIDDEN } from '#core/disclosure/publish-figures.ts';
import { withhold } from '#core/disclosure/withhold.ts';
import { publishResults, type PublishedResults, type ResultsToPublish } from '#core/disclosure/publish-results.ts';
import { columnsOf } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import type { SurveyCounts } from '#core/results/counts.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { crossingsOf } from '#core/results/groupings.ts';
import type { Pair } from '#core/results/pairs.ts';
import { solve } from '#server/workers/solver.ts';
import { codebookOf, type VariableSketch } from '#test/core/codes/codebook-example.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { blockOf, randomOf, respondents } from '#test/core/results/respondents.ts';

export const STEPS = ['3', '2', '1', 'vet_inte'] as const;

const QUESTIONS = {
  choice: { kind: 'single', id: 'fraga', values: ['ja', 'ibland', 'nej'], role: 'need' },
  scale: { kind: 'single', id: 'fraga', values: ['1', '2', '3'], role: 'need' },
  multiple: { kind: 'multiple', id: 'fraga', values: ['x', 'y', 'z'], role: 'need' },
} as const satisfies Readonly<Record<string, VariableSketch>>;

const DIVIDING: readonly VariableSketch[] = [
  { kind: 'single', id: 'org', values: ['af', 'fk'], role: 'group' },
  { kind: 'multiple', id: 'hjalp', values: ['last', 'skrev', 'nej'], role: 'help', nobody: 'nej' },
  { kind: 'single', id: 'alder', values: ['ung', 'medel'] },
];

/** A made-up survey that is released once or more, as some come and some withdraw. */
export interface AttackedSurvey {
  readonly seed: number;
  readonly codebook: Codebook;
  readonly municipalities: readonly string[];
  readonly values: readonly string[];
  readonly multiple: boolean;
  readonly sensitive: boolean;
  /** Questions that divide respondents. */
  readonly dividing: readonly string[];
  readonly pair: Pair | null;
  /** Who is in each release. */
  readonly waves: readonly (readonly Answers[])[];
}

/** The survey of a seed: with a question and what divides by, or with a pair that tells a need. */
export const attackedSurvey = (seed: number): AttackedSurvey => {
  const random = randomOf(seed * 31 + 7);
  const upTo = (least: number, most: number): number => least + Math.floor(random() ** 2 * (most - least + 1));
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item => items[Math.floor(random() * items.length)] ?? items[0];
  const asksNeed = random() < 0.2;
  const releases = pick(asksNeed ? [1, 1, 1, 2, 2] : [1, 1, 2, 2, 3]);
  const municipalities = ['0126', '0127', '0181', '0128'].slice(0, releases > 1 ? 2 + Math.floor(random() * (asksNeed ? 1 : 2)) : 2 + Math.floor(random() * 3));
  const kind = pick<keyof typeof QUESTIONS>(['choice', 'scale', 'multiple']);
  const dividing = asksNeed ? [] : DIVIDING.filter(() => random() < 0.4).slice(0, releases === 1 ? 2 : 1);
  const sensitive = random() < 0.3;
  const half = (id: string): VariableSketch => ({ kind: 'single', id, values: STEPS, role: 'need' });
  const codebook = withMissing(codebookOf([
    { kind: 'single', id: 'kommun', values: [...municipalities, 'annan'], role: 'area' },
    { kind: 'single', id: 'kon', values: ['kvinna', 'man', 'annat'], role: 'gender', counts: { kvinna: 'woman', man: 'man', annat: 'other' } },
    ...dividing,
    ...(asksNeed ? [half('vikt'), half('nu')] : [{ ...QUESTIONS[kind], sensitive }]),
  ]));
  const first = upTo(20, dividing.length > 0 ? 900 : 500);
  return {
    seed,
    codebook,
    municipalities,
    values: QUESTIONS[kind].values,
    multiple: kind === 'multiple',
    sensitive,
    dividing: dividing.map(({ id }) => id),
    pair: asksNeed ? pairOf(codebook) : null,
    waves: wavesOf(respondents(codebook, first + 600, seed), { first, releases, upTo, random }),
  };
};

const pairOf = ({ variables }: Codebook): Pair => {
  const [importance, satisfaction] = variables.slice(-2) as unknown as readonly [SingleVariable, SingleVariable];
  return { id: 'nu__behov', text: 'Stöd', importance, satisfaction };
};

const withMissing = (codebook: Codebook): Codebook => ({
  ...codebook,
  variables: codebook.variables.map((each) => (each.kind === 'single' ? { ...each, values: each.values.map((value) => ({ ...value, missing: value.id === 'vet_inte' ? ('dontKnow' as const) : null })) } : each)),
});

interface Coming {
  readonly first: number;
  readonly releases: number;
  readonly upTo: (least: number, most: number) => number;
  readonly random: () => number;
}

const wavesOf = (people: readonly Answers[], { first, releases, upTo, random }: Coming): AttackedSurvey['waves'] => {
  const waves: (readonly Answers[])[] = [people.slice(0, first)];
  let come = first;
  for (let wave = 1; wave < releases; wave += 1) {
    const more = upTo(1, 300);
    const gone = random() < 0.5 ? 0 : upTo(1, 6);
    const before = waves.at(-1) ?? [];
    const stays = before.filter((_, index) => index % Math.ceil(before.length / (gone + 1)) !== 1 || gone === 0);
    waves.push([...stays, ...people.slice(come, come + more)]);
    come += more;
  }
  return waves;
};

/** How somebody might forget to protect. */
export interface Careless {
  readonly forgetsEarlier?: boolean;
  readonly forgetsAudit?: boolean;
}

/** A release as everyone sees it; where it is refused, without a figure. */
export interface Released {
  readonly published: PublishedResults;
  readonly refused: boolean;
}

/** The releases of a survey, each protected beside those before it and audited as one is made; without a figure where it would be refused. */
export const releasesOf = (survey: AttackedSurvey, careless: Careless = {}): readonly Released[] => ordersOf(survey, careless);

/** What the audit finds in the latest release of a survey as it is protected. */
export const foundInLatest = (survey: AttackedSurvey): readonly ToldCount[] => {
  const latest = ordersOf(survey, { forgetsAudit: true }).at(-1);
  return latest ? auditRelease(latest.order, latest.published, solve, () => undefined) : [];
};

interface Made extends Released {
  readonly order: ResultsToPublish;
}

const ordersOf = ({ codebook, pair, waves }: AttackedSurvey, { forgetsEarlier = false, forgetsAudit = forgetsEarlier }: Careless): readonly Made[] => {
  const dimensions = dimensionsOf(codebook, 'kommun', GEOGRAPHY);
  const crossings = crossingsOf(codebook).filter(({ of }) => of === 'alder');
  const indices = pair ? [[codebook.variables.indexOf(pair.importance), codebook.variables.indexOf(pair.satisfaction)] as const] : [];
  const countsOf = (people: readonly Answers[]): SurveyCounts => countAll(codebook, dimensions, columnsOf(codebook, [blockOf(codebook, people)]), { pairs: indices, crossings });
  return waves.reduce<readonly Made[]>((before, people) => {
    const earlier = before.flatMap(({ published: results, refused }, wave): readonly EarlierRelease[] => {
      if (refused) return [];
      const then = new Set(waves[wave]);
      const now = new Set(people);
      return [{ results, lost: [...then].some((person) => !now.has(person)), added: countsOf(people.filter((person) => !then.has(person))) }];
    });
    const derived = { pairs: pair ? [pair] : [], classes: [] };
    const order: ResultsToPublish = { survey: 'liten', version: 1, minimumCell: 5, codebook, dimensions, counts: countsOf(people), derived, crossings, earlier: forgetsEarlier ? [] : earlier, territory: { geography: GEOGRAPHY, areaLevel: 'kommun', firstDay: '2026-11-01' } };
    const published = publishResults(order, solve);
    const safe = forgetsAudit ? published : withheldWhereTold(order, published);
    return [...before, { order, published: safe ?? nothingOf(published), refused: safe === null }];
  }, []);
};

/** As `makeRelease` does. */
const withheldWhereTold = (order: ResultsToPublish, published: PublishedResults, left = 3): PublishedResults | null => {
  const told = auditRelease(order, published, solve, () => undefined);
  if (told.length === 0) return published;
  const less = left > 0 ? withhold(published, told) : null;
  return less ? withheldWhereTold(order, less, left - 1) : null;
};

const nothingOf = (published: PublishedResults): PublishedResults => {
  const hidden = <Item extends Figures>(item: Item) => ({ ...item, figures: item.figures.map((figure) => ({ ...figure, ...HIDDEN })) });
  return { ...published, frame: [], variables: published.variables.map(hidden), crossings: published.crossings.map((crossing) => ({ ...crossing, variables: crossing.variables.map(hidden) })) };
};

type Figures = Pick<PublishedResults['variables'][number], 'figures'>;
