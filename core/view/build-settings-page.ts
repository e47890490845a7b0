import type { ChoicesView, OptionView } from '#core/view/item-view.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { SettingsView } from '#core/view/page-view.ts';
import { SETTINGS, SETTING_NAMES, type SettingName, type Settings } from '#core/view/settings.ts';

export interface SettingsInput {
  readonly frame: Frame;
  readonly action: string;
  readonly csrf: string;
  readonly back: string;
  /** What is chosen on the page, saved or not. */
  readonly chosen: Settings;
  readonly done: SettingsView['done'];
  readonly kept: SettingsView['kept'];
}

/** The reading settings: each a group of radios with what it does. */
export const buildSettingsPage = ({ frame, action, csrf, back, chosen, done, kept }: SettingsInput): SettingsView => ({
  page: 'settings',
  ...frame,
  settingsLink: null,
  action,
  csrf,
  back,
  items: SETTING_NAMES.map((name) => choicesFor(name, chosen[name])),
  done,
  kept,
});

const choicesFor = (name: SettingName, chosen: string): ChoicesView => ({
  kind: 'choices',
  id: name,
  name,
  label: { key: `settings.${name}` },
  level: 'h2',
  hint: null,
  instruction: { key: `settings.${name}.hint` },
  error: null,
  required: false,
  mark: null,
  pictogram: null, words: [], sign: null, audio: null,
  multiple: false,
  inline: false,
  options: SETTINGS[name].map((choice, index): OptionView => ({
    id: `${name}-${index}`,
    value: choice,
    label: { key: `settings.${name}.${choice}` },
    checked: choice === chosen,
    divider: false,
    exclusive: false,
    selectAll: false,
    comment: null,
    pictogram: null,
    audio: null,
  })),
});
