import { stopsOf } from '#core/checklist/checklist.ts';
import { examineText } from '#core/editor/check-text.ts';
import { compareTexts } from '#core/editor/compare-texts.ts';
import { outlineOf, questionsIn } from '#core/editor/outline.ts';
import { say } from '#core/question-types/localise.ts';
import { isObject } from '#core/questionnaire/reader.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { STUDIO, studioSurvey, type StudioPart } from '#core/view/studio/studio-addresses.ts';
import { stateText } from '#core/view/studio/survey-state.ts';
import { surveyHead, type SurveyHead } from '#core/view/studio/survey-head.ts';
import type { StudioFrame } from '#core/view/studio/studio-view.ts';
import { TEXT_FIELDS, type StudioTextView, type TextConflict } from '#core/view/studio/text-view.ts';
import type { Text } from '#core/view/text.ts';
import { roundState } from '#server/services/round-state.ts';
import { readerOf, type Account, type Doer, type HeldSurvey } from '#server/services/studio/account.ts';
import { againstOf } from '#server/services/studio/check-written.ts';
import { contactNotice } from '#server/services/studio/contact-notice.ts';
import { noteOfSurvey } from '#server/services/studio/log.ts';
import { shareFacts } from '#server/services/studio/sharing.ts';
import { snippetForm } from '#server/services/studio/snippets.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** A text as somebody has read it. */
export interface WrittenText {
  readonly json: string;
  /** 0: nobody has saved one yet, and it is the published version. */
  readonly revision: number;
  readonly savedBy: string | null;
}

/** The text that is being written; where nobody has saved one, the published version. */
export const writtenText = async ({ storage }: Pick<StudioServices, 'storage'>, { survey }: HeldSurvey): Promise<WrittenText> => {
  const saved = await storage.questionnaireText(survey.id);
  if (saved) return saved;
  const version = survey.publishedVersion === null ? null : await storage.version(survey.publishedVersion);
  return { json: version ? JSON.stringify(JSON.parse(version.json), null, 2) : '', revision: 0, savedBy: null };
};

export interface Save {
  readonly account: Doer;
  readonly held: HeldSurvey;
  readonly json: string;
  readonly before: number;
}

/** Saves a text, whatever it is; false where somebody has saved another since it was read. The log tells when, not what. */
export const saveText = async (services: StudioServices, { account, held, json, before }: Save): Promise<boolean> => {
  const { done } = await services.storage.write({ do: 'save questionnaire text', text: { surveyId: held.survey.id, json, savedAt: services.now(), savedBy: account.user.name, organisationId: account.organisation.id }, before });
  if (done) await noteOfSurvey(services, { account, held }, 'textSaved');
  return done;
};

interface Place {
  readonly account: Account;
  readonly held: HeldSurvey;
}

/** What a page about a survey begins with; the title is that of the text being written, as far as it can be read. */
export const writingFrame = async (services: StudioServices, { account, held }: Place, here: StudioPart, written: string, stops = 0): Promise<StudioFrame & { readonly head: SurveyHead }> => {
  const { survey, share } = held;
  const version = survey.publishedVersion === null ? null : await services.catalogue.version(survey.publishedVersion);
  const state = (version && (await roundState(services, survey.id, services.today())))?.state ?? null;
  return {
    ...buildStudioFrame({ reader: readerOf(services, account), address: studioSurvey(survey.slug, here), back: { address: STUDIO.surveys, label: { key: 'studio.surveys.back' } } }),
    head: surveyHead({
      slug: survey.slug,
      role: account.user.role,
      share,
      here,
      stops,
      notice: contactNotice({ account, held }, version, state === 'open', here === 'publicera' ? written : ''),
      title: titleOf(written) ?? (version ? say(version.questionnaire.title, 'sv') : { text: survey.slug, lang: 'sv' }),
      state: stateText(state),
      facts: [...(version ? [{ key: 'studio.facts.version', parameters: { n: version.number } }] : []), ...textFacts(written), ...(await shareFacts(services))(held)],
    }),
  };
};

/** How many questions a text has, or what it is where it has none: not begun, no JSON, nothing asked yet. */
export const textFacts = (written: string): readonly Text[] => {
  if (written.trim() === '') return [{ key: 'studio.facts.noText' }];
  const count = questionsIn(written);
  const questions = count === 0 ? [] : [{ key: 'list.questions', parameters: { n: count, count } }];
  if (readWritten(written) === null) return [...questions, { key: 'studio.facts.broken' }];
  return count === 0 ? [{ key: 'studio.facts.noQuestions' }] : questions;
};

/** The Swedish title of a text that is being written; null where it cannot be read or has none. */
export const titleOf = (written: string): { readonly text: string; readonly lang: string } | null => {
  const json = readWritten(written);
  const title = isObject(json) ? json['title'] : null;
  const text = isObject(title) ? title['sv'] : title;
  return typeof text === 'string' && text !== '' ? { text, lang: 'sv' } : null;
};

/** What a text says; null where it is no JSON. */
const readWritten = (written: string): unknown => {
  try {
    return JSON.parse(written) as unknown;
  } catch {
    return null;
  }
};

export interface TextPageInput extends Place {
  readonly text: Pick<WrittenText, 'json' | 'revision'>;
  readonly said?: Text | null;
  readonly line?: number | null;
  readonly conflict?: TextConflict | null;
  /** What is wrong with the file that was sent. */
  readonly fileError?: Text | null;
}

/** The page where a questionnaire is written. */
export const textPage = async (services: StudioServices, { account, held, text, said = null, line = null, conflict = null, fileError = null }: TextPageInput): Promise<StudioTextView> => {
  const { findings, points } = examineText(text.json, services.around, services.today(), await againstOf(services, held.survey));
  const outline = outlineOf(text.json, findings);
  const action = studioSurvey(held.survey.slug, 'text');
  return {
    page: 'studio-text',
    ...(await writingFrame(services, { account, held }, 'text', text.json, stopsOf(points))),
    action,
    csrf: readerOf(services, account).csrf,
    json: text.json,
    revision: text.revision,
    said,
    findings,
    outline,
    shown: line === null ? null : around(text.json, line),
    conflict,
    surroundings: `${action}/omgivning`,
    snippets: snippetForm(action, outline),
    replace: { action: `${action}/fil`, upload: { name: TEXT_FIELDS.file, label: { key: 'studio.text.file' }, hint: { key: 'studio.text.file.hint' }, error: fileError } },
  };
};

const NEAR = 4;

/** A line with those beside it. */
const around = (json: string, line: number): StudioTextView['shown'] => {
  const lines = json.split('\n');
  if (line < 1 || line > lines.length) return null;
  const first = Math.max(1, line - NEAR);
  return { line, first, lines: lines.slice(first - 1, line + NEAR) };
};

/** The page where somebody who was second chooses: their own text is in the form, to be saved over the other's, which they see. */
export const conflictPage = async (services: StudioServices, { account, held, json }: Place & Pick<Save, 'json'>): Promise<StudioTextView> => {
  const theirs = await writtenText(services, held);
  return textPage(services, { account, held, text: { json, revision: theirs.revision }, conflict: { by: theirs.savedBy ?? '', json: theirs.json, differences: compareTexts(theirs.json, json) } });
};
