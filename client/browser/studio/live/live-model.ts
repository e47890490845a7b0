import { Model } from 'survey-core';
import type { LiveElement, LivePage } from '#core/view/studio/live-page.ts';

/** A SurveyJS model of the page. What it would draw by itself, our components draw: it holds names, answers and conditions. */
export const makeModel = ({ model: { elements }, view: { language } }: LivePage, answers: object): Model => {
  const model = new Model({ pages: [{ name: 'live', elements: elements.map(toJson) }], showNavigationButtons: false, showTitle: false, autoFocusFirstQuestion: false });
  model.locale = language;
  model.data = answers;
  // Neither the style elements, which the content security policy stops, nor the icons are used by what we draw.
  model.generateStylesheet = false;
  model.needRenderIcons = false;
  return model;
};

const toJson = ({ elements, ...element }: LiveElement): object => ({
  ...element,
  // SurveyJS hides an empty text.
  ...(element.type === 'html' && { html: '-' }),
  ...(elements && { elements: elements.map(toJson) }),
});
