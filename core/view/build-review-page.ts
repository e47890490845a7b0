import type { AnswerProblem } from '#core/question-types/question-type.ts';
import { say } from '#core/question-types/localise.ts';
import type { OpenQuestion } from '#core/open-answers/open-questions.ts';
import type { PersonalFinding } from '#core/open-answers/personal.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { ChoicesView, FieldView, TextAreaView, TextFieldView } from '#core/view/item-view.ts';
import type { Passage, ReviewTextView } from '#core/view/review-view.ts';
import type { Said } from '#core/view/text.ts';

/** Names of the fields. */
export const REVIEW_FIELDS = { text: 'texten', themes: 'koder', newTheme: 'ny-kod' } as const;
/** Letters of the name of a code, at most: it is a line of a table. */
export const LONGEST_THEME = 60;

/** What stands in the fields. */
export interface ReviewTyped {
  readonly text: string;
  readonly themes: readonly string[];
  readonly newTheme: string;
}

export interface ReviewPageInput extends Pick<ReviewTextView, 'action' | 'csrf' | 'seen' | 'back' | 'said' | 'waiting' | 'standing'> {
  readonly frame: Frame;
  readonly question: OpenQuestion;
  /** The answer as it was written. */
  readonly written: string;
  readonly findings: readonly PersonalFinding[];
  readonly codes: readonly { readonly id: string; readonly name: string }[];
  readonly typed: ReviewTyped;
  readonly problems: readonly AnswerProblem[];
}

/** The page on which one open answer is reviewed, with what was typed and what is wrong with it. */
export const buildReviewPage = (input: ReviewPageInput): ReviewTextView => {
  const { frame, question, problems, typed, action, csrf, seen, back, said, waiting, standing } = input;
  return {
    page: 'review-text',
    ...frame,
    action, csrf, seen, back, said, waiting, standing,
    question: titleOf(question, frame.language),
    passages: passagesOf(input.written, input.findings),
    shown: shownField(typed.text, problems),
    themes: input.codes.length > 0 ? themesField(input.codes, typed.themes) : null,
    newTheme: newThemeField(typed.newTheme, problems),
    errors: problems.map(({ target, text }) => ({ target, text })),
  };
};

/** What an open question asks, with its part. */
export const titleOf = ({ title, part }: OpenQuestion, language: string): Said => {
  const whole = say(title, language);
  return part ? { ...whole, text: `${whole.text} – ${say(part, language).text}` } : whole;
};

/** A text cut at its findings: put together it is the same. */
export const passagesOf = (text: string, findings: readonly PersonalFinding[]): readonly Passage[] => {
  const ends = [0, ...findings.map(({ end }) => end)];
  const cut = findings.flatMap(({ kind, start, end }, index): readonly Passage[] => [{ text: text.slice(ends[index], start), kind: null }, { text: text.slice(start, end), kind }]);
  return [...cut, { text: text.slice(ends.at(-1)), kind: null }].filter((passage) => passage.text !== '');
};

const field = (name: string, label: string, hint: string | null, problems: readonly AnswerProblem[]): FieldView => ({
  id: name,
  name,
  label: { key: label },
  level: 'h2',
  hint: null,
  instruction: hint === null ? null : { key: hint },
  error: problems.find(({ target }) => target === name)?.text ?? null,
  required: false,
  mark: null,
  pictogram: null, words: [], sign: null, audio: null,
});

const shownField = (value: string, problems: readonly AnswerProblem[]): TextAreaView => ({ ...field(REVIEW_FIELDS.text, 'review.shown', 'review.shown.hint', problems), kind: 'text-area', value, rows: 6, maxLength: null });

const newThemeField = (value: string, problems: readonly AnswerProblem[]): TextFieldView => ({ ...field(REVIEW_FIELDS.newTheme, 'review.theme.new', 'review.theme.new.hint', problems), level: 'plain', kind: 'text-field', value, input: 'text', autocomplete: 'off', width: 20, maxLength: LONGEST_THEME });

const themesField = (codes: ReviewPageInput['codes'], chosen: readonly string[]): ChoicesView => codesField({ name: REVIEW_FIELDS.themes, label: 'review.themes', hint: 'review.themes.hint', multiple: true, codes, chosen, problems: [] });

interface CodesInput extends Pick<ReviewPageInput, 'codes' | 'problems'> {
  readonly name: string;
  /** Keys of texts. */
  readonly label: string;
  readonly hint: string | null;
  readonly multiple: boolean;
  readonly chosen: readonly string[];
}

/** Codes to choose among. */
export const codesField = ({ name, label, hint, multiple, codes, chosen, problems }: CodesInput): ChoicesView => ({
  ...field(name, label, hint, problems),
  kind: 'choices',
  multiple,
  inline: false,
  options: codes.map(({ id, name: text }) => ({ id: `${name}-${id}`, value: id, label: { text, lang: 'sv' }, checked: chosen.includes(id), divider: false, exclusive: false, selectAll: false, comment: null, pictogram: null, audio: null })),
});
