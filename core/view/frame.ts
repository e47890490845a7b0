import type { Language, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { say } from '#core/question-types/localise.ts';
import { inLanguage, settingsAddress } from '#core/view/addresses.ts';
import type { Frame, Help, LanguageSwitch } from '#core/view/frame-view.ts';
import { USUAL } from '#core/view/settings.ts';
import type { Text } from '#core/view/text.ts';

/** Languages of the interface. */
export const LANGUAGES = ['sv', 'sv-simple'] as const;

/** The id of the form that holds what is typed on a page. Names of questions have no hyphen, so this is no control's id. */
export const FORM = 'page--form';

/** What stands before the names of fields that a form keeps for another page. Names of ours have no dot. */
export const KEPT = 'kept.';

export interface FrameInput {
  readonly language: Language;
  /** null on pages that belong to no survey. */
  readonly questionnaire: Questionnaire | null;
  /** The page's own address, for the switch of language. */
  readonly address: string;
  /** Id of the form that holds what is typed on the page. */
  readonly form: string | null;
  /** The form is kept with a draft by whatever button it is sent. */
  readonly keeps?: boolean;
  /** The question that somebody came from. */
  readonly wayBack?: string | null;
}

/** What stands round every page. */
export const buildFrame = ({ language, questionnaire, address, form, keeps = false, wayBack = null }: FrameInput): Frame => ({
  language,
  survey: questionnaire && say(questionnaire.title, language),
  languageSwitch: buildSwitch(language, questionnaire, address, form),
  help: helpOf(questionnaire),
  pictures: true,
  settings: USUAL,
  // A survey may be read in its own language before any was chosen: the settings are then told in that one.
  settingsLink: { address: questionnaire ? inLanguage(settingsAddress(address), language) : settingsAddress(address), form, hands: form !== null && !keeps },
  leaving: keeps ? form : null,
  wayBack,
  entry: null,
});

const buildSwitch = (language: Language, questionnaire: Questionnaire | null, address: string, form: string | null): LanguageSwitch | null => {
  const to = LANGUAGES.find((other) => other !== language) ?? 'sv';
  if (questionnaire && !questionnaire.languages.includes(to)) return null;
  return { to, label: switchLabel(to, questionnaire), address: inLanguage(address, to), form };
};

/** Easy Swedish is called easy to read only where readers have tested the text. */
export const switchLabel = (to: Language, questionnaire: Questionnaire | null): Text => {
  if (to === 'sv') return { key: 'lang.toStd' };
  return { key: questionnaire?.facts.easyReadReview ? 'lang.toEasy.reviewed' : 'lang.toEasy' };
};

const helpOf = (questionnaire: Questionnaire | null): Help | null => {
  const contact = questionnaire?.facts.contact;
  return contact ? { tel: contact.tel ?? null, email: contact.email ?? null } : null;
};
