import type { Answers } from '#core/codes/answer-value.ts';
import { isMunicipal } from '#core/disclosure/publish-crossing.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import { withSolver, type Constraint } from '#server/workers/solver.ts';
import { UNIONS } from '#test/core/export/small-survey.ts';
import { FIRST, SECOND, type DoubleSurvey } from '#test/proofs/double-survey.ts';

/** A kind of person: in which releases, where, of which gender, what was answered to the two that divide, and to the question. */
interface Kind {
  readonly releases: readonly boolean[];
  readonly area: string | null;
  readonly gender: 'k' | 'm' | 'o';
  readonly first: string | null;
  readonly second: string | null;
  /** null: left empty. */
  readonly answers: readonly string[] | null;
}

/** A figure: of which release, and whom it counts. */
interface Row {
  readonly name: string;
  readonly counts: (kind: Kind) => boolean;
  readonly persons: number | null;
  /** Whether it is of the question by both at once, or by the first in municipalities and unions. */
  readonly isDouble: boolean;
  /** Whether it tells of the question or of both at once: what is attacked. */
  readonly isAttacked: boolean;
}

const GENDERS: Readonly<Record<string, readonly string[]>> = { kvinnor: ['k'], man: ['m'], kvinnor_och_man: ['k', 'm'], samtliga: ['k', 'm', 'o'] };

const isIn = ({ area, gender }: PublishedFigure, kind: Kind): boolean =>
  (GENDERS[gender] ?? []).includes(kind.gender) && (area.level === 'alla' || (kind.area !== null && (area.level === 'kommun' ? kind.area === area.id : UNIONS[kind.area as keyof typeof UNIONS] === area.id)));

const isInGroup = (by: string | null, group: string | null, kind: Kind): boolean => {
  if (group === null) return true;
  if (by === 'alder') return kind.first === group;
  return by === 'utb' ? kind.second === group : `${kind.first ?? ''},${kind.second ?? ''}` === group;
};

const answered = (id: string, answer: string | null, kind: Kind): boolean => {
  const own = id === 'fraga' ? kind.answers : [id === 'alder' ? kind.first : kind.second].filter((value) => value !== null);
  return own !== null && own.length > 0 && (answer === null || own.includes(answer));
};

/** Every figure about the three questions, and how many there are of all. */
const rowsOf = (results: PublishedResults): readonly Row[] => {
  const tables = [
    ...results.variables.map(({ id, figures }) => ({ by: null, id, figures })),
    ...[...results.crossings, ...results.doubles].flatMap(({ by, variables }) => variables.map(({ id, figures }) => ({ by: by.id, id, figures }))),
  ].filter(({ id }) => ['alder', 'utb', 'fraga'].includes(id));
  const divided = results.crossings.filter(isMunicipal).map(({ by }) => by.id);
  const isDouble = (by: string | null, id: string, { area }: PublishedFigure): boolean => by !== null && (by.includes(',') || id !== 'fraga' || (divided.includes(by) && area.level !== 'alla'));
  const frame = results.respondents.map(({ gender, persons }): Row => ({ name: `all ${gender}`, counts: (kind) => (GENDERS[gender] ?? []).includes(kind.gender), persons, isDouble: false, isAttacked: false }));
  return [...frame, ...tables.flatMap(({ by, id, figures }) => figures.filter(({ answer }) => !answer.id.startsWith('_')).flatMap((figure): readonly Row[] => {
    const row = (answer: string | null, persons: number | null): Row => ({
      name: [id, by, figure.group, figure.area.level, figure.area.id, figure.gender, answer].join(' '),
      counts: (kind) => isIn(figure, kind) && isInGroup(by, figure.group, kind) && answered(id, answer, kind),
      persons,
      isDouble: isDouble(by, id, figure),
      isAttacked: answer !== null && (id === 'fraga' || by !== null),
    });
    return [row(null, figure.base), row(figure.answer.id, figure.count)];
  }))];
};

const subsets = (values: readonly string[]): readonly (readonly string[])[] => values.reduce<readonly (readonly string[])[]>((all, value) => [...all, ...all.map((some) => [...some, value])], [[]]).filter(({ length }) => length > 0);

const kindsOf = ({ municipalities, values, multiple, waves }: DoubleSurvey): readonly Kind[] => {
  const releases = waves.length === 1 ? [[true]] : [[true, true], [true, false], [false, true]].filter(([then, now]) => then !== true || now === true || waves[0]?.some((person) => waves[1]?.includes(person) !== true) === true);
  const answers = [null, ...(multiple ? subsets(values) : values.map((value) => [value]))];
  return releases.flatMap((stay) => [...municipalities, null].flatMap((area) => (['k', 'm', 'o'] as const).flatMap((gender) => [...FIRST, null].flatMap((first) => [...SECOND, null].flatMap((second) => answers.map((own) => ({ releases: stay, area, gender, first, second, answers: own })))))));
};

const GENDER_OF: Readonly<Record<string, Kind['gender']>> = { kvinna: 'k', man: 'm' };
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const truthOf = ({ waves }: DoubleSurvey, kinds: readonly Kind[]): readonly number[] => {
  const sets = waves.map((people) => new Set(people));
  const wordOf = (kind: Kind): string => JSON.stringify([kind.releases, kind.area, kind.gender, kind.first, kind.second, kind.answers && [...kind.answers].sort()]);
  const persons = new Map<string, number>();
  const kindOf = (person: Answers): Kind => {
    const given = [person['fraga'] ?? []].flat().map(String);
    return { releases: sets.map((people) => people.has(person)), area: textOf(person['kommun']), gender: GENDER_OF[String(person['kon'])] ?? 'o', first: textOf(person['alder']), second: textOf(person['utb']), answers: given.length === 0 ? null : given };
  };
  for (const person of new Set(waves.flat())) persons.set(wordOf(kindOf(person)), (persons.get(wordOf(kindOf(person))) ?? 0) + 1);
  return kinds.map((kind) => persons.get(wordOf(kind)) ?? 0);
};

interface Secret {
  readonly name: string;
  readonly of: readonly number[];
}

/** What an attacker found out. */
export interface AttackedDouble {
  /** Counts by both at once that are shown, and small counts that were attacked. */
  readonly shown: number;
  readonly secrets: number;
  /** Small counts that are known to within less than five with all tables, and not without those by both at once. */
  readonly caught: readonly string[];
}

/**
 * Someone with every table of every release, those of the two questions that divide among them, who asks a solver how
 * closely small counts of the question, and of both answers, can be known: with the tables by both at once (or by one in
 * municipalities), and without. @param careless as if all of them were shown but small counts
 */
export const attackDouble = (survey: DoubleSurvey, releases: readonly PublishedResults[], careless = false): AttackedDouble => {
  const kinds = kindsOf(survey);
  const truth = truthOf(survey, kinds);
  const sum = (of: readonly number[]): number => of.reduce((all, column) => all + (truth[column] ?? 0), 0);
  const columnsIn = ({ counts }: Row, isThere: (stay: readonly boolean[]) => boolean): readonly number[] => kinds.flatMap((kind, column) => (isThere(kind.releases) && counts(kind) ? [column] : []));
  const bare = (row: Row, release: number): Row => {
    const persons = sum(columnsIn(row, (stay) => stay[release] === true));
    return { ...row, persons: persons > 0 && persons < 5 ? null : persons };
  };
  const rows = releases.map(rowsOf).map((own, release) => own.map((row) => (careless && row.isDouble ? bare(row, release) : row)));
  const known = (withDoubles: boolean): readonly Constraint[] => rows.flatMap((own, release) => own.flatMap((row): readonly Constraint[] => (row.persons === null || (row.isDouble && !withDoubles) ? [] : [{ columns: columnsIn(row, (stay) => stay[release] === true), low: row.persons, high: row.persons }])));
  const wrong = rows.flatMap((own, release) => own.filter((row) => row.persons !== null && row.persons !== sum(columnsIn(row, (stay) => stay[release] === true))));
  if (wrong.length > 0) throw new Error(`seed ${survey.seed}: ${wrong[0]?.name ?? ''} is not true`);
  const secrets = secretsOf(survey, rows, columnsIn).filter(({ of }) => sum(of) > 0 && sum(of) < 5);
  const told = toldOf(kinds.length, known(true), secrets);
  const alone = new Set((told.length === 0 ? [] : toldOf(kinds.length, known(false), told)).map(({ name }) => name));
  return {
    shown: rows.flat().filter(({ isDouble, persons, isAttacked }) => isDouble && isAttacked && persons !== null).length,
    secrets: secrets.length,
    caught: told.filter(({ name }) => !alone.has(name)).map(({ name, range }) => `seed ${survey.seed} ${name} is known to be ${range}`),
  };
};

const secretsOf = ({ waves }: DoubleSurvey, rows: readonly (readonly Row[])[], columnsIn: (row: Row, isThere: (stay: readonly boolean[]) => boolean) => readonly number[]): readonly Secret[] => {
  const attacked = [...new Map(rows.flat().filter(({ isAttacked }) => isAttacked).map((row) => [row.name, row])).values()];
  return attacked.flatMap((row): readonly Secret[] => [
    ...waves.map((_, release) => ({ name: `${row.name} in release ${release + 1}`, of: columnsIn(row, (stay) => stay[release] === true) })),
    ...(waves.length === 1 ? [] : [
      { name: `${row.name} new`, of: columnsIn(row, ([then, now]) => then !== true && now === true) },
      { name: `${row.name} gone`, of: columnsIn(row, ([then, now]) => then === true && now !== true) },
    ]),
  ]);
};

/** The secrets that are known to within less than five. */
const toldOf = (size: number, known: readonly Constraint[], secrets: readonly Secret[]): readonly (Secret & { readonly range: string })[] => {
  const unique = [...new Map(known.map((each) => [each.columns.join(), each])).values()].filter(({ columns }) => columns.length > 0);
  const empty = new Set(unique.filter(({ high }) => high === 0).flatMap(({ columns }) => columns));
  const words: number[][] = Array.from({ length: size }, () => []);
  [...unique.map(({ columns }) => columns), ...secrets.map(({ of }) => of)].forEach((columns, at) => { for (const column of columns) words[column]?.push(at); });
  const places = new Map<string, number>();
  const placeOf = words.map((word, column) => {
    if (empty.has(column)) return -1;
    const key = word.join();
    if (!places.has(key)) places.set(key, places.size);
    return places.get(key) ?? 0;
  });
  const merged = (columns: readonly number[]): readonly number[] => [...new Set(columns.map((column) => placeOf[column] ?? -1))].filter((place) => place >= 0);
  const sums = unique.map((each) => ({ ...each, columns: merged(each.columns) })).filter(({ columns }) => columns.length > 0);
  return withSolver(places.size, sums, 5000, (ranges) => secrets.flatMap((secret) => {
    const of = merged(secret.of);
    const { low, high } = of.length === 0 ? { low: 0, high: 0 } : ranges(of, (range) => range.high - range.low >= 5);
    return high - low >= 5 ? [] : [{ ...secret, range: `${low}–${high}` }];
  }), { whole: places.size <= 300 });
};
