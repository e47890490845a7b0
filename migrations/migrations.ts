import { firstTables } from './0001-first-tables.ts';
import { dataVersionsBySource } from './0002-data-versions-by-source.ts';
import { typedFields } from './0003-typed-fields.ts';
import { faultReports } from './0005-fault-reports.ts';
import { resumeCodes } from './0006-resume-codes.ts';
import { paperEntry } from './0007-paper-entry.ts';
import { reportsWithoutLanguage } from './0008-reports-without-language.ts';
import { releases } from './0009-releases.ts';
import { statistics } from './0010-statistics.ts';
import { openAnswers } from './0011-open-answers.ts';
import { releaseReviews } from './0012-release-reviews.ts';
import { disclosures } from './0013-disclosures.ts';
import { accounts } from './0014-accounts.ts';
import { questionnaireTexts } from './0015-questionnaire-texts.ts';
import { signInKeys } from './0016-sign-in-keys.ts';
import { archivedSurveys } from './0017-archived-surveys.ts';
import { studioReleases } from './0018-studio-releases.ts';
import { whoInvited } from './0019-who-invited.ts';
import { apiTokens } from './0020-api-tokens.ts';
import { processingRecords } from './0021-processing-records.ts';
import { certificates } from './0022-certificates.ts';
import { certificatesBySurvey } from './0023-certificates-by-survey.ts';
import { textRevisions } from './0024-text-revisions.ts';
import { mergedCodes } from './0025-merged-codes.ts';
import { knownOfDisclosures } from './0026-known-of-disclosures.ts';
import type { Migration } from './migration.ts';

/** All migrations, the oldest first. A migration that was released is never changed. */
export const migrations: readonly Migration[] = [firstTables, dataVersionsBySource, typedFields, faultReports, resumeCodes, paperEntry, reportsWithoutLanguage, releases, statistics, openAnswers, releaseReviews, disclosures, accounts, questionnaireTexts, signInKeys, archivedSurveys, studioReleases, whoInvited, apiTokens, processingRecords, certificates, certificatesBySurvey, textRevisions, mergedCodes, knownOfDisclosures];
