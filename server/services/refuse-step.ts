import { canVisit, questionsOf } from '#core/journey/navigate.ts';
import type { Fields } from '#core/question-types/question-type.ts';
import { startAddress } from '#core/view/addresses.ts';
import { buildProblemPage } from '#core/view/build-problem-page.ts';
import { textsTyped } from '#core/view/typed-fields.ts';
import type { RefusedForm } from '#core/view/refused-form.ts';
import { openSession, type NoSession, type Outcome, type Services, type Session, type StepVisit } from '#server/services/respondent.ts';
import { stepFormAddress, withoutSession } from '#server/services/show-step.ts';
import { resumeAddress } from '#server/services/start-survey.ts';

/**
 * A step from our own page whose token is not the draft's: the cookie was lost, or another answer was begun meanwhile.
 * What was typed is offered to be sent again where there is a draft of the same person that can take it, else shown to be read and copied.
 */
export const refuseForged = async (services: Services, visit: StepVisit, fields: Fields, press: string): Promise<Outcome> => {
  const session = await openSession(services, visit);
  if (typeof session === 'string') return refuseWithout(services, session === 'no survey' ? session : 'gone', visit, fields);
  const again = !isOfPaper(session) && (session.sent.size > 0 || canVisit(session.journey, session.sent, visit.key));
  const form = { ...formOf(services, visit, fields, session), press: again ? press : null, texts: again ? [] : textsOf(session.version.questionnaire, visit, fields) };
  return { kind: 'show', status: 403, view: buildProblemPage(again ? 'forgedAgain' : 'forged', { language: session.language, questionnaire: session.version.questionnaire, home: resumeAddress(session), form }) };
};

/** A step that was posted where there is no draft any more. What was written in own words is shown, to be read and copied. */
export const refuseWithout = async (services: Services, reason: NoSession, visit: StepVisit, fields: Fields): Promise<Outcome> => {
  const survey = await services.catalogue.find(visit.slug);
  const texts = survey ? textsOf(survey.version.questionnaire, visit, fields) : [];
  if (reason === 'sent' || texts.length === 0) return withoutSession(reason, visit);
  const form = { ...formOf(services, visit, fields, null), press: null, texts };
  return { kind: 'show', status: 410, view: buildProblemPage('gone', { language: visit.language ?? 'sv', home: startAddress(visit.slug), form }) };
};

/** All papers of a survey have one cookie: what was typed on one page may be of another person than the draft that is open now. */
const isOfPaper = ({ draft }: Session): boolean => draft.source === 'paper';

/** The form of a paper's page is not bound to the draft, so that no button of the problem page sends it there. */
const sessionOf = (visit: StepVisit, session: Session | null): string => (session === null ? (visit.token ?? '') : isOfPaper(session) ? '' : session.token);

const formOf = (services: Services, visit: StepVisit, fields: Fields, session: Session | null): Pick<RefusedForm, 'action' | 'csrf' | 'fields'> => ({
  action: stepFormAddress(visit),
  csrf: services.keys.csrf(sessionOf(visit, session)),
  fields: [...fields].flatMap(([name, values]) => values.map((value) => [name, value] as const)),
});

const textsOf = ({ steps }: Session['version']['questionnaire'], { key, pace }: StepVisit, fields: Fields): readonly string[] => {
  const step = steps[pace].find((candidate) => candidate.key === key);
  return step ? textsTyped(questionsOf(step.elements), fields) : [];
};
