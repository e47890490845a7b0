import { isWorseThanNow, withTargets, type Goal, type Target } from '#core/analysis/goals.ts';
import { ok, refused, type Result } from '#core/result.ts';
import { shareOf, wholePercent, type Proportion } from '#core/results/estimators/proportion.ts';

/** What people have decided of a proposed goal: which one it is, and its targets. */
export interface ApprovedGoal {
  readonly variable: string;
  readonly answer: string;
  /** `kommun`, `forbund` or `alla`, and its code. */
  readonly level: string;
  readonly area: string;
  readonly targets: readonly Target[];
}

/** A goal as an analyst reads and edits it: only `mål` may be changed, and whole goals taken away. */
interface WrittenGoal {
  readonly fråga: string;
  readonly svar: string;
  readonly nivå: string;
  readonly område: string;
  readonly plats: string;
  readonly slag: Goal['type'];
  readonly kvinnor: WrittenShare;
  readonly män: WrittenShare;
  readonly mål: readonly { readonly år: number; readonly procent: number }[];
}

interface WrittenShare {
  readonly antal: number;
  readonly bas: number;
  /** Whole per cent; null where the base is too small. */
  readonly procent: number | null;
}

/** The proposals of a release as JSON to edit: women first, whole per cents, published figures alone. */
export const goalsFile = (release: string, proposals: readonly Goal[]): string => `${JSON.stringify({ analys: release, mål: proposals.map(written) }, null, 2)}\n`;

const written = ({ indicator, area, type, women, men, targets }: Goal): WrittenGoal => ({
  fråga: indicator.variable,
  svar: indicator.answer,
  nivå: area.level,
  område: area.id,
  plats: area.name,
  slag: type,
  kvinnor: writtenShare(women, type),
  män: writtenShare(men, type),
  mål: targets.map(({ year, percent }) => ({ år: year, procent: percent })),
});

const writtenShare = (share: Proportion, type: Goal['type']): WrittenShare => ({ antal: share.count, bas: share.base, procent: type === 'measure' ? null : wholePercent(shareOf(share)) });

/**
 * The goals of an edited file, or in Swedish what is wrong and where: another release, a place or question without a
 * proposal, figures that are not the published ones, a target that is no whole per cent, no year to come, or worse for both than now.
 */
export const readGoalsFile = (json: unknown, release: string, proposals: readonly Goal[]): Result<readonly ApprovedGoal[], string> => {
  const goals = isObject(json) ? json['mål'] : undefined;
  if (!isObject(json) || !Array.isArray(goals)) return refused(['Filen ska ha ”analys” och listan ”mål”, som i filen från goals --out.']);
  if (json['analys'] !== release) return refused([`Filen är för ${String(json['analys'])}, inte för ${release}. Hämta förslagen på nytt.`]);
  const read = goals.map((goal: unknown, index) => readGoal(goal, `mål ${index + 1}`, proposals));
  const problems = [...read.flatMap((each) => (each.ok ? [] : each.problems)), ...twins(read)];
  return problems.length > 0 ? refused(problems) : ok(read.flatMap((each) => (each.ok ? [each.value] : [])));
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const keyOf = ({ variable, answer, level, area }: ApprovedGoal): string => JSON.stringify([variable, answer, level, area]);

const twins = (read: readonly Result<ApprovedGoal, string>[]): readonly string[] => {
  const keys = read.flatMap((each) => (each.ok ? [keyOf(each.value)] : []));
  return keys.some((key, index) => keys.indexOf(key) < index) ? ['Samma mål står två gånger. Ta bort det ena.'] : [];
};

const readGoal = (goal: unknown, where: string, proposals: readonly Goal[]): Result<ApprovedGoal, string> => {
  if (!isObject(goal)) return refused([`${where}: ska vara ett objekt.`]);
  const [variable, answer, level, area] = [goal['fråga'], goal['svar'], goal['nivå'], goal['område']].map(String) as [string, string, string, string];
  const own = proposals.filter(({ indicator }) => indicator.variable === variable && indicator.answer === answer);
  if (own.length === 0) return refused([`${where}: det finns inget förslag om ${variable} = ${answer}. Ändra inte ”fråga” och ”svar”.`]);
  const proposal = own.find((each) => each.area.level === level && each.area.id === area);
  if (!proposal) return refused([`${where}: platsen ”${area}” (${level}) har inget förslag om ${variable}. Ändra inte ”nivå” och ”område”.`]);
  const base = written(proposal);
  const changed = (['kvinnor', 'män', 'slag', 'plats'] as const).filter((name) => JSON.stringify(goal[name]) !== JSON.stringify(base[name]));
  if (changed.length > 0) return refused([`${where} (${proposal.area.name}): ${changed.join(', ')} är inte som i rapporten. Bara ”mål” får ändras.`]);
  const targets = readTargets(goal['mål'], proposal);
  const worse = targets?.find(({ percent }) => isWorseThanNow(proposal, percent));
  if (worse) return refused([`${where} (${proposal.area.name}): målet ${worse.percent} procent är sämre än det är i dag för både kvinnor och män. Rätta ”procent”.`]);
  return targets ? ok({ variable, answer, level, area, targets }) : refused([`${where} (${proposal.area.name}): varje mål ska ha ”år” (ett kommande år, i ordning) och ”procent” (ett heltal, 1 till 100). Ett mål om att ta fram säkrare siffror har inga.`]);
};

const LATEST = 2100;

const readTargets = (value: unknown, { type, targets: proposed }: Goal): readonly Target[] | null => {
  if (!Array.isArray(value)) return null;
  const targets = value.map((each: unknown) => (isObject(each) ? { year: Number(each['år']), percent: Number(each['procent']) } : { year: Number.NaN, percent: Number.NaN }));
  const now = (proposed[0]?.year ?? 0) - YEARS_TO_FIRST[type];
  const isRight = ({ year, percent }: Target, index: number): boolean =>
    Number.isInteger(year) && Number.isInteger(percent) && percent >= 1 && percent <= 100 && year > Math.max(now, targets[index - 1]?.year ?? 0) && year < LATEST;
  return targets.every(isRight) && (type === 'measure' ? targets.length === 0 : targets.length > 0) ? targets : null;
};

/** Years from the release to the first target that is proposed (`goals.ts`). */
const YEARS_TO_FIRST: Readonly<Record<Goal['type'], number>> = { narrow: 2, raise: 4, keep: 1, measure: 0 };

/** The decided goals with the figures that they were decided from, in the order of the proposals. */
export const decidedGoals = (approved: readonly ApprovedGoal[], proposals: readonly Goal[]): readonly Goal[] => {
  const known = new Map(approved.map((goal) => [keyOf(goal), goal.targets]));
  return proposals.flatMap((goal) => {
    const targets = known.get(keyOf({ variable: goal.indicator.variable, answer: goal.indicator.answer, level: goal.area.level, area: goal.area.id, targets: [] }));
    return targets ? [withTargets(goal, targets)] : [];
  });
};
