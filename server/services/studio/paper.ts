import { paperAddress } from '#core/view/addresses.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { StudioFormView } from '#core/view/studio/studio-view.ts';
import { makeEntryCode } from '#server/services/entry-codes.ts';
import { readerOf } from '#server/services/studio/account.ts';
import { noteOfSurvey } from '#server/services/studio/log.ts';
import { surveyFrame, type SurveyPage } from '#server/services/studio/survey-page.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Where somebody begins to type in answers from paper, without a code: the studio knows what they may do. */
export const paperPage = async (services: StudioServices, page: SurveyPage): Promise<StudioFormView> => {
  const { survey, version } = page.survey;
  const address = studioSurvey(survey.slug, 'papper');
  return {
    page: 'studio-form',
    ...(await surveyFrame(services, page, { address, part: 'papper' })),
    title: { key: 'studio.paper.title' },
    lead: [{ key: 'studio.paper.lead' }, { key: 'studio.paper.version', parameters: { n: version.number } }, { key: 'studio.paper.end' }],
    action: address,
    csrf: readerOf(services, page.account).csrf,
    items: [],
    errors: [],
    submit: { key: 'studio.paper.submit' },
    links: version.paper.ok ? [{ address: paperAddress(survey.slug), label: { key: 'studio.paper.sheet' } }] : [],
    kept: [],
    warning: false,
  };
};

/** Days after today that the pass holds: it ends with the day, so that a role that is lost opens nothing tomorrow. */
const DAYS = 0;

/** The pass with which the pages of a survey take answers from paper, today. Its code is told to nobody; the list of `cli paper` has it. */
export const beginPaper = async (services: StudioServices, { account, held }: SurveyPage): Promise<string> => {
  const { id } = await makeEntryCode(services, held.survey.id, DAYS, 'paper');
  await noteOfSurvey(services, { account, held }, 'entryBegun');
  return services.keys.entryPass(id);
};
