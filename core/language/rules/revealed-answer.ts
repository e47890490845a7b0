import type { Remark, Rule } from '#core/language/finding.ts';
import type { ExpressionAt, QuestionAt } from '#core/language/survey-texts.ts';
import { usedNames } from '#core/questionnaire/piping.ts';

export const revealedAnswer: Rule = {
  id: 'revealed-answer',
  name: 'Sidan röjer ett känsligt svar',
  why: 'Den som ser skärmen förstår vad någon har svarat på en känslig fråga, om sidan ändras efter svaret. Någon kan sitta bredvid och hjälpa till.',
  example: { instead: 'En text om hjälp med "visibleIf": "{hotad} = \'ja\'".', write: 'Samma text utan villkor, på samma sida som frågan: alla ser den.' },
  strictness: { plain: 'warning', easy: 'warning' },
  check: ({ expressions, questions }) => {
    const sensitive = sensitiveNames(questions);
    return expressions.filter(({ key }) => key === 'visibleIf').flatMap((condition) => inCondition(condition, sensitive));
  },
};

/** Of questions, and of those with a sensitive choice, row or column. */
const sensitiveNames = (questions: readonly QuestionAt[]): ReadonlySet<unknown> => new Set(questions.filter(({ json }) => isSensitive(json)).map(({ json }) => json['name']));

const isSensitive = (json: QuestionAt['json']): boolean =>
  json['sensitive'] === true || ['choices', 'rows', 'columns', 'items'].some((list) => Array.isArray(json[list]) && json[list].some((part: unknown) => typeof part === 'object' && part !== null && 'sensitive' in part && part.sensitive === true));

const inCondition = ({ path, source, on }: ExpressionAt, sensitive: ReadonlySet<unknown>): readonly Remark[] => {
  const words = usedNames({ sv: source }).filter((name) => sensitive.has(name.split('.')[0]?.split('-')[0]));
  if (words.length === 0) return [];
  const shared = { path, language: null, text: source, words };
  // A question about the answer cannot be asked of all, but its author should know.
  if (on === 'question') return [{ ...shared, severity: 'advice', message: 'Frågan ställs bara efter ett visst svar på en känslig fråga.', better: 'Ställ den till alla, med ett svar för dem som den inte gäller, om det går.' }];
  return [{ ...shared, message: 'Det här visas bara efter ett visst svar på en känslig fråga.', better: 'Ta bort villkoret, så att alla ser samma sak.' }];
};
