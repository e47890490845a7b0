import { findChoice, picturedChoice, visibleChoices } from '#core/question-types/choice-value.ts';
import { selectionLimit } from '#core/question-types/multiple-choice.ts';
import type { RankingQuestion } from '#core/question-types/question.ts';
import { controlId, field, fieldName, interfaceError, NOTHING, plainLabel, type AnswerProblem, type Fields, type QuestionType, type ReadAnswer, type Scope } from '#core/question-types/question-type.ts';
import { needChoices, readChoices } from '#core/question-types/read-choices.ts';

/** Ranking of the top N: one native select a place, never drag alone (WCAG 2.5.7). */
export const ranking: QuestionType<RankingQuestion> = {
  parse: (reader, base) => {
    const choices = needChoices(reader, readChoices(reader, 'choices', { exclusive: false, comment: false }));
    const most = selectionLimit(reader.number('maxSelectedChoices'));
    if (!reader.boolean('selectToRankEnabled')) reader.refuse('selectToRankEnabled', 'Rangordning av alla svar stöds inte.', 'Skriv "selectToRankEnabled": true och "maxSelectedChoices": 3.');
    return { ...base, type: 'ranking', choices, places: Math.min(most ?? choices.length, choices.length), minSelected: selectionLimit(reader.number('minSelectedChoices')) };
  },
  read: readPlaces,
  write: (question, value) => new Map((Array.isArray(value) ? value : []).map((one, index) => [fieldName(question.name, String(index + 1)), [String(one)]] as const)),
  check: checkPlaces,
  describe: (question, value, language) =>
    places(question).map((place) => {
      const choice = findChoice(question.choices, Array.isArray(value) ? value[place - 1] : undefined);
      return { part: plainLabel(placeLabel(place)), answers: choice ? [picturedChoice(choice, language)] : [] };
    }),
};

export const places = (question: RankingQuestion): readonly number[] => Array.from({ length: question.places }, (_, index) => index + 1);

/** "Viktigast", "Näst viktigast" … and a number from the fourth on. */
export const placeLabel = (place: number): { key: string; parameters?: { place: number } } => (place <= 3 ? { key: `rank.${place}` } : { key: 'rank.place', parameters: { place } });

function readPlaces(question: RankingQuestion, fields: Fields): ReadAnswer {
  const codes = places(question).map((place) => field(fields, fieldName(question.name, String(place))));
  const filled = codes.filter((code) => code !== '');
  if (filled.length === 0) return NOTHING;
  const gap = codes.findIndex((code, index) => code === '' && codes.slice(index).some((later) => later !== ''));
  if (gap >= 0) return { value: undefined, problems: [{ target: controlId(question.name, String(gap + 1)), text: interfaceError('error.rank.gap') }] };
  const values = filled.map((code) => question.choices.find((choice) => choice.code === code)?.value ?? code);
  return { value: values, problems: [] };
}

/** Stricter than survey-core, which takes a choice ranked twice. */
function checkPlaces(question: RankingQuestion, value: unknown, scope: Scope): readonly AnswerProblem[] {
  const known = visibleChoices(question.choices, scope);
  const first = controlId(question.name, '1');
  const items = Array.isArray(value) ? (value as readonly unknown[]) : [undefined];
  if (items.length > question.places || items.some((item) => !findChoice(known, item))) return [{ target: first, text: interfaceError('error.choice.unknown') }];
  const twin = items.findIndex((item, index) => items.indexOf(item) < index);
  if (twin >= 0) return [{ target: controlId(question.name, String(twin + 1)), text: interfaceError('error.rank.duplicate') }];
  if (question.minSelected && items.length < question.minSelected) {
    return [{ target: controlId(question.name, String(items.length + 1)), text: interfaceError('error.min.multi', { min: question.minSelected, n: items.length, count: items.length }) }];
  }
  return [];
}
