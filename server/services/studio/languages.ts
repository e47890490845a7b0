import { stopsOf } from '#core/checklist/checklist.ts';
import { templateTexts } from '#core/checklist/template-texts.ts';
import { textPairs, type TextPair } from '#core/editor/language-rows.ts';
import { mergeTexts, type TextClash, type TypedText } from '#core/editor/merge-texts.ts';
import { parseText } from '#core/editor/read-text.ts';
import { placeText } from '#core/view/studio/place-text.ts';
import { contactAddress, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { LanguageRow, StudioLanguagesView } from '#core/view/studio/text-view.ts';
import type { Text } from '#core/view/text.ts';
import { readerOf, type Account, type HeldSurvey } from '#server/services/studio/account.ts';
import { checkWritten } from '#server/services/studio/check-written.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { saveText, writingFrame, writtenText } from '#server/services/studio/written-text.ts';

interface Input {
  readonly account: Account;
  readonly held: HeldSurvey;
  readonly said?: Text | null;
  /** What was typed and not saved, since somebody else has changed the same texts. */
  readonly clashes?: readonly TextClash[];
}

/** Plain and easy Swedish side by side: what two have changed first, then those that lack a language, then those that still say what the template said. */
export const languagesPage = async (services: StudioServices, { account, held, said = null, clashes = [] }: Input): Promise<StudioLanguagesView> => {
  const text = await writtenText(services, held);
  const pairs = textPairs(text.json);
  const clashing = new Map(clashes.map((clash) => [clash.id, clash]));
  const templates = new Set(pairs === null ? [] : templateTexts(parseText(text.json)));
  const rows = (pairs ?? []).filter(({ id }) => !clashing.has(id)).map((pair) => rowOf(pair, templates.has(pair.path)));
  const first = rows.filter(({ missing, template }) => missing || template);
  const byId = new Map((pairs ?? []).map((pair) => [pair.id, pair]));
  return {
    page: 'studio-languages',
    ...(await writingFrame(services, { account, held }, 'sprak', text.json, stopsOf(checkWritten(services, text.json).points))),
    action: studioSurvey(held.survey.slug, 'sprak'),
    csrf: readerOf(services, account).csrf,
    said,
    broken: pairs === null,
    contact: contactAddress(held.survey.slug),
    clash: clashes.length === 0 ? null : { by: text.savedBy ?? '', count: clashes.length },
    rows: [...clashes.map((clash) => clashRow(clash, byId.get(clash.id))), ...first.toSorted((a, b) => Number(b.missing) - Number(a.missing)), ...rows.filter(({ missing, template }) => !missing && !template)],
  };
};

const rowOf = (pair: TextPair, template: boolean): LanguageRow => {
  const { id, line, plain, easy, plainLix, easyLix } = pair;
  return { id, label: placeText(pair.place), line, plain, easy, before: { plain, easy }, missing: plain === '' || easy === '', template, clash: null, plainLix, easyLix };
};

/** Who saves again has seen the other's text, so that is what they begin from now. */
const clashRow = ({ id, plain, easy, before, theirs }: TextClash, pair: TextPair | undefined): LanguageRow => ({
  id,
  label: pair ? placeText(pair.place) : { key: 'studio.languages.gone' },
  line: pair?.line ?? null,
  plain,
  easy,
  before: theirs ?? before,
  missing: false,
  template: false,
  clash: { theirs },
  plainLix: null,
  easyLix: null,
});

/** How often a save is tried anew where others save at the same time. */
const TRIES = 3;

/** Writes translations into the text as it is now, and gives those that somebody else has changed too: they are not written. */
export const saveLanguages = async (services: StudioServices, { account, held }: Input, typed: readonly TypedText[], tries = TRIES): Promise<readonly TextClash[]> => {
  const text = await writtenText(services, held);
  const { source, clashes } = mergeTexts(text.json, typed);
  if (source === text.json || (await saveText(services, { account, held, json: source, before: text.revision }))) return clashes;
  if (tries > 1) return saveLanguages(services, { account, held }, typed, tries - 1);
  return typed.filter(({ plain, easy, before }) => plain !== before.plain || easy !== before.easy).map((each) => ({ ...each, theirs: each.before }));
};
