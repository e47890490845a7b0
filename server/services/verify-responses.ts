import { deriveJourney } from '#core/journey/journey.ts';
import { encode } from '#core/codes/encode.ts';
import type { Answers } from '#core/answers/answers.ts';
import { compareCounts } from '#core/results/recount.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import type { CountRequest, SurveyCounts } from '#core/results/counts.ts';
import type { Geography } from '#core/results/geography.ts';
import type { PublishedVersion } from '#server/services/catalogue.ts';
import { placeResponse, type Place } from '#server/services/place-response.ts';
import { DEMO, REAL } from '#server/services/release-results.ts';
import type { ResponseRow, Source, StorageReader } from '#server/storage/storage.ts';

export interface VerifyDeps {
  readonly storage: Pick<StorageReader, 'responses' | 'rounds'>;
  readonly geography: Geography;
  readonly count: (request: CountRequest) => Promise<SurveyCounts>;
}

/** What was compared for one version, and what did not agree. */
export interface Verification {
  readonly responses: number;
  readonly codes: number;
  readonly cells: number;
  readonly differences: readonly string[];
}

/** Makes every code and place anew from the stored answers, and counts them anew, slowly and naively; real and demo answers apart. */
export const verifyVersion = async (deps: VerifyDeps, version: PublishedVersion): Promise<Verification> => {
  const [real, demo] = [await verifySources(deps, version, REAL), await verifySources(deps, version, DEMO)];
  return { responses: real.responses + demo.responses, codes: real.codes + demo.codes, cells: real.cells + demo.cells, differences: [...real.differences, ...demo.differences] };
};

const verifySources = async (deps: VerifyDeps, version: PublishedVersion, sources: readonly Source[]): Promise<Verification> => {
  const { codebook, questionnaire } = version;
  const answers: Answers[] = [];
  const differences: string[] = [];
  const firstDays = new Map((await deps.storage.rounds(version.surveyId)).map((round) => [round.id, round.opensOn]));
  for await (const row of deps.storage.responses(version.id, sources)) {
    const given = JSON.parse(row.answers) as Answers;
    answers.push(given);
    differences.push(...codeDifferences(version, row, given), ...placeDifferences(row, placeResponse(questionnaire, given, deps.geography, firstDays.get(row.roundId) ?? row.answeredOn)));
  }
  const dimensions = dimensionsOf(codebook, questionnaire.facts.areaLevel, deps.geography);
  const counts = await deps.count({ versionId: version.id, sources, codebook, dimensions, pairs: [], crossings: [] });
  const compared = compareCounts(codebook, dimensions, counts, answers);
  const cells = compared.differences.map((cell) => `${cell.variable}=${cell.value ?? '*'} ${cell.area ?? '-'} ${cell.gender} ${cell.groups.map((group) => group ?? '-').join(' ')}: ${cell.counted} räknade, ${cell.persons} i svaren`);
  return { responses: answers.length, codes: answers.length * codebook.variables.length, cells: compared.compared, differences: [...differences, ...cells] };
};

const codeDifferences = ({ codebook, questionnaire }: PublishedVersion, row: ResponseRow, answers: Answers): readonly string[] => {
  const { asked } = deriveJourney(questionnaire, answers, row.answeredOn);
  const codes = encode(codebook, answers, (variable) => asked.has(variable.question));
  const wrong = codebook.variables.filter((variable, index) => {
    const end = codebook.variables[index + 1]?.offset ?? codebook.width;
    return Buffer.compare(codes.subarray(variable.offset, end), row.codes.subarray(variable.offset, end)) !== 0;
  });
  return wrong.map((variable) => `${row.id} ${variable.id}: koden är inte svarets`);
};

/** Each part of the place in words, for the operator. */
const PARTS: Readonly<Record<keyof Place, string>> = { area: 'området', coordinationUnion: 'samordningsförbundet', respondentGroup: 'gruppen' };

const placeDifferences = (row: ResponseRow, place: Place): readonly string[] =>
  (Object.keys(PARTS) as readonly (keyof Place)[])
    .filter((part) => row[part] !== place[part])
    .map((part) => `${row.id}: ${PARTS[part]} är ${row[part] ?? 'inget'}, enligt svaren ${place[part] ?? 'inget'}`);
