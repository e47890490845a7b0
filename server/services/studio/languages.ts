import { textPairs, writeTexts, type TextEdit } from '#core/editor/language-rows.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { StudioLanguagesView } from '#core/view/studio/text-view.ts';
import type { Text } from '#core/view/text.ts';
import { readerOf, type Account, type HeldSurvey } from '#server/services/studio/account.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { saveText, writingFrame, writtenText } from '#server/services/studio/written-text.ts';

interface Input {
  readonly account: Account;
  readonly held: HeldSurvey;
  readonly said?: Text | null;
  /** What was typed and not saved. */
  readonly typed?: readonly TextEdit[];
}

/** Plain and easy Swedish side by side, those that lack one first. */
export const languagesPage = async (services: StudioServices, { account, held, said = null, typed = [] }: Input): Promise<StudioLanguagesView> => {
  const text = await writtenText(services, held);
  const pairs = textPairs(text.json);
  const own = new Map(typed.map((edit) => [edit.path, edit]));
  const rows = (pairs ?? []).map((pair) => ({ ...pair, ...own.get(pair.path), missing: pair.plain === '' || pair.easy === '' }));
  return {
    page: 'studio-languages',
    ...(await writingFrame(services, { account, held }, 'sprak', text.json)),
    action: studioSurvey(held.survey.slug, 'sprak'),
    csrf: readerOf(services, account).csrf,
    revision: text.revision,
    said,
    broken: pairs === null,
    rows: [...rows.filter(({ missing }) => missing), ...rows.filter(({ missing }) => !missing)],
  };
};

/** Writes translations into the text that was read; false where somebody has saved another since. */
export const saveLanguages = async (services: StudioServices, { account, held }: Input, edits: readonly TextEdit[], before: number): Promise<boolean> => {
  const text = await writtenText(services, held);
  if (text.revision !== before) return false;
  const json = writeTexts(text.json, edits);
  return json === text.json || saveText(services, { account, held, json, before });
};
