import type { Codebook } from '#core/codes/codebook.ts';
import { ANSWERED } from '#core/codes/encode.ts';
import { makeOverview, type DayCount, type Overview } from '#core/disclosure/overview.ts';
import { publishResults, readResults } from '#core/disclosure/publish-results.ts';
import { columnsOf } from '#core/results/columns.ts';
import type { CountRequest } from '#core/results/counts.ts';
import { dimensionsOf, variableWithRole } from '#core/results/dimensions.ts';
import { marksIn } from '#core/results/marks.ts';
import type { PublishedSurvey, PublishedVersion } from '#server/services/catalogue.ts';
import { DEMO, roundOf, sourcesOf, type ReleaseDeps } from '#server/services/release-results.ts';
import type { WorkOrder } from '#server/services/studio/releaser.ts';
import type { ReleaseRow, Source, StorageReader } from '#server/storage/storage.ts';

export interface OverviewDeps extends Omit<ReleaseDeps, 'storage'> {
  readonly storage: StorageReader;
}

/** What may be told now of who has answered: nothing that a release of this moment would hide, beside the releases before. */
export const countOverview = async (deps: OverviewDeps, survey: PublishedSurvey, { demo }: Pick<WorkOrder, 'demo'>): Promise<Overview> => {
  const sources = await sourcesOf(deps, survey, demo);
  const { version } = survey;
  const codebook = whoIn(version.codebook);
  return makeOverview({
    results: publishResults(await countWho(deps, survey, sources, codebook), deps.solve),
    days: await countDays(deps.storage, version, codebook, sources),
    stopped: sources === DEMO ? [] : (await deps.storage.draftMarks(version.id)).map((marks) => lastPage(version, JSON.parse(marks) as string[])),
    pages: pagesOf(version),
  });
};

/** The questions that say who somebody is. Without any, the first: who was asked it are all. */
const whoIn = (codebook: Codebook): Codebook => {
  const who = codebook.variables.filter((variable) => variable.kind === 'single' && ['area', 'gender', 'group'].includes(variable.role));
  return { ...codebook, variables: who.length > 0 ? who : codebook.variables.slice(0, 1) };
};

const countWho = async (deps: OverviewDeps, survey: PublishedSurvey, sources: readonly Source[], codebook: Codebook) => {
  const { id: versionId, number, questionnaire } = survey.version;
  const { areaLevel, minimumCell } = questionnaire.facts;
  const dimensions = { ...dimensionsOf(codebook, areaLevel, deps.geography), groupings: [] };
  const request: CountRequest = { versionId, sources, codebook, dimensions, pairs: [], crossings: [] };
  const now = new Set(marksIn(await deps.storage.marks(versionId, sources)));
  const earlier = await Promise.all(
    (await earlierOf(deps, survey, sources)).map(async ({ results, responses }) => ({ results: readResults(results), lost: marksIn(responses).some((mark) => !now.has(mark)), added: await deps.count({ ...request, except: responses }) })),
  );
  const territory = { geography: deps.geography, areaLevel, firstDay: (await roundOf(deps, survey)).opensOn };
  return { survey: survey.survey.slug, version: number, minimumCell, codebook, dimensions, counts: await deps.count(request), derived: { pairs: [], classes: [] }, crossings: [], earlier, territory };
};

const earlierOf = async ({ storage }: OverviewDeps, { survey, version }: PublishedSurvey, sources: readonly Source[]): Promise<readonly ReleaseRow[]> => {
  const heads = (await storage.releases(survey.id)).filter(({ versionId, source }) => versionId === version.id && (source === 'demo') === (sources === DEMO));
  return (await Promise.all(heads.toReversed().map(({ id }) => storage.release(id)))).filter((release) => release !== null);
};

const countDays = async (storage: Pick<StorageReader, 'codesByDay'>, { id }: PublishedVersion, codebook: Codebook, sources: readonly Source[]): Promise<readonly DayCount[]> => {
  const gender = variableWithRole(codebook, 'gender');
  const days: DayCount[] = [];
  for await (const { day, codes, easy } of storage.codesByDay(id, sources)) {
    const { responses: all, variables } = columnsOf(codebook, [codes]);
    const chosen = gender ? variables[codebook.variables.indexOf(gender)]?.codes : undefined;
    const isEither = (code: number): boolean => ['woman', 'man'].includes(gender?.values[code - ANSWERED]?.counts ?? '');
    days.push({ day, persons: chosen ? chosen.filter(isEither).length : all, all, easy });
  }
  return days;
};

const pagesOf = ({ questionnaire }: PublishedVersion): readonly string[] => [...new Set(questionnaire.steps.usual.map(({ page }) => page.name))];

const pageIn = (mark: string): string => mark.split('#')[0] ?? mark;

const lastPage = (version: PublishedVersion, marks: readonly string[]): string | null => {
  const sent = new Set(marks.map(pageIn));
  return pagesOf(version).findLast((page) => sent.has(page)) ?? null;
};
