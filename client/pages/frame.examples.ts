import { easy, sv } from '#client/components/field/field.examples.ts';
import { settingsAddress } from '#core/view/addresses.ts';
import type { EntryMode, Frame } from '#core/view/frame-view.ts';
import { USUAL } from '#core/view/settings.ts';

export const help = { tel: '08-465 00 41', email: 'fraga@example.org' };

/** Round the worker questionnaire in easy Swedish. `form`: the page has one. */
export const easyFrame = (address: string, form: string | null): Frame => ({
  language: 'sv-simple',
  survey: easy('Hur har du det på jobbet?'),
  languageSwitch: { label: { key: 'lang.toStd' }, to: 'sv', address: `${address}?lang=sv`, form },
  help,
  pictures: true,
  settings: USUAL,
  settingsLink: { address: settingsAddress(address), form, hands: false },
  leaving: form,
  wayBack: null,
  entry: null,
});

/** Round the case workers' questionnaire in plain Swedish. */
export const plainFrame = (address: string, form: string | null): Frame => ({
  language: 'sv',
  survey: sv('Handläggares erfarenheter av sociala företag'),
  languageSwitch: { label: { key: 'lang.toEasy' }, to: 'sv-simple', address: `${address}?lang=sv-simple`, form },
  help,
  pictures: true,
  settings: USUAL,
  settingsLink: { address: settingsAddress(address), form, hands: false },
  leaving: form,
  wayBack: null,
  entry: null,
});

/** Where answers on paper are typed in. */
export const entry: EntryMode = { slug: 'medarbetare', begin: '/e/medarbetare', end: '/inmatning', csrf: 'a1b2c3' };

/** Round pages that belong to no survey, in either language. */
export const siteFrame = (language: 'sv' | 'sv-simple', address: string): Frame => ({
  ...(language === 'sv' ? plainFrame(address, null) : easyFrame(address, null)),
  survey: null,
  help: null,
});
