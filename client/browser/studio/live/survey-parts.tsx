import { createContext, useContext, type FormEvent, type ReactNode } from 'react';
import type { PanelModel, Question } from 'survey-core';
import { ReactElementFactory, ReactQuestionFactory, SurveyPanel } from 'survey-react-ui';
import { answerIn } from '#client/browser/studio/live/answer-in.ts';
import { Group } from '#client/components/group/group.tsx';
import { Items } from '#client/components/items/items.tsx';
import { itemsOf } from '#core/view/studio/live-items.ts';
import type { ItemView } from '#core/view/item-view.ts';

const ItemsContext = createContext<readonly ItemView[]>([]);
/** What stands on the page that SurveyJS shows. */
export const LiveItems = ItemsContext.Provider;

/** The types that we draw; SurveyJS draws nothing of its own: not the cells of a matrix, which its own component would. */
const TYPES = ['text', 'comment', 'radiogroup', 'boolean', 'rating', 'dropdown', 'checkbox', 'multipletext', 'ranking', 'matrix', 'matrixdropdown', 'html'] as const;

/** Has SurveyJS draw with the components of the respondents' pages: its frame of a question, its panels, and each type. */
export const registerParts = (): void => {
  // Its typings say that a type is drawn from a name; it is given the question (3.0.0, `createQuestion`).
  const draw = (({ question }: { readonly question: Question }) => <OwnItems question={question} />) as unknown as (name: string) => React.JSX.Element;
  for (const type of TYPES) ReactQuestionFactory.Instance.registerQuestion(type, draw);
  ReactElementFactory.Instance.registerElement('question', ({ element }: { readonly element: Question }) => <>{ReactQuestionFactory.Instance.createQuestion(element.getTemplate(), { question: element })}</>);
  ReactElementFactory.Instance.registerElement('panel', (props: object) => <OwnPanel {...props} />);
};

/** A question with its comment, as the respondents' page draws it. What is answered tells the model, which runs its conditions. */
const OwnItems = ({ question }: { readonly question: Question }): ReactNode => {
  const items = itemsOf(useContext(ItemsContext), question.name);
  const tell = ({ currentTarget }: FormEvent<HTMLElement>): void => {
    const form = currentTarget.closest('form');
    if (form && items[0]) question.value = answerIn(items[0], new FormData(form));
  };
  return (
    <div onChange={tell}>
      <Items items={items} under={() => null} />
    </div>
  );
};

/** SurveyJS's panel with our group about it: its rows come and go with their conditions. */
class OwnPanel extends SurveyPanel {
  override renderElement(): React.JSX.Element {
    const { name, cssClasses } = this.panelBase as PanelModel;
    return <PanelGroup name={name}>{this.renderRows(cssClasses)}</PanelGroup>;
  }
}

const PanelGroup = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode => {
  const view = itemsOf(useContext(ItemsContext), name)[0];
  return view?.kind === 'group' ? <Group view={view}>{children}</Group> : children;
};
