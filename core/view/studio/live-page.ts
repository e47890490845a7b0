import type { CursorPlace } from '#core/editor/question-at.ts';
import { deriveJourney } from '#core/journey/journey.ts';
import { questionsOf } from '#core/journey/navigate.ts';
import type { Condition } from '#core/questionnaire/condition.ts';
import type { Element, Questionnaire, Step } from '#core/questionnaire/questionnaire.ts';
import { isEmptyText } from '#core/question-types/localise.ts';
import { buildQuestionPage } from '#core/view/build-question-page.ts';
import { buildFrame } from '#core/view/frame.ts';
import type { QuestionPageView } from '#core/view/page-view.ts';
import type { Said } from '#core/view/text.ts';
import { stepLabel } from '#core/view/studio/step-label.ts';

/** A page as it is drawn in the browser while it is written. It can be sent between threads. */
export interface LivePage {
  readonly label: Said;
  /** Languages of the questionnaire. */
  readonly languages: readonly string[];
  /** What is drawn, with nothing answered and with all that conditions may hide. */
  readonly view: QuestionPageView;
  /** The page for a SurveyJS model, which decides what is shown of it: names, types and the conditions that look at this page alone. */
  readonly model: LiveModel;
}

export interface LiveModel {
  readonly elements: readonly LiveElement[];
}

export interface LiveElement {
  readonly type: string;
  readonly name: string;
  readonly visibleIf?: string;
  readonly elements?: readonly LiveElement[];
}

/** The page of a place in the text; the first where the place is on none. Null of a questionnaire without pages. */
export const buildLivePage = (questionnaire: Questionnaire, place: CursorPlace, language: string | null, today: string): LivePage | null => {
  const step = stepAt(questionnaire, place);
  if (!step) return null;
  const shown = questionnaire.languages.find((one) => one === language) ?? questionnaire.locale;
  const frame = buildFrame({ language: shown, questionnaire, address: '', form: null });
  return {
    label: stepLabel(step),
    languages: questionnaire.languages,
    view: buildQuestionPage({ questionnaire, journey: deriveJourney(questionnaire, {}, today), asked: { step, elements: step.elements }, posted: null, problems: [], frame: { ...frame, action: '', csrf: '' } }),
    model: { elements: liveElements(step.elements, conditionsOn(questionnaire, step)) },
  };
};

const stepAt = ({ steps: { usual } }: Questionnaire, { page, question }: CursorPlace): Step | null => {
  const pages = [...new Set(usual.map((step) => step.page))];
  return usual.find(({ elements }) => questionsOf(elements).some((element) => element.question.name === question)) ?? usual.find((step) => step.page === pages[page ?? 0]) ?? usual[0] ?? null;
};

type ConditionsOn = (name: string) => string | undefined;

/** What other pages are answered is not known here, so what hangs on them is shown. */
const conditionsOn = ({ questions }: Questionnaire, { elements }: Step): ConditionsOn => {
  const here = new Set(questionsOf(elements).map(({ question }) => question.name));
  const isHere = (condition: Condition): boolean => condition.questions.length > 0 && condition.questions.every((name) => here.has(name));
  const placed = new Map(questions.map(({ question, conditions }) => [question.name, conditions.filter(isHere)]));
  return (name) => placed.get(name)?.map(({ source }) => `(${source})`).join(' and ') || undefined;
};

const liveElements = (elements: readonly Element[], conditionOf: ConditionsOn): readonly LiveElement[] =>
  elements.flatMap((element): readonly LiveElement[] => {
    if (element.kind === 'html') return [{ type: 'html', name: element.name }];
    if (element.kind === 'panel') {
      const inside = liveElements(element.elements, conditionOf);
      return isEmptyText(element.title) ? inside : [{ type: 'panel', name: element.name, elements: inside }];
    }
    const { type, name } = element.question;
    const visibleIf = conditionOf(name);
    return [{ type, name, ...(visibleIf !== undefined && { visibleIf }) }];
  });
