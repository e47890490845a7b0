import { nameProblem } from '#core/questionnaire/limits.ts';
import { sanitise } from '#core/questionnaire/html.ts';
import { readCondition } from '#core/questionnaire/expressions.ts';
import { readObject, type Reader } from '#core/questionnaire/reader.ts';
import type { Element, Page } from '#core/questionnaire/questionnaire.ts';
import { asksForAnswers } from '#core/question-types/fill-question.ts';
import type { Question } from '#core/question-types/question.ts';
import { readBase } from '#core/question-types/read-base.ts';
import { isQuestionType, QUESTION_TYPES, rulesOf } from '#core/question-types/registry.ts';

/** Reads a page; a page without a name gets `page1`, `page2` … as in SurveyJS. */
export const readPage = (reader: Reader, index: number): Page => {
  const page: Page = {
    name: readName(reader, `page${index + 1}`),
    title: reader.localised('title'),
    description: reader.localised('description'),
    visible: readCondition(reader, 'visibleIf'),
    elements: readElements(reader),
  };
  reader.finish();
  return page;
};

const readElements = (reader: Reader): readonly Element[] =>
  reader.list('elements').flatMap(({ value, path }) => {
    const element = readObject(value, path, reader.context);
    const read = readElement(element);
    if (read) element.finish();
    return read ? [read] : [];
  });

/** Null where the type is none of ours: then the type is the problem, not the properties. */
const readElement = (reader: Reader): Element | null => {
  const type = reader.string('type') ?? '';
  if (type === 'panel') return readPanel(reader);
  if (type === 'html') return readHtml(reader);
  if (isQuestionType(type)) return { kind: 'question', question: readQuestion(reader, type), rows: null };
  reader.refuse('type', `Frågetypen ”${type}” stöds inte.`, `Välj en av: ${[...Object.keys(QUESTION_TYPES), 'html', 'panel'].join(', ')}.`);
  return null;
};

const readQuestion = (reader: Reader, type: Question['type']): Question => {
  const question = rulesOf(type).parse(reader, readBase(reader, readName(reader, '')));
  return { ...question, pipes: asksForAnswers(question) };
};

/** A panel without a title only holds questions together; a description would belong to nothing. */
const readPanel = (reader: Reader): Element => {
  const [title, description] = [reader.localised('title'), reader.localised('description')];
  if (description && !title) reader.refuse('description', 'Panelen har en beskrivning men ingen titel.', 'Skriv en titel, eller gör beskrivningen till en html.');
  return { kind: 'panel', name: readName(reader, ''), title, description, visible: readCondition(reader, 'visibleIf'), elements: readElements(reader) };
};

const readHtml = (reader: Reader): Element => ({
  kind: 'html',
  name: readName(reader, ''),
  html: sanitise(reader.localised('html') ?? {}),
  visible: readCondition(reader, 'visibleIf'),
});

const readName = (reader: Reader, otherwise: string): string => {
  const name = reader.string('name') ?? otherwise;
  const problem = name === '' ? 'Namnet saknas.' : nameProblem(name);
  if (problem) reader.refuse('name', problem, 'Skriv ett eget namn.');
  return name;
};
