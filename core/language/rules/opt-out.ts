import { isObject, listOf } from '#core/questionnaire/reader.ts';
import type { Remark, Rule } from '#core/language/finding.ts';
import type { QuestionAt } from '#core/language/survey-texts.ts';

type Missing = 'dontKnow' | 'refused';

const WORDS: Readonly<Record<Missing, { readonly message: string; readonly better: string }>> = {
  dontKnow: { message: 'Svaret ”Vet inte” saknas.', better: 'Lägg till { "value": "vet_inte", "text": { "sv": "Vet inte", "sv-simple": "Jag vet inte" }, "missing": "dontKnow" }.' },
  refused: { message: 'Frågan är känslig. Svaret ”Vill inte svara” saknas.', better: 'Lägg till { "value": "vill_inte", "text": { "sv": "Vill inte svara", "sv-simple": "Jag vill inte svara" }, "missing": "refused" }.' },
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
/** Consent is a yes or a no. */
const DECIDED: ReadonlySet<unknown> = new Set(['consent']);

const inQuestion = ({ path, type, json }: QuestionAt): readonly Remark[] => {
  if (!ONE_ANSWER.has(type) || DECIDED.has(json['role']) || json['isRequired'] === true || json['cellType'] === 'checkbox') return [];
  return choiceLists(path, type, json).flatMap(([list, choices]) => [
    ...(choices.some((choice) => isWayOut(choice)) || offers(json, ['showDontKnowItem', 'showRefuseItem', 'showNoneItem']) ? [] : [remark(list, 'dontKnow')]),
    ...(json['sensitive'] !== true || choices.some(isRefusal) || offers(json, ['showRefuseItem']) ? [] : [remark(list, 'refused')]),
  ]);
};

const remark = (path: string, missing: Missing): Remark => ({ ...WORDS[missing], ...(missing === 'refused' && { severity: 'warning' }), path, language: null, text: '', words: [] });

/** The lists in which one answer is chosen; a yes-or-no question has one that nobody wrote. */
const choiceLists = (path: string, type: string, json: Readonly<Record<string, unknown>>): readonly (readonly [path: string, choices: readonly unknown[]])[] => {
  if (type === 'rating') return [[`${path}.rateValues`, listOf(json['rateValues'])]];
  if (type === 'matrix') return [[`${path}.columns`, listOf(json['columns'])]];
  if (type !== 'matrixdropdown') return [[`${path}.choices`, listOf(json['choices'])]];
  return listOf(json['columns']).flatMap((column, index) => (isObject(column) && column['cellType'] !== 'checkbox' ? [[`${path}.columns[${index}].choices`, listOf(column['choices'] ?? json['choices'])] as const] : []));
};

const offers = (json: Readonly<Record<string, unknown>>, switches: readonly string[]): boolean => switches.some((name) => json[name] === true);

const isRefusal = (choice: unknown): boolean => (isObject(choice) && choice['missing'] === 'refused') || /vill (?:inte|ej)/iu.test(textsOf(choice));

const isWayOut = (choice: unknown): boolean =>
  (isObject(choice) && choice['missing'] !== undefined) || /(?<!\p{L})(?:vet|minns|vill|kan) (?:inte|ej)|osäker|ingen (?:åsikt|uppfattning)|(?<!\p{L})(?:varken eller|kanske|ej aktuellt|inte aktuellt|tveksam|annat|annan)(?!\p{L})/iu.test(textsOf(choice));

const textsOf = (choice: unknown): string => {
  if (!isObject(choice)) return String(choice);
  const text = choice['text'] ?? choice['value'];
  return isObject(text) ? Object.values(text).join('\n') : String(text);
};
