import { isObject } from '#core/questionnaire/reader.ts';
import type { Choice } from '#core/question-types/question.ts';
import type { PicturedLabel } from '#core/view/item-view.ts';
import type { Label } from '#core/view/text.ts';
import type { Language } from '#core/questionnaire/questionnaire.ts';
import { isEmptyText, say } from '#core/question-types/localise.ts';
import { plainLabel, type Scope } from '#core/question-types/question-type.ts';

/** One chosen value as survey-core stores it: plain, or `{ value, comment }` where the choice has a text of its own. */
export interface Chosen {
  readonly value: unknown;
  readonly comment: string | null;
}

export const toChosen = (stored: unknown): Chosen =>
  isObject(stored) && 'value' in stored
    ? { value: stored['value'], comment: typeof stored['comment'] === 'string' ? stored['comment'] : null }
    : { value: stored, comment: null };

/** Choices of the value's own type only: 4 and "4" are two answers. */
export const findChoice = (choices: readonly Choice[], value: unknown): Choice | null => choices.find((choice) => choice.value === value) ?? null;

export const visibleChoices = (choices: readonly Choice[], scope: Pick<Scope, 'values' | 'today'>): readonly Choice[] =>
  choices.filter((choice) => choice.visible?.holds(scope.values, scope.today) ?? true);

/** What a choice is called that the author gave no words: by the interface on a page, and in Swedish where no page is, as in a table. */
export const OWN_WORDS: Partial<Record<Choice['kind'], { readonly key: string; readonly swedish: string }>> = {
  yes: { key: 'yes', swedish: 'Ja' },
  no: { key: 'no', swedish: 'Nej' },
  other: { key: 'other.label', swedish: 'Annat' },
  none: { key: 'none.label', swedish: 'Inget av detta' },
  refused: { key: 'refuse.label', swedish: 'Vill inte svara' },
  dontKnow: { key: 'dontknow.label', swedish: 'Vet inte' },
  selectAll: { key: 'selectall.label', swedish: 'Välj alla' },
};

export const choiceLabel = (choice: Choice, language: Language): Label => {
  const own = isEmptyText(choice.text) ? OWN_WORDS[choice.kind] : undefined;
  return own ? { key: own.key } : say(choice.text, language);
};

export const picturedChoice = (choice: Choice, language: Language): PicturedLabel => ({ label: choiceLabel(choice, language), pictogram: choice.tags.pictogram });

/** A chosen value in words: its text, then what was written beside it. */
export const describeChosen = (choices: readonly Choice[], stored: unknown, language: Language): readonly PicturedLabel[] => {
  const { value, comment } = toChosen(stored);
  const choice = findChoice(choices, value);
  const words = choice ? [picturedChoice(choice, language)] : [];
  return comment ? [...words, plainLabel({ text: comment, lang: language })] : words;
};

/** The keys of an object value that are not among the known ones. */
export const hasOnlyKeys = (value: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean => Object.keys(value).every((key) => keys.includes(key));
