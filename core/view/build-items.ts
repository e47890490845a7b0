import { isRequired } from '#core/answers/check-question.ts';
import { commentKey } from '#core/answers/answers.ts';
import type { Element, QuestionElement } from '#core/questionnaire/questionnaire.ts';
import { isEmptyText } from '#core/question-types/localise.ts';
import type { CommentQuestion, MatrixDropdownQuestion, MatrixQuestion, MultipleTextQuestion, Question, RankingQuestion, Row } from '#core/question-types/question.ts';
import { controlId, field, fieldName } from '#core/question-types/question-type.ts';
import { placeLabel, places } from '#core/question-types/ranking.ts';
import { choicesView, errorAt, picturedChoices, PLAIN, selectView, textView, type Drawing, type Frame } from '#core/view/build-fields.ts';
import { audioView } from '#core/view/audio-view.ts';
import type { GroupView, ItemView, TextAreaView } from '#core/view/item-view.ts';
import { signView } from '#core/view/sign-view.ts';

/** What stands on the page, in order. `level` is that of a question's title. */
export const itemViews = (elements: readonly Element[], level: Frame['level'], drawing: Drawing): readonly ItemView[] =>
  elements.flatMap((element): readonly ItemView[] => {
    if (element.kind === 'html') return [{ kind: 'html', id: element.name, html: drawing.speaker.say(element.html), words: drawing.words.of(element) }];
    if (element.kind === 'question') return [questionView(element, level, drawing), ...commentViews(element.question, drawing)];
    const items = itemViews(element.elements, level, drawing);
    if (isEmptyText(element.title)) return items;
    return [{ ...group({ ...PLAIN, id: element.name, name: element.name, label: drawing.speaker.say(element.title ?? {}), level: 'h2', hint: drawing.speaker.sayIf(element.description), words: drawing.words.of(element) }, items, drawing) }];
  });

const questionView = (element: QuestionElement, level: Frame['level'], drawing: Drawing): ItemView => {
  const { question, rows } = element;
  const frame = { ...frameOf(question, level, drawing), words: drawing.words.of(element) };
  switch (question.type) {
    case 'text':
      return textView(frame, question, drawing);
    case 'comment':
      return commentView(frame, question, drawing);
    case 'radiogroup':
    case 'boolean':
    case 'rating':
      return choicesView(frame, question.choices, false, false, drawing);
    case 'dropdown':
      return selectView(frame, question.choices, true, drawing);
    case 'checkbox':
      return choicesView({ ...frame, instruction: frame.hint || question.choices.length < 2 ? null : { key: 'hint.multi' } }, question.choices, true, false, drawing);
    case 'multipletext':
      return group(frame, textItems(question, drawing), drawing);
    case 'ranking':
      return { ...group(frame, placeItems(question, drawing), drawing), pictured: picturedChoices(question.choices, drawing) };
    case 'matrix':
      return group({ ...frame, instruction: frame.hint || question.multiple || rows?.length === 1 ? null : { key: 'hint.rows' } }, (rows ?? question.rows).map((row) => rowView(question, row, drawing)), drawing);
    case 'matrixdropdown':
      return group(frame, (rows ?? question.rows).map((row) => cellsView(question, row, drawing)), drawing);
  }
};

const frameOf = (question: Question, level: Frame['level'], drawing: Drawing): Omit<Frame, 'words'> => {
  const required = isRequired(question, drawing.journey);
  const label = drawing.speaker.say(question.title);
  return {
    id: question.name,
    name: question.name,
    label,
    level,
    hint: drawing.speaker.sayIf(question.description),
    instruction: null,
    required,
    mark: required ? { key: 'required.mark' } : null,
    pictogram: question.tags.pictogram,
    sign: signView(question.tags.signVideo, drawing.speaker),
    audio: audioView(question.tags.audio, label),
  };
};

/** A group of fields tells only what concerns it as a whole: its fields tell their own errors. */
const group = (frame: Frame, items: readonly ItemView[], drawing: Drawing): GroupView => ({ kind: 'group', pictured: [], ...frame, error: items.some((item) => 'error' in item && item.error) ? null : errorAt(drawing, frame.id), items });

const commentView = (frame: Frame, question: CommentQuestion, drawing: Drawing): TextAreaView => ({
  kind: 'text-area',
  ...frame,
  error: errorAt(drawing, frame.id),
  value: field(drawing.fields, frame.name),
  rows: question.rows,
  maxLength: question.maxLength,
});

/** SurveyJS's comment beside a question. */
const commentViews = (question: Question, drawing: Drawing): readonly ItemView[] => {
  if (!question.comment) return [];
  const name = commentKey(question.name);
  const id = controlId(question.name, 'comment');
  const label = isEmptyText(question.comment) ? { key: 'other.specify' } : drawing.speaker.say(question.comment);
  return [{ kind: 'text-area', ...PLAIN, id, name, label, error: errorAt(drawing, id), value: field(drawing.fields, name), rows: 3, maxLength: null }];
};

const textItems = (question: MultipleTextQuestion, drawing: Drawing): readonly ItemView[] =>
  question.items.map((item) => textView({ ...PLAIN, id: controlId(question.name, item.name), name: fieldName(question.name, item.name), label: drawing.speaker.say(item.title), required: item.required, mark: item.required ? { key: 'required.mark' } : null, pictogram: item.pictogram }, item, drawing));

const placeItems = (question: RankingQuestion, drawing: Drawing): readonly ItemView[] =>
  places(question).map((place) => selectView({ ...PLAIN, id: controlId(question.name, String(place)), name: fieldName(question.name, String(place)), label: placeLabel(place) }, question.choices, false, drawing));

const rowView = (question: MatrixQuestion, row: Row, drawing: Drawing): ItemView =>
  choicesView({ ...PLAIN, id: controlId(question.name, row.name), name: fieldName(question.name, row.name), label: drawing.speaker.say(row.text), pictogram: row.pictogram }, question.columns, question.multiple, !question.multiple, drawing);

const cellsView = (question: MatrixDropdownQuestion, row: Row, drawing: Drawing): GroupView => {
  const cells = question.columns.map((column) =>
    choicesView({ ...PLAIN, id: controlId(question.name, row.name, column.name), name: fieldName(question.name, row.name, column.name), label: drawing.speaker.say(column.title), pictogram: column.pictogram }, column.choices, column.multiple, !column.multiple, drawing),
  );
  return group({ ...PLAIN, id: controlId(question.name, row.name), name: fieldName(question.name, row.name), label: drawing.speaker.say(row.text), level: 'h2', pictogram: row.pictogram }, cells, drawing);
};
