import { paperAddress } from '#core/view/addresses.ts';
import { buildPaperPage } from '#core/view/build-paper-page.ts';
import { buildFrame } from '#core/view/frame.ts';
import { languageOf, type Outcome, type Services, type Visit } from '#server/services/respondent.ts';

/** The questionnaire for print, of the version that is open now. Missing where it has no words on paper. */
export const showPaper = async (services: Services, visit: Visit): Promise<Outcome> => {
  const survey = await services.catalogue.find(visit.slug);
  if (!survey?.version.paper.ok) return { kind: 'missing' };
  const { questionnaire, paper, number } = survey.version;
  const frame = buildFrame({ language: languageOf(visit, survey.version), questionnaire, address: paperAddress(visit.slug), form: null });
  return { kind: 'show', view: buildPaperPage({ questionnaire, routing: paper.value, version: number, slug: visit.slug, frame, today: services.today() }) };
};
