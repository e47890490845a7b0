import { readAll, scopeOf } from '#core/answers/read-step.ts';
import type { Answers } from '#core/answers/answers.ts';
import { demoAnswers } from '#core/demo/demo-answers.ts';
import { deriveJourney, type Journey } from '#core/journey/journey.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import type { PageFrame } from '#core/view/build-question-page.ts';
import { buildFrame } from '#core/view/frame.ts';
import { placeIn } from '#core/view/studio/build-preview.ts';
import { previewAddress, type Aside, type PreviewChoice } from '#core/view/studio/preview-view.ts';
import { compileSurvey } from '#server/services/publish-survey.ts';
import { readerOf } from '#server/services/studio/account.ts';
import type { AtSurvey } from '#server/services/studio/check-survey.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { writtenText } from '#server/services/studio/written-text.ts';

export interface PreviewInput extends AtSurvey {
  /** A step's key, `<page>` or `<page>/2`, or one of the last pages. */
  readonly key: string;
  readonly choice: PreviewChoice;
  /** What somebody turned aside to from the page; null: nothing. */
  readonly aside: Aside | null;
  /** Host and port, as people write it. */
  readonly site: string;
}

/** The text that is being written, compiled; null where it does not compile. */
export const readWritten = async (services: StudioServices, { held }: AtSurvey): Promise<Questionnaire | null> => {
  const compiled = compileSurvey((await writtenText(services, held)).json, services.around, services.today());
  return compiled.ok ? compiled.value : null;
};

/** Somebody's way through the text as it is written. Nothing of it is stored: all that is known stands in the address. */
export interface Walk extends PreviewInput {
  readonly services: StudioServices;
  readonly questionnaire: Questionnaire;
  readonly answers: Answers;
  readonly journey: Journey;
  readonly language: string;
}

/** Null where the text does not compile. A page of the other pace is the same place in the one that is chosen. */
export const beginWalk = async (services: StudioServices, input: PreviewInput): Promise<Walk | null> => {
  const questionnaire = await readWritten(services, input);
  if (!questionnaire) return null;
  const language = questionnaire.languages.find((one) => one === input.choice.language) ?? questionnaire.locale;
  const answers = answersOf(questionnaire, input.choice, services.today());
  return { ...input, key: placeIn(questionnaire, input.key, input.choice.settings.pace), services, questionnaire, language, answers, journey: deriveJourney(questionnaire, answers, services.today(), input.choice.settings.pace) };
};

const answersOf = (questionnaire: Questionnaire, { person, answered }: PreviewChoice, today: string): Answers => {
  if (answered) return readAll(questionnaire, answered, scopeOf(deriveJourney(questionnaire, {}, today), questionnaire.locale));
  return person === null ? {} : demoAnswers(questionnaire, person, today);
};

/** The way of the made-up person; null where nothing is filled in. */
export const journeyOf = (questionnaire: Questionnaire, choice: PreviewChoice, today: string): Journey | null =>
  choice.person === null ? null : deriveJourney(questionnaire, answersOf(questionnaire, choice, today), today, choice.settings.pace);

/** What stands round a page of the preview: nothing of it leads out. `form`: id of the form on the page. */
export const frameOf = ({ services, questionnaire, account, held, key, choice, language, aside }: Walk, form: string | null): PageFrame => {
  const address = previewAddress(held.survey.slug, key, choice, aside);
  const frame = buildFrame({ language, questionnaire, address, form, keeps: form !== null });
  const other = frame.languageSwitch;
  return {
    ...frame,
    enclosed: true,
    languageSwitch: other && { ...other, address: previewAddress(held.survey.slug, key, { ...choice, language: other.to }, aside) },
    // Of the preview, not of its reader, who reads the studio with settings of their own.
    settingsLink: { address: previewAddress(held.survey.slug, key, choice, 'lashjalp'), form, hands: false },
    action: address,
    csrf: readerOf(services, account).csrf,
  };
};
