import { type CheckPoint } from '#core/checklist/checklist.ts';
import { examineText, type Against } from '#core/editor/check-text.ts';
import { storedRecord, type RecordDetails } from '#core/privacy/processing-record.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { readSource } from '#server/services/publish-survey.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { SurveyRow } from '#server/storage/storage.ts';

/** A text with everything to see to in it. */
export interface CheckedText {
  readonly source: string;
  readonly points: readonly CheckPoint[];
  /** Null where it does not compile. */
  readonly questionnaire: Questionnaire | null;
}

/** Checks a text as it would be published today: the same as while it is written, and that it is no larger than a file may be. */
export const checkWritten = ({ around, today }: Pick<StudioServices, 'around' | 'today'>, source: string, against: Against = {}): CheckedText => {
  const { points, questionnaire } = examineText(source, around, today(), against);
  const read = readSource(source);
  if (read.ok || !questionnaire) return { source, points, questionnaire };
  return { source, points: read.problems.map(({ path, message, mend }) => ({ level: 'stop', path, what: { kind: 'said', message, better: mend, words: [] } })), questionnaire: null };
};

/** What the text of a survey is held against: what is written of how its answers are handled, and what is published. */
export const againstOf = async ({ storage }: Pick<StudioServices, 'storage'>, { id, publishedVersion }: SurveyRow): Promise<Against> => {
  const [record, version] = await Promise.all([recordOf({ storage }, id), publishedVersion === null ? null : storage.version(publishedVersion)]);
  return { record, ...(version && { published: JSON.parse(version.json) as unknown }) };
};

const recordOf = async ({ storage }: Pick<StudioServices, 'storage'>, surveyId: string): Promise<RecordDetails> => storedRecord((await storage.processingRecordHistory(surveyId))[0]?.details ?? null);
