import { stopsOf } from '#core/checklist/checklist.ts';
import { buildPreview, type PreviewAsked } from '#core/view/studio/build-preview.ts';
import type { StudioPreviewView } from '#core/view/studio/preview-view.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { AtSurvey } from '#server/services/studio/check-survey.ts';
import { checkWritten } from '#server/services/studio/check-written.ts';
import { journeyOf, readWritten } from '#server/services/studio/preview-walk.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { writingFrame, writtenText } from '#server/services/studio/written-text.ts';

/** The page where a questionnaire is seen as respondents see it. */
export const showPreview = async (services: StudioServices, at: AtSurvey, asked: PreviewAsked): Promise<StudioPreviewView> => {
  const { slug } = at.held.survey;
  const { json } = await writtenText(services, at.held);
  const questionnaire = await readWritten(services, at);
  return {
    page: 'studio-preview',
    ...(await writingFrame(services, at, 'visa', json, stopsOf(checkWritten(services, json).points))),
    text: studioSurvey(slug, 'text'),
    shown: questionnaire && buildPreview({ slug, questionnaire, asked, journey: journeyOf(questionnaire, asked.choice, services.today()) }),
  };
};
