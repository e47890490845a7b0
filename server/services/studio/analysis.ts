import { questionAnalysis, wholeAnalysis } from '#core/view/studio/build-analysis.ts';
import type { StudioAnalysisView } from '#core/view/studio/analysis-view.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, selectField, type ChoiceInput } from '#core/view/studio/studio-fields.ts';
import type { PageView } from '#core/view/page-view.ts';
import type { ItemView } from '#core/view/item-view.ts';
import type { QuestionReportView, ReportLink, ReportView } from '#core/view/report-view.ts';
import { titleOfRelease } from '#server/services/studio/list-releases.ts';
import type { Outcome } from '#server/services/respondent.ts';
import { isShown } from '#server/services/read-release.ts';
import { surveyFrame, type SurveyPage } from '#server/services/studio/survey-page.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { ReleaseHead } from '#server/storage/storage.ts';

/** What somebody has chosen to look at; empty for nothing. Names of the fields. */
export type AnalysisChoice = Readonly<Record<'rapport' | 'fraga' | 'efter' | 'plats', string>>;

/** A release on screen: all of it, or the question that was chosen. null: there is no such question; `busy`: it could not be read now. */
export const analysisPage = async (services: StudioServices, page: SurveyPage, chosen: AnalysisChoice): Promise<StudioAnalysisView | 'busy' | null> => {
  const { slug, id } = page.held.survey;
  const address = studioSurvey(slug, 'analys');
  const heads = (await services.storage.releases(id)).filter((head) => isShown(head, 'studio'));
  const head = heads.find(({ number }) => String(number) === chosen.rapport) ?? heads[0];
  const frame = { page: 'studio-analysis' as const, ...(await surveyFrame(services, page, { address, part: 'analys' })), releases: studioSurvey(slug, 'rapporter') };
  if (!head) return { ...frame, choose: null, ...NOTHING };
  const asked = await ask(services, head, chosen);
  if (asked === 'busy' || asked === null) return asked;
  return { ...frame, choose: { action: address, items: itemsOf(heads, head, asked, chosen) }, ...(asked.question ? questionAnalysis(asked.question, chosen.plats) : wholeAnalysis(asked.whole)) };
};

const NOTHING = { demo: false, said: null, lead: [], unseen: [], needs: [], parts: [], otherPlaces: null, hidden: null, protection: [] } as const;

interface AskedReport {
  readonly whole: ReportView;
  /** null: none is chosen. */
  readonly question: QuestionReportView | null;
}

const ask = async ({ reporter }: StudioServices, { id }: ReleaseHead, { fraga, efter }: AnalysisChoice): Promise<AskedReport | 'busy' | null> => {
  const visit = { id, language: 'sv', whom: 'studio' } as const;
  const whole = viewIn(await reporter.show({ page: 'report', visit }));
  if (whole === 'busy' || whole?.page !== 'report') return whole === 'busy' ? whole : null;
  if (fraga === '') return { whole, question: null };
  const question = viewIn(await reporter.show({ page: 'question', visit, question: fraga, by: chosenOf(efter) }));
  if (question === 'busy' || question?.page !== 'report-question') return question === 'busy' ? question : null;
  return { whole, question };
};

const chosenOf = (typed: string): string | null => (typed === '' ? null : typed);

const viewIn = (outcome: Outcome): PageView | 'busy' | null => (outcome.kind === 'show' ? outcome.view : outcome.kind === 'busy' ? 'busy' : null);

const itemsOf = (heads: readonly ReleaseHead[], head: ReleaseHead, { whole: { questions }, question: of }: AskedReport, chosen: AnalysisChoice): readonly ItemView[] => {
  const typed = { ...EMPTY_FORM, typed: (name: string) => (name === 'rapport' ? String(head.number) : (chosen[name as keyof AnalysisChoice] ?? '')) };
  const select = (name: keyof AnalysisChoice, options: ChoiceInput['options']): readonly ItemView[] => (options.length === 0 ? [] : [selectField({ name, label: { key: `studio.analysis.${name}` }, options }, typed)]);
  return [
    ...select('rapport', heads.map((each) => ({ value: String(each.number), label: titleOfRelease(each) }))),
    ...select('fraga', questions.map((link) => ({ value: lastOf(link), label: link.label }))),
    ...select('efter', (of?.by?.links ?? []).map((link) => ({ value: dividerIn(link), label: link.label }))),
    ...select('plats', (of?.areas ?? []).map(({ id, name }) => ({ value: id, label: name }))),
  ];
};

/** Addresses of a report name their question last, and what divides it in the query. */
const lastOf = ({ address }: ReportLink): string => decodeURIComponent(new URL(address, 'http://localhost').pathname.split('/').at(-1) ?? '');
const dividerIn = ({ address }: ReportLink): string => new URL(address, 'http://localhost').searchParams.get('efter') ?? '';
