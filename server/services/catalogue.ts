import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { Codebook } from '#core/codes/codebook.ts';
import type { StorageReader, SurveyRow, VersionRow } from '#server/storage/storage.ts';

/** A published version, ready to be asked and counted. */
export interface PublishedVersion {
  readonly id: string;
  readonly surveyId: string;
  readonly number: number;
  readonly questionnaire: Questionnaire;
  readonly codebook: Codebook;
  readonly json: string;
}

export interface PublishedSurvey {
  readonly survey: SurveyRow;
  readonly version: PublishedVersion;
}

/** Published questionnaires by address. A version never changes, so each is compiled once. */
export interface Catalogue {
  open(): Promise<readonly PublishedSurvey[]>;
  find(slug: string): Promise<PublishedSurvey | null>;
  version(id: string): Promise<PublishedVersion | null>;
}

/** How long the list of surveys is remembered, so that a page costs no query for it (ms). */
const REMEMBER = 1_000;

export const makeCatalogue = (storage: Pick<StorageReader, 'surveys' | 'version'>): Catalogue => {
  const compiled = new Map<string, PublishedVersion>();
  let remembered: { readonly at: number; readonly surveys: Promise<readonly SurveyRow[]> } | null = null;

  const surveys = (): Promise<readonly SurveyRow[]> => {
    if (!remembered || performance.now() - remembered.at > REMEMBER) remembered = { at: performance.now(), surveys: storage.surveys() };
    return remembered.surveys;
  };
  const version = async (id: string): Promise<PublishedVersion | null> => {
    const known = compiled.get(id);
    const row = known ? null : await storage.version(id);
    if (!row) return known ?? null;
    const read = compileVersion(row);
    compiled.set(id, read);
    return read;
  };
  const published = async (survey: SurveyRow): Promise<PublishedSurvey | null> => {
    const found = survey.publishedVersion ? await version(survey.publishedVersion) : null;
    return found && { survey, version: found };
  };
  return {
    version,
    find: async (slug) => {
      const survey = (await surveys()).find((candidate) => candidate.slug === slug);
      return survey ? published(survey) : null;
    },
    open: async () => (await Promise.all((await surveys()).map(published))).filter((survey) => survey !== null),
  };
};

/** A stored version was checked when it was published; one that no longer compiles is a bug, or a downgrade of the program. */
export const compileVersion = (row: VersionRow): PublishedVersion => {
  const questionnaire = compileQuestionnaire(JSON.parse(row.json));
  if (!questionnaire.ok) throw new Error(`version ${row.id} no longer compiles: ${questionnaire.problems.map((problem) => problem.path).join(', ')}`);
  return { id: row.id, surveyId: row.surveyId, number: row.number, questionnaire: questionnaire.value, codebook: JSON.parse(row.codebook) as Codebook, json: row.json };
};
