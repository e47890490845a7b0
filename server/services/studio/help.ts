import { addExample, isGuideExample } from '#core/editor/add-example.ts';
import { reportLanguage } from '#core/editor/check-file.ts';
import { questionnaireSchema } from '#core/editor/questionnaire-schema.ts';
import { placesIn } from '#core/editor/text-places.ts';
import { measureTexts } from '#core/language/lix.ts';
import { makeVocabulary, NO_OWN_WORDS } from '#core/language/vocabulary.ts';
import { easyGuide } from '#core/view/studio/build-easy-guide.ts';
import { jsonGuide } from '#core/view/studio/build-json-guide.ts';
import type { MeasureView, StudioHelpView } from '#core/view/studio/help-view.ts';
import type { Text } from '#core/view/text.ts';
import { heldSurvey, heldSurveys, mayDo, readerOf, type Account } from '#server/services/studio/account.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { saveText, writtenText } from '#server/services/studio/written-text.ts';

/** The guide to questionnaire JSON, with the surveys that its reader may try the examples in. */
export const jsonGuidePage = async (services: StudioServices, account: Account, origin: string, said: Text | null = null): Promise<StudioHelpView> => {
  const surveys = (await heldSurveys(services, account)).filter((held) => mayDo(account, held, 'write')).map(({ survey }) => survey.slug);
  return jsonGuide({ reader: readerOf(services, account), surveys, origin, today: services.today(), said });
};

/** What an editor elsewhere reads of how a questionnaire is written: of nobody's survey. */
export const schemaForEditors = questionnaireSchema;

/** Puts an example last in a survey's text, and gives the survey and the line where it begins; else what stands in the way. */
export const tryExample = async (services: StudioServices, account: Account, slug: string, example: string): Promise<{ readonly slug: string; readonly line: number } | Text> => {
  const held = await heldSurvey(services, account, slug);
  if (!held || !mayDo(account, held, 'write') || !isGuideExample(example)) return { key: 'studio.help.try.none' };
  const { json, revision } = await writtenText(services, held);
  const added = addExample(json, example);
  if (added === null) return { key: 'studio.help.try.broken', parameters: { slug } };
  if (!(await saveText(services, { account, held, json: added.source, before: revision }))) return { key: 'studio.mend.late' };
  return { slug, line: placesIn(added.source)(added.path).line };
};

/** More letters than this are not measured: a page of a questionnaire is a few hundred. */
const MOST_LETTERS = 5_000;

/** The guide to easy Swedish with what a text measures, and what the rules of easy Swedish say of it. Nothing is stored. */
export const easyGuidePage = (services: StudioServices, account: Account, typed: string | null): StudioHelpView => {
  const reader = readerOf(services, account);
  if (typed === null) return easyGuide(reader);
  const text = typed.slice(0, MOST_LETTERS);
  return easyGuide(reader, { typed: text, result: measured(text), findings: findingsOf(services, text) });
};

const measured = (text: string): readonly Text[] => {
  const { lix, words, sentences, longWords } = measureTexts([text], makeVocabulary(NO_OWN_WORDS).names);
  if (lix === null) return [{ key: 'studio.help.measure.empty' }];
  return [
    { key: words < 10 ? 'studio.help.measure.few' : lix < 30 ? 'studio.help.measure.easy' : lix < 40 ? 'studio.help.measure.middle' : 'studio.help.measure.hard', parameters: { lix: Math.round(lix) } },
    { key: 'studio.help.measure.words', parameters: { words, sentences } },
    ...(longWords.length > 0 ? [{ key: 'studio.help.measure.long', parameters: { words: longWords.join(', ') } }] : []),
  ];
};

const findingsOf = ({ around }: StudioServices, text: string): MeasureView['findings'] =>
  reportLanguage({ locale: 'sv', pages: [{ elements: [{ type: 'html', name: 'text', html: { sv: '.', 'sv-simple': text } }] }] }, around)
    .findings.filter(({ language, rule }) => language === 'sv-simple' && rule !== 'lix')
    .map(({ message, better, words }) => ({ message, better, words: words.join(', ') }));
