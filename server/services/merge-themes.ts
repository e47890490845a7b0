import { noteOfService } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { MergedCodeRow, SurveyRow } from '#server/storage/storage.ts';

/** Which code of a question becomes a part of which. */
export type Merge = Omit<MergedCodeRow, 'surveyId' | 'position'>;

/** Does what was asked for, if the question still has both codes. Whoever runs the service has done it, unless told. */
export const mergeThemes = async (services: Pick<StudioServices, 'storage' | 'now'>, survey: SurveyRow, merge: Merge, note = noteAsService): Promise<boolean> => {
  const { done } = await services.storage.write({ do: 'merge open answer codes', merge: { ...merge, surveyId: survey.id } });
  if (done) await note(services, survey, `${survey.slug}: ${merge.question}/${merge.id} → ${merge.question}/${merge.mergedInto}`);
  return done;
};

const noteAsService = (services: Pick<StudioServices, 'storage' | 'now'>, survey: SurveyRow, subject: string): Promise<void> => noteOfService(services, survey, 'themesMerged', subject);
