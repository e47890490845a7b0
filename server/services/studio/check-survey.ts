import { stopsOf } from '#core/checklist/checklist.ts';
import { isMend, mendsFor, mendSource } from '#core/checklist/mends.ts';
import { writeReview } from '#core/checklist/write-review.ts';
import { describePlace } from '#core/editor/describe-place.ts';
import { parseText } from '#core/editor/read-text.ts';
import { placesIn } from '#core/editor/text-places.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { isIsoDate } from '#core/question-types/date-value.ts';
import { buildChecklist, verdictOf } from '#core/view/studio/build-checklist.ts';
import type { PreviewLink, StudioCheckView } from '#core/view/studio/checking-view.ts';
import { previewAddress } from '#core/view/studio/preview-view.ts';
import { stepLabel } from '#core/view/studio/step-label.ts';
import { contactAddress, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, errorsOf, textField, type FieldProblem, type FormState } from '#core/view/studio/studio-fields.ts';
import type { Text } from '#core/view/text.ts';
import { mayDo, readerOf, type Account, type Doer, type HeldSurvey } from '#server/services/studio/account.ts';
import { againstOf, checkWritten } from '#server/services/studio/check-written.ts';
import { noteOfSurvey } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { saveText, writingFrame, writtenText } from '#server/services/studio/written-text.ts';

/** Somebody looks at a survey of theirs. */
export interface AtSurvey<Who extends Doer = Account> {
  readonly account: Who;
  readonly held: HeldSurvey;
}

/** Names of the fields. */
export const REVIEW = { by: 'vem', date: 'nar' } as const;

/** The checklist of a survey. */
export const checkPage = async (services: StudioServices, { account, held }: AtSurvey, said: Text | null = null, state: FormState = EMPTY_FORM): Promise<StudioCheckView> => {
  const { json } = await writtenText(services, held);
  const { slug } = held.survey;
  const { points, questionnaire } = checkWritten(services, json, await againstOf(services, held.survey));
  const [placeOf, parsed] = [placesIn(json), parseText(json)];
  return {
    page: 'studio-check',
    ...(await writingFrame(services, { account, held }, 'kontroll', json, stopsOf(points))),
    said,
    verdict: verdictOf(points),
    groups: buildChecklist({ points, lineOf: (path) => placeOf(path).line, addressOf: (line) => `${studioSurvey(slug, 'text')}?rad=${line}#rad`, whereOf: (path) => describePlace(parsed, path), record: studioSurvey(slug, 'personuppgifter'), contact: contactAddress(slug) }),
    action: studioSurvey(slug, 'kontroll'),
    csrf: readerOf(services, account).csrf,
    mends: mendsFor(json).map((mend) => ({ value: mend, label: { key: `studio.mend.${mend}` } })),
    review: questionnaire?.languages.includes('sv-simple') ? reviewForm(questionnaire, state) : null,
    pages: questionnaire ? previewLinks(questionnaire, slug) : [],
    next: mayDo(account, held, 'publish') ? nextOf(slug, stopsOf(points)) : null,
  };
};

/** Nothing is published while something stops it. */
const nextOf = (slug: string, stops: number): StudioCheckView['next'] =>
  stops > 0 ? { address: '#kontroll-stop', label: { key: 'studio.check.next.stops', parameters: { n: stops, count: stops } } } : { address: studioSurvey(slug, 'publicera'), label: { key: 'studio.check.next' } };

const reviewForm = ({ facts: { easyReadReview } }: Questionnaire, state: FormState): StudioCheckView['review'] => ({
  done: easyReadReview && { key: 'studio.review.done', parameters: { by: easyReadReview.by, date: easyReadReview.date } },
  items: [
    textField({ name: REVIEW.by, label: { key: 'studio.review.by' }, hint: { key: 'studio.review.by.hint' } }, state),
    textField({ name: REVIEW.date, label: { key: 'studio.review.date' }, hint: { key: 'studio.date.hint' }, width: 10 }, state),
  ],
  errors: errorsOf(state),
});

const previewLinks = ({ steps }: Questionnaire, slug: string): readonly PreviewLink[] => steps.usual.map((step) => ({ address: previewAddress(slug, step.key), label: stepLabel(step) }));

/** Mends the text and saves it. What was saved meanwhile by somebody else is not overwritten. */
export const mendWritten = async (services: StudioServices, { account, held }: AtSurvey, mend: string): Promise<Text> => {
  const { json, revision } = await writtenText(services, held);
  if (!isMend(mend)) return { key: 'studio.mend.none' };
  return (await saveText(services, { account, held, json: mendSource(json, mend), before: revision })) ? { key: 'studio.mend.done' } : { key: 'studio.mend.late' };
};

/** Notes who has read the easy text; null where it is done, else what is wrong. */
export const noteReview = async (services: StudioServices, at: AtSurvey, typed: (name: string) => string): Promise<readonly FieldProblem[] | null> => {
  const [by, date] = [typed(REVIEW.by).trim(), typed(REVIEW.date).trim()];
  const problems = [
    ...(by === '' ? [{ field: REVIEW.by, text: { key: 'studio.review.by.missing' } }] : []),
    ...(isIsoDate(date) && date <= services.today() ? [] : [{ field: REVIEW.date, text: { key: 'studio.date.wrong' } }]),
  ];
  if (problems.length > 0) return problems;
  const { json, revision } = await writtenText(services, at.held);
  const written = writeReview(json, { by, date });
  const saved = written !== null && (await saveText(services, { ...at, json: written, before: revision }));
  if (!saved) return [{ field: REVIEW.by, text: { key: 'studio.mend.late' } }];
  await noteOfSurvey(services, at, 'reviewed');
  return null;
};
