import { attackedSurvey, releasesOf, type AttackedSurvey, type Released } from '#test/proofs/attacked-survey.ts';
import { attackSurvey, rowsOf, targetOf, type Attacked } from '#test/proofs/attack-survey.ts';
import type { CsvRow } from '#test/core/export/attacker.ts';
import { countsKind, kindsOf, truthOf } from '#test/proofs/kinds.ts';

/** What was attacked in all. */
export interface AttackedAll extends Omit<Attacked, 'whole'> {
  readonly surveys: number;
  readonly releases: number;
  /** Releases that the audit refuses, and those without a figure, these among them. */
  readonly refused: number;
  readonly empty: number;
  /** Surveys in which persons were taken as whole. */
  readonly whole: number;
}

/** The rows of a release's files. */
interface File {
  readonly rows: readonly CsvRow[];
  readonly refused: boolean;
}

/** The files of a survey's releases. */
export type Files = (survey: AttackedSurvey) => readonly File[];

const fileOf = ({ published, refused }: Released): File => ({ rows: rowsOf(published), refused });

export const asPublished: Files = (survey) => releasesOf(survey).map(fileOf);

/** As releases are protected, before anyone has audited them. */
export const unaudited: Files = (survey) => releasesOf(survey, { forgetsAudit: true }).map(fileOf);

/** As if each release were the first. */
export const forgettingEarlier: Files = (survey) => releasesOf(survey, { forgetsEarlier: true }).map(fileOf);

/** As if only the small counts themselves were hidden, and nothing that they can be worked out from. */
export const hidingSmallAlone: Files = (survey) => {
  const kinds = kindsOf(survey);
  const truth = truthOf(survey, kinds);
  return releasesOf(survey, { forgetsAudit: true }).map(({ published }, release) => ({ refused: false, rows: rowsOf(published).filter(({ svar_id: id }) => !id.startsWith('_')).map((row) => {
    const shown = (answer: string | null): string => {
      const persons = kinds.reduce((sum, kind, index) => sum + (kind.releases[release] === true && countsKind({ ...targetOf(row), answer }, kind) ? (truth[index] ?? 0) : 0), 0);
      return persons > 0 && persons < 5 ? '' : String(persons);
    };
    return { ...row, andel_pct: '', antal: shown(row.svar_id), bas: shown(null) };
  }) }));
};

/** The seeds from 0 on. */
export const seedsTo = (count: number): readonly number[] => Array.from({ length: count }, (_, seed) => seed);

/** Attacks the surveys of some seeds. @param tell is told how many are done */
export const attackSurveys = (seeds: readonly number[], files: Files = asPublished, tell: (done: number) => void = () => undefined): AttackedAll =>
  seeds.reduce<AttackedAll>((all, seed) => {
    const survey = attackedSurvey(seed);
    const released = files(survey);
    const rows = released.map((file) => file.rows);
    const own = attackSurvey(survey, rows);
    tell(all.surveys + 1);
    return {
      surveys: all.surveys + 1,
      releases: all.releases + survey.waves.length,
      refused: all.refused + released.filter((file) => file.refused).length,
      empty: all.empty + rows.filter((each) => each.every(({ bas }) => bas === '')).length,
      rows: all.rows + own.rows,
      shown: all.shown + own.shown,
      secrets: all.secrets + own.secrets,
      whole: all.whole + (own.whole ? 1 : 0),
      caught: [...all.caught, ...own.caught],
    };
  }, { surveys: 0, releases: 0, refused: 0, empty: 0, rows: 0, shown: 0, secrets: 0, whole: 0, caught: [] });
