import type { ChangedQuestion, VersionChanges } from '#core/versions/describe-changes.ts';
import { mainText } from '#core/versions/list-changes.ts';
import type { ToldChange } from '#core/versions/question-changes.ts';
import type { SurveyChange } from '#core/versions/survey-changes.ts';
import type { ChangedQuestionView, ChangesView, ChangeView } from '#core/view/studio/checking-view.ts';
import type { Text } from '#core/view/text.ts';

/** What was changed since the published version, in words; null: there is no published version to compare with. */
export const buildChanges = (changes: VersionChanges | null): ChangesView => {
  if (!changes) return { intro: { key: 'studio.changes.first' }, questions: [], survey: [] };
  return { intro: { key: introOf(changes) }, questions: changes.questions.map(questionView), survey: changes.survey.map(surveyView) };
};

const introOf = ({ questions, survey }: VersionChanges): string => {
  if (questions.length + survey.length === 0) return 'studio.changes.none';
  return questions.some(({ comparability }) => comparability === 'other') ? 'studio.changes.other' : 'studio.changes.same';
};

const questionView = ({ question, number, title, changes, comparability }: ChangedQuestion): ChangedQuestionView => ({
  id: `andrad-${question}`,
  heading: { key: comparability === 'gone' ? 'studio.changes.gone' : 'studio.changes.question', parameters: { number, title: mainText(title) } },
  // The heading says it already.
  changes: comparability === 'gone' ? [] : changes.map(changeView),
  meaning: { key: `studio.meaning.${comparability}` },
});

const changeView = ({ kind, language, before, after }: ToldChange): ChangeView => {
  const wording = before !== null && after !== null ? { before, after } : null;
  const text: Text = { key: `studio.change.${kind}`, parameters: { text: after ?? before ?? '' } };
  return { text: language === null ? text : { key: 'studio.changes.in', parameters: { text, language: { key: `studio.language.${language === 'sv-simple' ? 'easy' : language === 'sv' ? 'plain' : 'other'}` } } }, wording };
};

const surveyView = ({ part, before, after }: SurveyChange): ChangeView => ({ text: { key: `studio.changed.${part}` }, wording: before !== null && after !== null && before !== after ? { before, after } : null });
