import { recordCsv, type RecordedSurvey } from '#core/export/record-csv.ts';
import { RECORD_FIELDS, RECORD_LENGTH, storedRecord, typedRecord } from '#core/privacy/processing-record.ts';
import { say } from '#core/question-types/localise.ts';
import { factsOfQuestionnaire, factsOfRecord, recordItems, stateOfRecord } from '#core/view/studio/build-record.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { SheetSection, StudioSheetView } from '#core/view/studio/sheet-view.ts';
import { STUDIO, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { errorsOf, type FieldProblem, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioToldView } from '#core/view/studio/studio-view.ts';
import type { Text } from '#core/view/text.ts';
import { heldSurveys, mayDo, readerOf, type Account, type HeldSurvey } from '#server/services/studio/account.ts';
import type { AtSurvey } from '#server/services/studio/check-survey.ts';
import { checkWritten } from '#server/services/studio/check-written.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { writingFrame, writtenText } from '#server/services/studio/written-text.ts';
import type { ProcessingRecordRow } from '#server/storage/storage.ts';

/** Names of fields beside those of the record. */
export const REVISION = 'utgava';

/** The record of a survey: of what is published, else of what is being written; null where that cannot be read. */
const recorded = async (services: StudioServices, held: HeldSurvey, row: ProcessingRecordRow | undefined): Promise<RecordedSurvey | null> => {
  const { survey } = held;
  const published = survey.publishedVersion === null ? null : await services.catalogue.version(survey.publishedVersion);
  const questionnaire = published?.questionnaire ?? checkWritten(services, (await writtenText(services, held)).json).questionnaire;
  return questionnaire && { slug: survey.slug, questionnaire, details: storedRecord(row?.details ?? null), savedOn: row?.savedAt.slice(0, 10) ?? null };
};

/** `/studio/enkater/:slug/personuppgifter`. A text that does not compile has nothing to record yet. */
export const recordPage = async (services: StudioServices, at: AtSurvey, said: Text | null = null, state: FormState | null = null): Promise<StudioSheetView | StudioToldView> => {
  const { account, held } = at;
  const history = await services.storage.processingRecordHistory(held.survey.id);
  const survey = await recorded(services, held, history[0]);
  const { head, ...frame } = await writingFrame(services, at, 'personuppgifter', (await writtenText(services, held)).json);
  const text = { address: studioSurvey(held.survey.slug, 'text'), label: { key: 'studio.record.toText' } };
  if (!survey) return { page: 'studio-told', ...frame, title: { key: 'studio.record.title' }, texts: [{ key: 'studio.record.unreadable' }], copy: null, next: text };
  return {
    page: 'studio-sheet',
    ...frame,
    top: head,
    title: { key: 'studio.record.title' },
    said,
    lead: [{ key: 'studio.record.lead' }, stateOfRecord(survey)],
    links: [],
    sections: [
      { heading: { key: 'studio.record.fromText' }, texts: [], facts: factsOfQuestionnaire(survey), links: [text], table: null },
      ...(mayDo(account, held, 'look after') ? [] : [{ heading: { key: 'studio.record.beside' }, texts: [{ key: 'studio.record.askOwner' }], facts: factsOfRecord(survey), links: [], table: null }]),
      ...(history.length > 0 ? [historySection(history, held.share === 'own')] : []),
    ],
    form: mayDo(account, held, 'look after') ? formOf(services, at, survey, history[0]?.revision ?? 0, state) : null,
  };
};

const formOf = (services: StudioServices, { account, held }: AtSurvey, survey: RecordedSurvey, revision: number, state: FormState | null): NonNullable<StudioSheetView['form']> => {
  const stored: FormState = { typed: (name) => survey.details[RECORD_FIELDS.find((field) => field === name) ?? 'people'], problems: [] };
  return {
    heading: { key: 'studio.record.beside' },
    lead: [{ key: 'studio.record.beside.lead' }],
    action: studioSurvey(held.survey.slug, 'personuppgifter'),
    csrf: readerOf(services, account).csrf,
    items: recordItems(survey, state ?? stored),
    errors: errorsOf(state ?? stored),
    kept: [[REVISION, String(revision)]],
    submit: { key: 'studio.record.save' },
  };
};

/** What has been saved, with the names of those who did it for their own organisation alone. */
const historySection = (history: readonly ProcessingRecordRow[], own: boolean): SheetSection => ({
  heading: { key: 'studio.history.title' },
  texts: history.map(({ savedAt, savedBy }) => ({ key: own ? 'studio.record.saved' : 'studio.record.savedOn', parameters: { date: savedAt.slice(0, 10), who: savedBy } })),
  facts: [],
  links: [],
  table: null,
});

/** Saves what was typed; null where it is done, else what is wrong. */
export const saveRecord = async (services: StudioServices, { account, held }: AtSurvey, typed: (name: string) => string): Promise<readonly FieldProblem[] | null> => {
  const details = typedRecord(typed);
  const long = RECORD_FIELDS.filter((field) => details[field].length > RECORD_LENGTH);
  if (long.length > 0) return long.map((field) => ({ field, text: { key: 'studio.record.long', parameters: { most: RECORD_LENGTH } } }));
  const before = Number(typed(REVISION));
  const { done } = await services.storage.write({ do: 'save processing record', record: { surveyId: held.survey.id, details: JSON.stringify(details), savedAt: services.now(), savedBy: account.user.name }, before: Number.isInteger(before) ? before : -1 });
  if (!done) return [{ field: 'people', text: { key: 'studio.record.late' } }];
  await noteInLog(services, account, 'recordSaved', held.survey.slug);
  return null;
};

/** The records of all surveys that an organisation owns. */
const ownRecords = async (services: StudioServices, account: Account): Promise<readonly RecordedSurvey[]> => {
  const rows = new Map((await services.storage.processingRecords()).map((row) => [row.surveyId, row]));
  const own = (await heldSurveys(services, account)).filter(({ share }) => share === 'own');
  return (await Promise.all(own.map((held) => recorded(services, held, rows.get(held.survey.id))))).filter((survey) => survey !== null);
};

/** `/studio/register`: the organisation's whole record, to be read and printed. */
export const registerPage = async (services: StudioServices, account: Account): Promise<StudioSheetView> => {
  const surveys = await ownRecords(services, account);
  return {
    page: 'studio-sheet',
    ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.register }),
    top: null,
    title: { key: 'studio.register.title' },
    said: null,
    lead: [{ key: 'studio.register.lead', parameters: { organisation: account.organisation.name, date: services.today() } }, ...(surveys.length === 0 ? [{ key: 'studio.register.none' }] : [])],
    links: surveys.length === 0 ? [] : [{ address: STUDIO.registerFile, label: { key: 'studio.register.file' } }],
    sections: surveys.map((survey) => ({
      heading: say(survey.questionnaire.title, 'sv'),
      texts: [stateOfRecord(survey)],
      facts: [...factsOfQuestionnaire(survey), ...factsOfRecord(survey)],
      links: [{ address: studioSurvey(survey.slug, 'personuppgifter'), label: { key: 'studio.register.change', parameters: { title: say(survey.questionnaire.title, 'sv').text } } }],
      table: null,
    })),
    form: null,
  };
};

/** The same as a file. */
export const registerFile = async (services: StudioServices, account: Account): Promise<Iterable<string>> => recordCsv(await ownRecords(services, account));
