import type { ApiDeps, ApiOperation } from '#server/routes/api/api-operation.ts';
import { followOperations } from '#server/routes/api/follow-operations.ts';
import { publicOperations } from '#server/routes/api/public-operations.ts';
import { publishOperations } from '#server/routes/api/publish-operations.ts';
import { releaseOperations } from '#server/routes/api/release-operations.ts';
import { surveyOperations } from '#server/routes/api/survey-operations.ts';

/** Every operation of the API. */
export const allOperations = (deps: ApiDeps): readonly ApiOperation[] => [...surveyOperations(deps), ...publishOperations(deps), ...followOperations(deps), ...releaseOperations(deps), ...publicOperations(deps)];
