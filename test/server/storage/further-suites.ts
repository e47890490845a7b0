import type { RoundRow, Storage, SurveyRow } from '#server/storage/storage.ts';
import { describeAccounts } from './account-suite.ts';
import { describeApiTokens } from './api-token-suite.ts';
import { describeCare } from './care-suite.ts';
import { describeEntryCodes } from './entry-code-suite.ts';
import { describeQuestionnaireTexts } from './questionnaire-text-suite.ts';
import { describeReleases } from './release-suite.ts';
import { describeRounds } from './round-suite.ts';
import { describeSignInKeys } from './sign-in-key-suite.ts';
import { describeStatistics } from './statistics-suite.ts';

/** The parts of `describeStorage` that have files of their own. `ground` is asked in each test. */
export const describeFurther = (ground: () => { readonly storage: Storage; readonly survey: SurveyRow; readonly round: RoundRow }): void => {
  describeAccounts(ground);
  describeApiTokens(() => ground().storage);
  describeCare(ground);
  describeEntryCodes(ground);
  describeQuestionnaireTexts(ground);
  describeReleases(ground);
  describeRounds(ground);
  describeSignInKeys(ground);
  describeStatistics(() => ground().storage);
};
