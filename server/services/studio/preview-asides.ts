import type { Fields } from '#core/question-types/question-type.ts';
import { ADDRESSES } from '#core/view/addresses.ts';
import { buildSettingsPage } from '#core/view/build-settings-page.ts';
import { addDays } from '#core/view/dates.ts';
import { FORM } from '#core/view/frame.ts';
import type { PageView, SettingsView } from '#core/view/page-view.ts';
import { settingsFrom, USUAL } from '#core/view/settings.ts';
import { previewAddress, type Aside } from '#core/view/studio/preview-view.ts';
import { DRAFT_DAYS } from '#server/services/respondent.ts';
import { frameOf, type Walk } from '#server/services/studio/preview-walk.ts';

/** The code of a pause that nobody has taken: nothing is stored that it could continue. */
const NO_PAUSE = 'PROV0 PROV0';

const DONE: Readonly<Record<Exclude<Aside, 'paus'>, SettingsView['done']>> = { lashjalp: null, sparat: 'saved', aterstallt: 'reset' };

/** What a button of a page turns aside to; null: to nothing. */
export const asideOf = (press: string): Aside | null => (press === 'pause' ? 'paus' : press === 'settings' ? 'lashjalp' : null);

/** The page that a respondent gets who takes a pause, or chooses how to read. */
export const asideView = (walk: Walk, aside: Aside): PageView => {
  const back = previewAddress(walk.held.survey.slug, walk.key, walk.choice);
  if (aside !== 'paus') {
    const { action, csrf, ...frame } = frameOf(walk, FORM);
    return buildSettingsPage({ frame, action, csrf, back, chosen: walk.choice.settings, done: DONE[aside], kept: [] });
  }
  const { csrf: _csrf, action: _action, ...frame } = frameOf(walk, null);
  return { page: 'paused', ...frame, keptUntil: addDays(walk.services.today(), DRAFT_DAYS), resume: back, code: NO_PAUSE, again: false, codeAddress: `${walk.site}${ADDRESSES.resume}` };
};

/** Where a button of the reading settings leads, with what was chosen. */
export const addressAfterAside = ({ held, key, choice }: Walk, fields: Fields, press: string): string => {
  const settings = press === 'reset' ? USUAL : settingsFrom((name) => fields.get(name)?.[0]);
  const next: Aside | null = press === 'try' ? 'sparat' : press === 'reset' ? 'aterstallt' : press === 'language' ? 'lashjalp' : null;
  return previewAddress(held.survey.slug, key, { ...choice, settings }, next);
};
