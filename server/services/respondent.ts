import { randomBytes } from 'node:crypto';
import type { Answers } from '#core/answers/answers.ts';
import { sentFrom } from '#core/journey/read-draft.ts';
import type { Pace } from '#core/questionnaire/questionnaire.ts';
import { deriveJourney, type Journey } from '#core/journey/journey.ts';
import type { Sent } from '#core/journey/navigate.ts';
import { readTyped, type Typed } from '#core/view/typed-fields.ts';
import type { PageView } from '#core/view/page-view.ts';
import type { Geography } from '#core/results/geography.ts';
import type { Catalogue, PublishedSurvey, PublishedVersion } from '#server/services/catalogue.ts';
import type { Keys } from '#server/services/keys.ts';
import type { Reports } from '#server/services/reports.ts';
import type { DraftRow, Storage } from '#server/storage/storage.ts';

/** What the use cases work with. The date and the ids come in, so that tests can set them. */
export interface Services {
  readonly storage: Storage;
  readonly catalogue: Catalogue;
  readonly keys: Keys;
  readonly reports: Reports;
  readonly geography: Geography;
  /** Names of workplaces that are looked for in open answers; none unless told. */
  readonly workplaces?: readonly string[];
  /** Today's ISO date in Europe/Stockholm. */
  readonly today: () => string;
}

/** Days that a draft is kept after its last save. */
export const DRAFT_DAYS = 30;

/** What a use case comes to; the routes turn it into a response. */
export type Outcome =
  | { readonly kind: 'show'; readonly view: PageView; readonly status?: number }
  | { readonly kind: 'go'; readonly to: string }
  /** There is no such page. */
  | { readonly kind: 'missing' }
  /** Nothing was stored; it may be sent again. */
  | { readonly kind: 'busy' };

/** What a respondent asks with: the survey's address, the draft's token from the cookie, the language chosen. */
export interface Visit {
  readonly slug: string;
  readonly token: string | null;
  /** The language in the address or the cookie; null: the survey's own. */
  readonly language: string | null;
  /** How much is asked at a time. */
  readonly pace: Pace;
  /** Id of the code with which answers on paper are typed in; none where somebody answers. */
  readonly entry?: string | null;
}

/** A visit to a page on which somebody may come back after a pause. */
export interface ReturnVisit extends Visit {
  readonly returning: boolean;
}

/** A visit to a step of the journey. A form is in the pace that it was drawn in, also where its reader has chosen another since. */
export interface StepVisit extends ReturnVisit {
  readonly key: string;
  /** The step is being changed from the check-answers page, and leads back there. */
  readonly changing: boolean;
  /** The pace that the address names, if any. */
  readonly named: Pace | null;
}

/** A draft with its survey: a draft that was begun on an old version goes on there. */
export interface Session {
  readonly survey: PublishedSurvey;
  readonly version: PublishedVersion;
  readonly draft: DraftRow;
  readonly token: string;
  readonly answers: Answers;
  readonly sent: Sent;
  readonly typed: Typed;
  readonly journey: Journey;
  readonly language: string;
}

/** Why there is no session: no such survey, nothing begun, sent already, or gone. */
export type NoSession = 'no survey' | 'not begun' | 'sent' | 'gone';

export const newToken = (): string => randomBytes(32).toString('base64url');

export const languageOf = (visit: Visit, version: PublishedVersion): string =>
  visit.language && version.questionnaire.languages.includes(visit.language) ? visit.language : version.questionnaire.locale;

export const openSession = async (services: Services, visit: Visit): Promise<Session | NoSession> => {
  const { storage, catalogue, keys } = services;
  const survey = await catalogue.find(visit.slug);
  if (!survey) return 'no survey';
  if (!visit.token) return 'not begun';
  const draft = await storage.draft(keys.draftHash(visit.token));
  const today = services.today();
  if (!draft || draft.surveyId !== survey.survey.id) return (await findReceipt(services, survey, visit.token)) ? 'sent' : 'gone';
  // Past its day it is nobody's to read, also where the nightly job has not come to it yet.
  const version = draft.keptUntil < today ? null : await catalogue.version(draft.versionId);
  if (!version) return 'gone';
  const answers = JSON.parse(draft.answers) as Answers;
  const { questionnaire } = version;
  const journey = deriveJourney(questionnaire, answers, today, visit.pace);
  return { survey, version, draft, token: visit.token, answers, sent: sentFrom(questionnaire, JSON.parse(draft.sent) as string[]), typed: readTyped(questionnaire, draft.typed), journey, language: languageOf(visit, version) };
};

/** The receipt of a token's submission, with the last day its answer is kept; null if it was never sent or is withdrawn. */
export const findReceipt = async ({ storage, keys }: Services, { survey }: PublishedSurvey, token: string): Promise<{ readonly receipt: string; readonly keptUntil: string } | null> => {
  const receipt = keys.receipt(survey.id, keys.submissionIdOf(token));
  const stored = await storage.responseByReceipt(keys.receiptHash(receipt));
  return stored && { receipt, keptUntil: stored.keptUntil };
};
