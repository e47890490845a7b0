import { MICRODATA_WARNING } from '#core/export/microdata/microdata-metadata.ts';
import { MADE_UP_NAME } from '#core/export/made-up.ts';
import { zipPieces } from '#core/export/zip.ts';
import type { StudioTable } from '#core/view/studio/list-view.ts';
import type { SheetForm, StudioSheetView } from '#core/view/studio/sheet-view.ts';
import { studioRelease } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, errorsOf, textArea, textField, type FieldProblem, type FormState } from '#core/view/studio/studio-fields.ts';
import type { Label, Text } from '#core/view/text.ts';
import { LONGEST_PURPOSE, releaseOfRecords, storeDisclosure } from '#server/services/microdata.ts';
import type { ReportFile } from '#server/services/report-file.ts';
import { readerOf } from '#server/services/studio/account.ts';
import { titleOfRelease } from '#server/services/studio/list-releases.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import type { FoundRelease } from '#server/services/studio/show-release.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { surveyFrame, type SurveyPage } from '#server/services/studio/survey-page.ts';
import type { DisclosureRow } from '#server/storage/storage.ts';

/** Names of the fields, and the letters that each takes: together they are stored as one purpose. */
const RECORDS = { recipient: 'mottagare', purpose: 'syfte' } as const;
const MOST = { [RECORDS.recipient]: 150, [RECORDS.purpose]: LONGEST_PURPOSE - 152 } as const;

const swedish = (text: string): Label => ({ text, lang: 'sv' });

/** Whether records are made of a release: of the latest that everyone may see of the published version, as on the command line. */
const hasRecords = async ({ storage }: StudioServices, { survey }: SurveyPage, head: FoundRelease): Promise<boolean> => (await releaseOfRecords(storage, survey, head.source))?.id === head.id;

/** `/studio/enkater/:slug/rapporter/:number/mikrodata`: what records are, to whom they were given before, and whom they are for now. @param said why none were made */
export const recordsPage = async (services: StudioServices, page: SurveyPage, head: FoundRelease, state: FormState = EMPTY_FORM, said: Text | null = null): Promise<StudioSheetView> => {
  const { slug } = page.held.survey;
  const can = await hasRecords(services, page, head);
  const given = (await services.storage.disclosures(page.survey.survey.id)).toReversed();
  return {
    page: 'studio-sheet',
    ...(await surveyFrame(services, page, { address: studioRelease(slug, head.number, 'mikrodata'), part: 'rapporter', back: { address: studioRelease(slug, head.number), label: titleOfRelease(head) } })),
    title: { key: 'studio.micro.title' },
    said,
    lead: [{ key: 'studio.micro.lead' }, ...(head.source === 'demo' ? [{ key: 'studio.releases.madeUp.text' }] : []), ...(can ? [] : [{ key: 'studio.micro.other' }])],
    links: [],
    sections: [
      { heading: { key: 'studio.micro.rules' }, texts: [...RULES.map((rule) => ({ key: `studio.micro.rules.${rule}` })), swedish(MICRODATA_WARNING)], facts: [], links: [], table: null },
      { heading: { key: 'studio.micro.given' }, texts: [{ key: 'studio.micro.given.text' }], facts: [], links: [], table: givenTable(given) },
    ],
    form: can ? formOf(services, page, head, state) : null,
  };
};

const RULES = ['alike', 'coarser', 'refused', 'one'] as const;

const givenTable = (given: readonly DisclosureRow[]): StudioTable => ({
  caption: { key: 'studio.micro.given.caption' },
  columns: ['day', 'release', 'purpose', 'k'].map((column) => ({ key: `studio.micro.given.${column}` })),
  none: { key: 'studio.micro.given.none' },
  rows: given.map(({ id, madeOn, releaseId, purpose, k }) => ({ id, address: null, cells: [swedish(madeOn), swedish(releaseId), swedish(purpose), swedish(String(k))] })),
});

const formOf = (services: StudioServices, { account, held }: SurveyPage, head: FoundRelease, state: FormState): SheetForm => ({
  heading: { key: 'studio.micro.form' },
  lead: [{ key: 'studio.micro.form.lead' }],
  action: studioRelease(held.survey.slug, head.number, 'mikrodata'),
  csrf: readerOf(services, account).csrf,
  items: [
    textField({ name: RECORDS.recipient, label: { key: 'studio.micro.mottagare' }, hint: { key: 'studio.micro.mottagare.hint' } }, state),
    textArea({ name: RECORDS.purpose, label: { key: 'studio.micro.syfte' }, hint: { key: 'studio.micro.syfte.hint' } }, state),
  ],
  errors: errorsOf(state),
  kept: [],
  submit: { key: 'studio.micro.submit' },
});

const problemsIn = (typed: FormState['typed']): readonly FieldProblem[] =>
  Object.values(RECORDS).flatMap((field): readonly FieldProblem[] => {
    const { length } = typed(field).trim();
    if (length === 0) return [{ field, text: { key: `studio.micro.${field}.missing` } }];
    return length > MOST[field] ? [{ field, text: { key: `studio.micro.${field}.long`, parameters: { most: MOST[field] } } }] : [];
  });

/** An archive of records with their metadata, or the page that says why there is none. */
export type GivenRecords = { readonly file: ReportFile } | { readonly wrong: StudioSheetView };

/** Gives records of a release to whom and for what is typed, which is stored before anything leaves. */
export const giveRecords = async (services: StudioServices, page: SurveyPage, head: FoundRelease, typed: FormState['typed']): Promise<GivenRecords> => {
  const problems = problemsIn(typed);
  const wrong = async (said: Text | null): Promise<GivenRecords> => ({ wrong: await recordsPage(services, page, head, { typed, problems }, said) });
  if (problems.length > 0 || !(await hasRecords(services, page, head))) return wrong(null);
  const name = `${head.id}${head.source === 'demo' ? MADE_UP_NAME : ''}-mikrodata`;
  const file = `${name}.csv`;
  const made = await services.releaser.records({ slug: page.survey.survey.slug, release: head.id, file });
  if (!made.ok) return wrong({ key: 'studio.micro.refused', parameters: { why: made.problems.join(' ') } });
  const { records, metadata } = made.value;
  const stored = await storeDisclosure(services, head, [RECORDS.recipient, RECORDS.purpose].map((field) => typed(field).trim()).join(', '), made.value);
  if (!stored.ok) return wrong({ key: 'studio.micro.refused', parameters: { why: stored.problems.join(' ') } });
  await noteInLog(services, page.account, 'recordsGiven', head.id);
  return { file: { name: `${name}.zip`, type: 'application/zip', pieces: zipPieces([{ name: file, pieces: [records] }, { name: `${file}-metadata.json`, pieces: [metadata] }]) } };
};
