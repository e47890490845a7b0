import { checkSubmission } from '#core/answers/check-submission.ts';
import { firstUnsent } from '#core/journey/navigate.ts';
import { changeAddress, checkAddress, ENTRY_ENDED, receiptAddress, ADDRESSES, startAddress } from '#core/view/addresses.ts';
import { buildCheckPage } from '#core/view/build-check-page.ts';
import { unfinishedQuestions } from '#core/view/unfinished.ts';
import { buildFrame } from '#core/view/frame.ts';
import { controlId } from '#core/question-types/question-type.ts';
import type { CheckView } from '#core/view/page-view.ts';
import { isEntryOpen } from '#server/services/paper-entry.ts';
import { buildResponse } from '#server/services/build-response.ts';
import { findReceipt, languageOf, openSession, type Outcome, type ReturnVisit, type Services, type Session, type Visit } from '#server/services/respondent.ts';
import { withoutSession } from '#server/services/show-step.ts';
import { resumeAddress } from '#server/services/start-survey.ts';

/** The check-answers page, once every page that is asked was sent. */
export const showCheck = async (services: Services, visit: ReturnVisit): Promise<Outcome> => {
  const session = await openSession(services, visit);
  if (typeof session === 'string') return withoutSession(session, visit);
  if (firstUnsent(session.journey, session.sent)) return { kind: 'go', to: resumeAddress(session) };
  return { kind: 'show', view: drawCheck(services, session, visit, visit.returning) };
};

const drawCheck = (services: Services, session: Session, { slug }: Visit, returning = false): CheckView => {
  const last = session.journey.steps.at(-1);
  const address = checkAddress(slug);
  const frame = buildFrame({ language: session.language, questionnaire: session.version.questionnaire, address, form: null });
  return buildCheckPage({
    questionnaire: session.version.questionnaire,
    journey: session.journey,
    unfinished: session.typed.size > 0 ? unfinishedQuestions({ ...session, questionnaire: session.version.questionnaire }) : [],
    returning,
    frame: { ...frame, action: address, csrf: services.keys.csrf(session.token), back: last ? `${startAddress(slug)}/${last.step.key}` : null },
    changeAddress: (step) => changeAddress(slug, step),
  });
};

/**
 * Stores the response and deletes the draft in one command. A double click or a re-post after a lost connection
 * finds the same submission and leads to the same receipt. An answer that went to another device meanwhile is not stored, and the page says so.
 */
export const sendAnswers = async (services: Services, visit: Visit): Promise<Outcome> => {
  const session = await openSession(services, visit);
  if (typeof session === 'string') return withoutSession(session, visit);
  if (firstUnsent(session.journey, session.sent)) return { kind: 'go', to: resumeAddress(session) };
  const checked = checkSubmission(session.version.questionnaire, session.answers, session.language, services.today());
  if (!checked.ok) {
    const errors = checked.problems.map((problem) => ({ target: controlId(problem.question, '0'), text: problem.text }));
    return { kind: 'show', status: 422, view: { ...drawCheck(services, session, visit), errors } };
  }
  // A draft begun on an old version belongs to the round of that version.
  const round = (await services.storage.rounds(session.survey.survey.id)).find(({ versionId }) => versionId === session.version.id);
  if (!round) return { kind: 'missing' };
  const response = buildResponse(services, { version: session.version, round, journey: checked.value, submissionId: session.draft.submissionId, language: session.language, source: session.draft.source });
  const { id } = await services.storage.write({ do: 'submit response', response, draftTokenHash: session.draft.tokenHash, ...entryOf(session, visit) });
  return id === null ? notStored(services, session, visit) : { kind: 'go', to: receiptAddress(visit.slug) };
};

/** A paper is stored only with a code that holds, and none has an empty id. */
const entryOf = ({ draft }: Session, { entry }: Visit): { readonly entryId?: string } => (draft.source === 'paper' ? { entryId: entry ?? '' } : {});

/** Nothing was stored: the code of the entry has ended, else the draft was deleted or moved while it was being sent. */
const notStored = async (services: Services, { draft, survey }: Session, visit: Visit): Promise<Outcome> =>
  draft.source === 'paper' && !(await isEntryOpen(services, visit, survey.survey.id)) ? { kind: 'go', to: ENTRY_ENDED } : withoutSession('gone', visit);

/** Shown only when the answer is stored: the receipt is looked up, not remembered. */
export const showReceipt = async (services: Services, visit: Visit): Promise<Outcome> => {
  const survey = await services.catalogue.find(visit.slug);
  if (!survey) return { kind: 'missing' };
  const found = visit.token ? await findReceipt(services, survey, visit.token) : null;
  if (!found) return { kind: 'go', to: startAddress(visit.slug) };
  const frame = buildFrame({ language: languageOf(visit, survey.version), questionnaire: survey.version.questionnaire, address: receiptAddress(visit.slug), form: null });
  return { kind: 'show', view: { page: 'receipt', ...frame, receipt: found.receipt, keptUntil: found.keptUntil, withdraw: ADDRESSES.withdraw } };
};
