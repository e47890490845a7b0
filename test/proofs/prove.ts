import { attackSurveys, seedsTo } from '#test/proofs/attack-surveys.ts';
import { recountSurveys } from '#test/proofs/recount-survey.ts';

// The proofs of the test suite on many more made-up surveys. `npm run proofs`, or one of them: `npm run proofs -- recount 500`.

const [only, asked] = process.argv.slice(2);
const countOf = (most: number): number => (asked === undefined ? most : Number(asked));
const number = (value: number): string => Math.round(value).toLocaleString('en-US');
const isWanted = (name: string): boolean => only === undefined || only === name;

const fail = (differences: readonly string[]): void => {
  for (const each of differences.slice(0, 20)) console.error(each);
  if (differences.length > 0) process.exitCode = 1;
};

/** Says how far it has come, ten times. */
const tellOf = (count: number) => (done: number): void => {
  if (done % Math.ceil(count / 10) < 1) console.error(`  ${number(done)} of ${number(count)}`);
};

if (isWanted('recount')) {
  const count = countOf(10_000);
  const { cells, persons, stored, withdrawn, differences } = await recountSurveys(count, tellOf(count));
  console.log(`recount: ${number(count)} surveys in two versions each, ${number(stored)} responses stored, ${number(withdrawn)} withdrawn; ${number(persons)} counted again in ${number(cells)} cells, ${number(differences.length)} differences`);
  fail(differences);
}

if (isWanted('attack')) {
  const count = countOf(1000);
  const { surveys, releases, refused, empty, rows, shown, secrets, whole, caught } = attackSurveys(seedsTo(count), undefined, tellOf(count));
  console.log(`attack: ${number(surveys)} surveys (${number(whole)} with whole persons) in ${number(releases)} releases (${number(refused)} refused, ${number(empty)} without a figure), ${number(rows)} rows, ${number(shown)} counts and bases shown; ${number(secrets)} secret counts attacked, ${number(caught.length)} known to within less than five`);
  fail(caught);
}
