import type { Answers } from '#core/codes/answer-value.ts';
import { UNIONS } from '#test/core/export/small-survey.ts';
import { STEPS, type AttackedSurvey } from '#test/proofs/attacked-survey.ts';

/** A kind of person: in which releases, where, of which gender, in which groups, and what was answered. */
export interface Kind {
  readonly releases: readonly boolean[];
  readonly area: string | null;
  readonly gender: 'k' | 'm' | 'o';
  readonly groups: readonly (string | null)[];
  /** Answers by the id of the question. */
  readonly answers: Readonly<Record<string, readonly string[]>>;
}

/** A row of a table: whom it counts. `answer` null: all who answered. */
export interface Target {
  readonly level: string;
  readonly area: string;
  readonly group: string;
  readonly kon: string;
  readonly question: string;
  readonly answer: string | null;
  /** Those who did not choose the answer. */
  readonly complement?: boolean;
}

const GENDERS: Readonly<Record<string, readonly string[]>> = { kvinnor: ['k'], man: ['m'], kvinnor_och_man: ['k', 'm'], samtliga: ['k', 'm', 'o'], ovriga: ['o'] };
const GENDER_OF: Readonly<Record<string, Kind['gender']>> = { kvinna: 'k', man: 'm' };
const GROUPS: Readonly<Record<string, readonly string[]>> = { org: ['af', 'fk'], hjalp: ['med_hjalp', 'utan_hjalp'], alder: ['ung', 'medel'] };

const product = <Item>(lists: readonly (readonly Item[])[]): readonly (readonly Item[])[] => lists.reduce<readonly (readonly Item[])[]>((all, list) => all.flatMap((some) => list.map((item) => [...some, item])), [[]]);
const subsets = (values: readonly string[]): readonly (readonly string[])[] => product(values.map((value) => [[value], []] as const)).map((one) => one.flat()).filter((one) => one.length > 0);

/** Releases that one person can be in: from one on, until one. The attacker knows after which releases somebody withdrew. */
const staysOf = (waves: AttackedSurvey['waves']): readonly (readonly boolean[])[] => {
  const canEnd = waves.map((people, at) => at === waves.length - 1 || people.some((person) => !waves[at + 1]?.includes(person)));
  return waves.flatMap((_, from) => waves.flatMap((__, to) => (to >= from && canEnd[to] ? [waves.map((___, at) => at >= from && at <= to)] : [])));
};

/** Every kind of person that there can be, as whoever reads the figures knows. */
export const kindsOf = ({ municipalities, values, multiple, dividing, pair, waves }: AttackedSurvey): readonly Kind[] => {
  const answers: readonly Kind['answers'][] = pair
    ? product<readonly string[]>([[...STEPS.map((step) => [step]), []], [...STEPS.map((step) => [step]), []]]).map(([vikt = [], nu = []]) => ({ vikt, nu }))
    : (multiple ? subsets(values) : values.map((value) => [value])).map((fraga) => ({ fraga }));
  return staysOf(waves).flatMap((releases) => [...municipalities, null].flatMap((area) => (['k', 'm', 'o'] as const).flatMap((gender) =>
    product(dividing.map((of) => [...(GROUPS[of] ?? []), null])).flatMap((groups) => answers.map((own) => ({ releases, area, gender, groups, answers: own }))))));
};

/** The kind of each person, as a word; null for who answered nothing that is attacked. */
const wordOf = ({ releases, area, gender, groups, answers }: Kind): string => JSON.stringify([releases, area, gender, groups, Object.entries(answers).map(([id, own]) => [id, [...own].sort()])]);

/** How many persons there truly are of each kind. */
export const truthOf = (survey: AttackedSurvey, kinds: readonly Kind[]): readonly number[] => {
  const waves = survey.waves.map((people) => new Set(people));
  const persons = new Map<string, number>();
  for (const person of new Set(survey.waves.flat())) {
    const asked = survey.pair ? ['vikt', 'nu'] : ['fraga'];
    const kommun = String(person['kommun']);
    const word = wordOf({
      releases: waves.map((people) => people.has(person)),
      area: survey.municipalities.includes(kommun) ? kommun : null,
      gender: GENDER_OF[String(person['kon'])] ?? 'o',
      groups: survey.dividing.map((of) => groupIn(of, person)),
      answers: Object.fromEntries(asked.map((id) => [id, [person[id] ?? []].flat().map(String)])),
    });
    persons.set(word, (persons.get(word) ?? 0) + 1);
  }
  return kinds.map((kind) => persons.get(wordOf(kind)) ?? 0);
};

const groupIn = (of: string, person: Answers): string | null => {
  const given = person[of];
  if (of === 'hjalp') return Array.isArray(given) ? (given.includes('nej') ? 'utan_hjalp' : 'med_hjalp') : null;
  return typeof given === 'string' ? given : null;
};

const isInArea = ({ level, area }: Target, own: string | null): boolean => {
  if (level === 'alla') return true;
  if (own === null) return level === 'rest';
  return level === 'kommun' ? own === area : level === 'forbund' && UNIONS[own as keyof typeof UNIONS] === area;
};

/** Whether a need is great: importance at its two highest steps, the state at its two lowest. */
const isGreat = ([vikt = '']: readonly string[], [nu = '']: readonly string[]): boolean => ['3', '2'].includes(vikt) && ['1', '2'].includes(nu);

const levelOf = ([vikt = '']: readonly string[], [nu = '']: readonly string[]): string => (vikt === 'vet_inte' || nu === 'vet_inte' ? 'level none' : `level ${(Number(vikt) - 1) * (3 - Number(nu))}`);

const answeredNeed = (answer: string | null, vikt: readonly string[], nu: readonly string[]): boolean => {
  if (vikt.length === 0 || nu.length === 0) return false;
  if (answer === null) return true;
  return answer.startsWith('level ') ? levelOf(vikt, nu) === answer : isGreat(vikt, nu) === (answer === 'stort');
};

const answered = ({ question, answer, complement = false }: Target, { answers }: Kind): boolean => {
  if (question === 'nu__behov') return answeredNeed(answer, answers['vikt'] ?? [], answers['nu'] ?? []);
  const own = answers[question] ?? [];
  return own.length > 0 && (answer === null || own.includes(answer) !== complement);
};

/** Whether a row counts a kind of person, in whatever release. */
export const countsKind = (target: Target, kind: Kind): boolean =>
  isInArea(target, kind.area) && (target.group === 'alla' || kind.groups.includes(target.group)) && (GENDERS[target.kon] ?? []).includes(kind.gender) && answered(target, kind);
