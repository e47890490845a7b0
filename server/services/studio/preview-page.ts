import { deriveJourney } from '#core/journey/journey.ts';
import { buildQuestionPage } from '#core/view/build-question-page.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import type { QuestionPageView } from '#core/view/page-view.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { compileSurvey } from '#server/services/publish-survey.ts';
import { readerOf } from '#server/services/studio/account.ts';
import { previewAddress, type AtSurvey } from '#server/services/studio/check-survey.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { writtenText } from '#server/services/studio/written-text.ts';

export interface PreviewInput extends AtSurvey {
  /** A step's key: `<page>` or `<page>/2`. */
  readonly key: string;
  /** The language that was asked for; null: the survey's own. */
  readonly language: string | null;
}

const readWritten = async (services: StudioServices, { held }: AtSurvey): Promise<Questionnaire | null> => {
  const compiled = compileSurvey((await writtenText(services, held)).json, services.around, services.today());
  return compiled.ok ? compiled.value : null;
};

/**
 * A page of the text that is being written, as a respondent would see it with nothing answered, with all that its conditions may hide.
 * Null where there is no such page, or the text does not compile. What its form sends is looked at by nobody.
 */
export const previewPage = async (services: StudioServices, { account, held, key, language }: PreviewInput): Promise<QuestionPageView | null> => {
  const questionnaire = await readWritten(services, { account, held });
  const step = questionnaire?.steps.usual.find((one) => one.key === key);
  if (!questionnaire || !step) return null;
  const address = previewAddress(held.survey.slug, key);
  const inLanguage = questionnaire.languages.find((one) => one === language) ?? questionnaire.locale;
  return buildQuestionPage({
    questionnaire,
    journey: deriveJourney(questionnaire, {}, services.today()),
    asked: { step, elements: step.elements },
    posted: null,
    problems: [],
    frame: { ...buildFrame({ language: inLanguage, questionnaire, address, form: FORM }), action: address, csrf: readerOf(services, account).csrf },
  });
};

/** Where a form of the preview leads: to the page after or before, and from the last back to the check. */
export const afterPreview = async (services: StudioServices, at: AtSurvey, key: string, backwards: boolean): Promise<string> => {
  const steps = (await readWritten(services, at))?.steps.usual ?? [];
  const here = steps.findIndex((step) => step.key === key);
  const next = here < 0 ? undefined : steps[here + (backwards ? -1 : 1)];
  return next ? previewAddress(at.held.survey.slug, next.key) : studioSurvey(at.held.survey.slug, 'kontroll');
};
