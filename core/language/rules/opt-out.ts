import { isObject, listOf } from '#core/questionnaire/reader.ts';
import { choiceTexts } from '#core/language/choice-texts.ts';
import type { Remark, Rule, Severity } from '#core/language/finding.ts';
import type { QuestionAt } from '#core/language/survey-texts.ts';

type Missing = 'dontKnow' | 'refused';

const WORDS: Readonly<Record<Missing, Pick<Remark, 'message' | 'better'>>> = {
  dontKnow: { message: 'Svaret ”Vet inte” saknas.', better: 'Lägg till { "value": "vet_inte", "text": { "sv": "Vet inte", "sv-simple": "Jag vet inte" }, "missing": "dontKnow" }.' },
  refused: { message: 'Frågan är känslig. Svaret ”Vill inte svara” saknas.', better: 'Lägg till { "value": "vill_inte", "text": { "sv": "Vill inte svara", "sv-simple": "Jag vill inte svara" }, "missing": "refused" }.' },
};
/** A question that may be left empty has a way out already. */
const REQUIRED: Readonly<Record<Missing, { readonly severity: Severity; readonly why: string }>> = {
  dontKnow: { severity: 'warning', why: 'Den måste besvaras, så den som inte vet måste gissa.' },
  refused: { severity: 'error', why: 'Den måste besvaras, så den som inte vill säga kan inte gå vidare.' },
};

export const optOut: Rule = {
  id: 'opt-out',
  name: '”Vet inte” eller ”Vill inte svara” saknas',
  why: 'Den som inte vet, eller inte vill säga, gissar annars eller slutar svara.',
  example: { instead: 'Ja – Nej', write: 'Ja – Nej – Vet inte' },
  strictness: { plain: 'advice', easy: 'advice' },
  check: ({ questions }) => questions.flatMap(inQuestion),
};

const ONE_ANSWER: ReadonlySet<string> = new Set(['radiogroup', 'dropdown', 'buttongroup', 'boolean', 'rating', 'matrix', 'matrixdropdown']);
/** What the analysis divides by may be required without a way out. */
const DIVIDES: ReadonlySet<unknown> = new Set(['area', 'group']);

const inQuestion = ({ path, type, json }: QuestionAt): readonly Remark[] => {
  const required = json['isRequired'] === true;
  // Consent is a yes or a no.
  if (!ONE_ANSWER.has(type) || json['role'] === 'consent' || (required && DIVIDES.has(json['role'])) || json['cellType'] === 'checkbox') return [];
  return choiceLists(path, type, json).flatMap(([list, choices]) => [
    ...(choices.some((choice) => isWayOut(choice)) || offers(json, ['showDontKnowItem', 'showRefuseItem', 'showNoneItem']) ? [] : [remark(list, 'dontKnow', required)]),
    ...(json['sensitive'] !== true || choices.some(isRefusal) || offers(json, ['showRefuseItem']) ? [] : [remark(list, 'refused', required)]),
  ]);
};

const remark = (path: string, missing: Missing, required: boolean): Remark => {
  const { message, better } = WORDS[missing];
  const { severity, why } = REQUIRED[missing];
  const graver: Pick<Remark, 'severity'> = required ? { severity } : missing === 'refused' ? { severity: 'warning' } : {};
  return { ...graver, path, language: null, text: '', words: [], message: required ? `${message} ${why}` : message, better };
};

/** The lists in which one answer is chosen; a yes-or-no question has one that nobody wrote. */
const choiceLists = (path: string, type: string, json: Readonly<Record<string, unknown>>): readonly (readonly [path: string, choices: readonly unknown[]])[] => {
  if (type === 'rating') return [[`${path}.rateValues`, listOf(json['rateValues'])]];
  if (type === 'matrix') return [[`${path}.columns`, listOf(json['columns'])]];
  if (type !== 'matrixdropdown') return [[`${path}.choices`, listOf(json['choices'])]];
  return listOf(json['columns']).flatMap((column, index) => (isObject(column) && column['cellType'] !== 'checkbox' ? [[`${path}.columns[${index}].choices`, listOf(column['choices'] ?? json['choices'])] as const] : []));
};

const offers = (json: Readonly<Record<string, unknown>>, switches: readonly string[]): boolean => switches.some((name) => json[name] === true);

const isRefusal = (choice: unknown): boolean => missingOf(choice) === 'refused' || /vill (?:inte|ej)/iu.test(said(choice));

const isWayOut = (choice: unknown): boolean =>
  missingOf(choice) !== undefined || /(?<!\p{L})(?:vet|minns|vill|kan) (?:inte|ej)|osäker|ingen (?:åsikt|uppfattning)|(?<!\p{L})(?:varken eller|kanske|ej aktuellt|inte aktuellt|tveksam|annat|annan)(?!\p{L})/iu.test(said(choice));

const missingOf = (choice: unknown): unknown => (isObject(choice) ? choice['missing'] : undefined);

const said = (choice: unknown): string => choiceTexts(choice).join('\n');
