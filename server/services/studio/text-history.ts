import { stopsOf } from '#core/checklist/checklist.ts';
import { compareTexts } from '#core/editor/compare-texts.ts';
import { describeChanges } from '#core/versions/describe-changes.ts';
import { buildChanges } from '#core/view/studio/build-changes.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { ComparedTexts, StudioRevisionView } from '#core/view/studio/history-view.ts';
import type { StudioListView } from '#core/view/studio/list-view.ts';
import { historyAddress, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { Label, Text } from '#core/view/text.ts';
import { compileSurvey } from '#server/services/publish-survey.ts';
import { readerOf } from '#server/services/studio/account.ts';
import type { AtSurvey } from '#server/services/studio/check-survey.ts';
import { checkWritten } from '#server/services/studio/check-written.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { saveText, titleOf, writingFrame, writtenText } from '#server/services/studio/written-text.ts';
import { dateInStockholm, timeInStockholm } from '#server/services/today.ts';
import type { TextRevisionHead } from '#server/storage/storage.ts';

/** Every text of a survey that is kept, the latest first. */
export const historyPage = async (services: StudioServices, { account, held }: AtSurvey): Promise<StudioListView> => {
  const [heads, { json }, who] = await Promise.all([services.storage.textRevisions(held.survey.id), writtenText(services, held), whoSaved(services, { account, held })]);
  const { slug } = held.survey;
  const rows = heads.map((head, index) => ({ id: String(head.revision), address: historyAddress(slug, head.revision), cells: [savedAt(head), who(head), index === 0 ? { key: 'studio.earlier.now' } : stateOf(head)] }));
  return {
    page: 'studio-list',
    ...buildStudioFrame({ reader: readerOf(services, account), address: historyAddress(slug), back: { address: studioSurvey(slug, 'text'), label: { key: 'studio.earlier.back' } } }),
    title: { key: 'studio.earlier.title', parameters: { title: titleOf(json)?.text ?? slug } },
    lead: [{ key: 'studio.earlier.lead' }],
    said: null,
    links: [],
    tables: [{ caption: { key: 'studio.earlier.caption' }, columns: ['studio.earlier.when', 'studio.earlier.who', 'studio.earlier.what'].map((key) => ({ key })), rows, none: { key: 'studio.earlier.none' } }],
  };
};

const savedAt = ({ savedAt: at }: TextRevisionHead): Text => ({ key: 'studio.earlier.at', parameters: { date: dateInStockholm(new Date(at)), time: timeInStockholm(new Date(at)) } });

const stateOf = ({ publishedAs }: TextRevisionHead): Text => (publishedAs === null ? { key: 'studio.earlier.saved' } : { key: 'studio.earlier.published', parameters: { n: publishedAs } });

/** By name who is of the reader's own organisation, others by theirs: as in the log. */
const whoSaved = async ({ storage }: StudioServices, { account, held }: AtSurvey): Promise<(head: TextRevisionHead) => Label> => {
  const organisations = await storage.organisations();
  return ({ savedBy, organisationId }) => {
    if (organisationId === account.organisation.id || (organisationId === null && held.share === 'own')) return { text: savedBy, lang: 'sv' };
    const theirs = organisations.find(({ id }) => id === organisationId)?.name;
    return theirs === undefined ? { key: 'studio.earlier.somebody' } : { text: theirs, lang: 'sv' };
  };
};

/** A text as it was saved once, with what was changed then and what differs from the text of today; null where it is not kept. */
export const revisionPage = async (services: StudioServices, { account, held }: AtSurvey, revision: number, said: Text | null = null): Promise<StudioRevisionView | null> => {
  const { storage } = services;
  const { slug, id } = held.survey;
  const [found, heads, now, who] = await Promise.all([storage.textRevision(id, revision), storage.textRevisions(id), writtenText(services, held), whoSaved(services, { account, held })]);
  if (!found) return null;
  const earlier = heads.find((head) => head.revision < revision);
  const before = earlier ? await storage.textRevision(id, earlier.revision) : null;
  return {
    page: 'studio-revision',
    ...(await writingFrame(services, { account, held }, 'text', now.json, stopsOf(checkWritten(services, now.json).points))),
    ...buildStudioFrame({ reader: readerOf(services, account), address: historyAddress(slug, revision), back: { address: historyAddress(slug), label: { key: 'studio.earlier.all' } } }),
    said,
    title: { key: 'studio.earlier.one', parameters: { date: dateInStockholm(new Date(found.savedAt)), time: timeInStockholm(new Date(found.savedAt)) } },
    facts: [who(found), ...(now.revision === revision ? [{ key: 'studio.earlier.now' }] : []), ...(found.publishedAs === null ? [] : [stateOf(found)])],
    changed: before && compared(services, before.json, found.json),
    restore: now.revision === revision ? null : { action: historyAddress(slug, revision), csrf: readerOf(services, account).csrf, revision: now.revision, differs: compared(services, now.json, found.json) },
    json: found.json,
  };
};

const compared = ({ around }: StudioServices, before: string, after: string): ComparedTexts => {
  if (before === after) return { kind: 'same' };
  const [then, now] = [before, after].map((source) => compileSurvey(source, around, null));
  const changes = then?.ok && now?.ok ? describeChanges(then.value, now.value) : null;
  if (changes && changes.questions.length + changes.survey.length > 0) return { kind: 'words', changes: { ...buildChanges(changes), intro: { key: 'studio.earlier.words' } } };
  const differences = compareTexts(before, after);
  if (differences === null) return { kind: 'lines' };
  return differences.length === 0 ? { kind: 'same' } : { kind: 'values', differences };
};

/** Puts a text that was saved once in the place of the text, as a new one; `late`: somebody has saved another since the page was made. */
export const restoreText = async (services: StudioServices, { account, held }: AtSurvey, revision: number, before: number): Promise<'done' | 'late' | 'missing'> => {
  const found = await services.storage.textRevision(held.survey.id, revision);
  if (!found) return 'missing';
  return (await saveText(services, { account, held, json: found.json, before })) ? 'done' : 'late';
};
