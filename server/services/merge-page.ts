import { mergedThemes, themesNow } from '#core/open-answers/merged-themes.ts';
import { openQuestionsOf, type OpenQuestion } from '#core/open-answers/open-questions.ts';
import { say } from '#core/question-types/localise.ts';
import { interfaceError, type AnswerProblem } from '#core/question-types/question-type.ts';
import { ADDRESSES, mergeAddress, settingsAddress } from '#core/view/addresses.ts';
import { buildMergeChoice, buildMergeSure, MERGE_FIELDS, type MergePageInput } from '#core/view/build-merge-page.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import { reviewedSources, versionsOf } from '#server/services/gather-reviews.ts';
import { mergeThemes } from '#server/services/merge-themes.ts';
import type { Outcome } from '#server/services/respondent.ts';
import { reviewSession, type Reviewer } from '#server/services/review-access.ts';
import { noteOfReviewer } from '#server/services/review-log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { OpenAnswerCodeRow } from '#server/storage/storage.ts';

/** Ids of the code that goes and of the one that it becomes a part of; empty where none is chosen. */
export interface MergeAsked {
  readonly gone: string;
  readonly kept: string;
}

export type MergePress = 'ask' | 'merge' | 'again';

interface Merging {
  readonly question: OpenQuestion;
  readonly codes: readonly OpenAnswerCodeRow[];
}

/** What is merged; where the reviewer is led, or nothing, where there is nothing to merge. */
const openMerge = async (services: StudioServices, { survey }: Reviewer, name: string): Promise<Merging | Outcome> => {
  const versions = await versionsOf(services, survey.survey.id);
  const question = versions.flatMap(({ questionnaire }) => openQuestionsOf(questionnaire)).find(({ id }) => id === name);
  if (!question) return { kind: 'missing' };
  const codes = await services.storage.openAnswerCodes(survey.survey.id, name);
  return codes.length < 2 ? { kind: 'go', to: ADDRESSES.review } : { question, codes };
};

/** The page where codes are chosen; where two have been, what happens when they become one. */
export const showMerge = async (services: StudioServices, reviewer: Reviewer, name: string, asked: MergeAsked): Promise<Outcome> => {
  const merging = await openMerge(services, reviewer, name);
  if ('kind' in merging) return merging;
  const chosen = asked.gone === '' && asked.kept === '' ? [] : problemsIn(merging, asked);
  if (chosen.length > 0 || asked.gone === '') return choose(services, reviewer, merging, asked, chosen);
  return sure(services, reviewer, merging, asked);
};

/** Does what the form of the page asks for. */
export const answerMerge = async (services: StudioServices, reviewer: Reviewer, name: string, press: MergePress, asked: MergeAsked): Promise<Outcome> => {
  const merging = await openMerge(services, reviewer, name);
  if ('kind' in merging) return merging;
  if (press === 'again') return choose(services, reviewer, merging, asked, []);
  const problems = problemsIn(merging, asked);
  if (problems.length > 0) return choose(services, reviewer, merging, asked, problems);
  if (press === 'ask') return { kind: 'go', to: `${mergeAddress(name)}?${MERGE_FIELDS.gone}=${encodeURIComponent(asked.gone)}&${MERGE_FIELDS.kept}=${encodeURIComponent(asked.kept)}` };
  const done = await mergeThemes(services, reviewer.survey.survey, { question: name, id: asked.gone, mergedInto: asked.kept }, (_, __, subject) => noteOfReviewer(services, reviewer, 'themesMerged', subject));
  return done ? { kind: 'go', to: `${ADDRESSES.review}?klart=ihop` } : showMerge(services, reviewer, name, asked);
};

const wrong = (which: keyof MergeAsked, key: string): AnswerProblem => ({ target: MERGE_FIELDS[which], text: interfaceError(key) });

const problemsIn = ({ codes }: Merging, { gone, kept }: MergeAsked): readonly AnswerProblem[] => {
  const missing = (['gone', 'kept'] as const).filter((which) => ({ gone, kept })[which] === '');
  if (missing.length > 0) return missing.map((which) => wrong(which, `review.error.merge.${which}`));
  if (gone === kept) return [wrong('kept', 'review.error.merge.same')];
  const ids = new Set(codes.map(({ id }) => id));
  return ids.has(gone) && ids.has(kept) ? [] : [wrong(ids.has(gone) ? 'kept' : 'gone', 'review.error.merge.changed')];
};

const choose = (services: StudioServices, reviewer: Reviewer, merging: Merging, asked: MergeAsked, problems: readonly AnswerProblem[]): Outcome => ({
  kind: 'show',
  view: buildMergeChoice(inputOf(services, reviewer, merging, mergeAddress(merging.question.id), FORM), merging.codes, asked, problems),
  ...(problems.length > 0 && { status: 422 }),
});

const sure = async (services: StudioServices, reviewer: Reviewer, merging: Merging, { gone, kept }: MergeAsked): Promise<Outcome> => {
  const code = (id: string): OpenAnswerCodeRow => {
    const found = merging.codes.find((each) => each.id === id);
    if (!found) throw new Error(`no code ${id}`);
    return found;
  };
  const { id } = merging.question;
  const address = `${mergeAddress(id)}?${MERGE_FIELDS.gone}=${encodeURIComponent(gone)}&${MERGE_FIELDS.kept}=${encodeURIComponent(kept)}`;
  return { kind: 'show', view: buildMergeSure(inputOf(services, reviewer, merging, address, null), code(gone), code(kept), await answersWith(services, reviewer, id, gone)) };
};

/** Answers that are reviewed and have a code. Their reviewer has read them. */
const answersWith = async (services: StudioServices, { survey: { survey } }: Reviewer, question: string, code: string): Promise<number> => {
  const versions = await versionsOf(services, survey.id);
  const sources = await reviewedSources(services, versions);
  const now = mergedThemes(await services.storage.mergedCodes(survey.id), question);
  const reviews = await Promise.all(versions.map((version) => services.storage.reviews(version.id, sources)));
  return reviews.flat().filter((review) => review.question === question && themesNow(JSON.parse(review.themes) as string[], now).includes(code)).length;
};

const inputOf = (services: StudioServices, reviewer: Reviewer, { question }: Merging, address: string, form: string | null): MergePageInput => {
  const frame = buildFrame({ language: reviewer.language, questionnaire: null, address, form });
  const settingsLink = frame.settingsLink && { ...frame.settingsLink, address: settingsAddress(mergeAddress(question.id)), form: null, hands: false };
  return {
    frame: { ...frame, settingsLink, survey: say(reviewer.survey.version.questionnaire.title, reviewer.language) },
    question,
    action: mergeAddress(question.id),
    csrf: services.keys.csrf(reviewSession(reviewer)),
    back: ADDRESSES.review,
  };
};
