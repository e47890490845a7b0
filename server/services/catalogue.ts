import { withHelpQuestion } from '#core/questionnaire/ask-help.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { makePaperRouting, type PaperRouting } from '#core/paper/paper-routing.ts';
import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { Codebook } from '#core/codes/codebook.ts';
import type { Result } from '#core/result.ts';
import type { RoundRow, StorageReader, SurveyRow, VersionRow } from '#server/storage/storage.ts';

/** A published version, ready to be asked and counted. */
export interface PublishedVersion {
  readonly id: string;
  readonly surveyId: string;
  readonly number: number;
  readonly questionnaire: Questionnaire;
  readonly codebook: Codebook;
  /** The way through it on paper, or why there is none. */
  readonly paper: Result<PaperRouting, AuthorProblem>;
  /** SurveyJS JSON as it is asked: with the question that `askHelp` stands for. */
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
  /** The round that takes answers on a day (ISO date); null also for a survey that is put away. */
  openRound(survey: PublishedSurvey, date: string): Promise<RoundRow | null>;
}

/** How long the surveys and their rounds are remembered, so that a page costs no query for them (ms). */
const REMEMBER = 1_000;

/** The same promise again until it is old. */
const remember = <Value>(ask: (key: string) => Promise<Value>): ((key: string) => Promise<Value>) => {
  const known = new Map<string, { readonly at: number; readonly value: Promise<Value> }>();
  return (key) => {
    const last = known.get(key);
    if (last && performance.now() - last.at < REMEMBER) return last.value;
    if (last === undefined && known.size > 1_000) known.clear();
    const value = ask(key);
    known.set(key, { at: performance.now(), value });
    return value;
  };
};

export const makeCatalogue = (storage: Pick<StorageReader, 'surveys' | 'version' | 'rounds' | 'archivedSurveys'>): Catalogue => {
  const compiled = new Map<string, PublishedVersion>();
  const surveys = remember(() => storage.surveys());
  const rounds = remember((surveyId) => storage.rounds(surveyId));
  const archived = remember(() => storage.archivedSurveys());
  const isArchived = async (surveyId: string): Promise<boolean> => (await archived('')).some((one) => one.surveyId === surveyId);
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
    // The latest alone: on the day that one has followed another and is closed again, the other is not open.
    openRound: async ({ survey: { id } }, date) => {
      const [[latest], isPutAway] = await Promise.all([rounds(id), isArchived(id)]);
      return latest && !isPutAway && isOpenOn(latest, date) ? latest : null;
    },
    find: async (slug) => {
      const survey = (await surveys('')).find((candidate) => candidate.slug === slug);
      return survey ? published(survey) : null;
    },
    open: async () => (await Promise.all((await surveys('')).map(published))).filter((survey) => survey !== null),
  };
};

/** Whether a round takes answers on a day. */
export const isOpenOn = ({ opensOn, closesOn }: RoundRow, date: string): boolean => opensOn <= date && (closesOn === null || closesOn >= date);

/** A stored version was checked when it was published; one that no longer compiles is a bug, or a downgrade of the program. */
export const compileVersion = (row: VersionRow): PublishedVersion => {
  const questionnaire = compileQuestionnaire(JSON.parse(row.json));
  if (!questionnaire.ok) throw new Error(`version ${row.id} no longer compiles: ${questionnaire.problems.map((problem) => problem.path).join(', ')}`);
  return { id: row.id, surveyId: row.surveyId, number: row.number, questionnaire: questionnaire.value, codebook: JSON.parse(row.codebook) as Codebook, paper: makePaperRouting(questionnaire.value), json: JSON.stringify(withHelpQuestion(JSON.parse(row.json))) };
};
