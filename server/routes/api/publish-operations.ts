import type { Reply } from '#server/http/reply.ts';
import type { ApiDeps, ApiOperation, SurveyCall } from '#server/routes/api/api-operation.ts';
import { conflict, wrongFields } from '#server/routes/api/api-errors.ts';
import { surveyWithRounds } from '#server/services/api/survey-body.ts';
import { heldSurvey } from '#server/services/studio/account.ts';
import { DAYS } from '#server/services/studio/publish-page.ts';
import { actOnRound, publishWritten, type Acted } from '#server/services/studio/publish-written.ts';
import { ROUND, type RoundAction } from '#server/services/studio/rounds-view.ts';

const ONE = '/api/v1/surveys/{slug}';
const SURVEY = { 200: { about: 'Enkäten som den är nu.', sends: 'SurveyWithRounds' } } as const;
const LATE = { 409: { about: 'Det går inte som enkäten är nu. Inget är ändrat.', sends: 'Problem' } } as const;
const WRONG = { 422: { about: 'Kontrollen stoppar, eller en dag är fel. Inget är ändrat.', sends: 'Problem' } } as const;

/** Publishing, and when a survey takes answers. */
export const publishOperations = (deps: ApiDeps): readonly ApiOperation[] => [
  {
    id: 'publish', method: 'post', path: `${ONE}/publish`, group: 'publishing', summary: 'Publicera texten som en ny version. En version går inte att ändra. En öppen omgång följs av en ny i dag.', scope: 'publish', needs: 'publish', limit: 'programs',
    takes: { schema: 'Publication', required: true },
    answers: { ...SURVEY, ...LATE, ...WRONG },
    handle: (call) => publish(deps, call),
  },
  {
    id: 'setDays', method: 'patch', path: `${ONE}/round`, group: 'publishing', summary: 'Ändra när det går att svara i den senaste omgången.', scope: 'publish', needs: 'publish', limit: 'programs',
    takes: { schema: 'Days', required: true },
    answers: { ...SURVEY, ...LATE, ...WRONG },
    handle: (call) => act(deps, call, 'days'),
  },
  ...ACTS.map(({ id, part, action, summary }): ApiOperation => ({
    id, method: 'post', path: `${ONE}/${part}`, group: 'publishing', summary, scope: 'publish', needs: 'publish', limit: 'programs',
    answers: { ...SURVEY, ...LATE },
    handle: (call) => act(deps, call, action),
  })),
];

const ACTS: readonly { readonly id: string; readonly part: string; readonly action: Exclude<RoundAction, 'days'>; readonly summary: string }[] = [
  { id: 'open', part: 'open', action: 'reopen', summary: 'Öppna i dag: en omgång som är stängd, eller som öppnar senare.' },
  { id: 'close', part: 'close', action: 'close', summary: 'Stäng. Ingen ny kan börja svara; den som har börjat får bli klar.' },
  { id: 'newRound', part: 'rounds', action: 'next', summary: 'Börja en ny omgång med samma frågor. Svaren räknas för sig.' },
  { id: 'archive', part: 'archive', action: 'archive', summary: 'Arkivera. Svar och rapporter finns kvar.' },
  { id: 'restore', part: 'restore', action: 'restore', summary: 'Ta tillbaka ur arkivet.' },
];

const dayIn = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

const publish = async (deps: ApiDeps, call: SurveyCall): Promise<Reply> => {
  const { revision, opensOn, closesOn } = call.body;
  if (!Number.isSafeInteger(revision)) return wrongFields([{ field: 'revision', message: 'Skicka utgåvan som ska publiceras, som den stod i ETag.' }]);
  const typed: Readonly<Record<string, string>> = { [DAYS.revision]: String(revision), [DAYS.opens]: dayIn(opensOn), [DAYS.closes]: dayIn(closesOn) };
  return toReply(deps, call, await publishWritten(deps.services, { account: call.doer, held: call.held }, (name) => typed[name] ?? ''));
};

const act = async (deps: ApiDeps, call: SurveyCall, action: RoundAction): Promise<Reply> => {
  const typed: Readonly<Record<string, string>> = { [ROUND.opens]: dayIn(call.body['opensOn']), [ROUND.closes]: dayIn(call.body['closesOn']) };
  return toReply(deps, call, await actOnRound(deps.services, { account: call.doer, held: call.held }, action, (name) => typed[name] ?? ''));
};

const FIELDS: Readonly<Record<string, string>> = { [DAYS.opens]: 'opensOn', [DAYS.closes]: 'closesOn', [ROUND.opens]: 'opensOn', [ROUND.closes]: 'closesOn' };

/** Why nothing was done, as a word for programs; what does not stand here is that the survey has another state. */
const CODES: Readonly<Record<string, string>> = { 'studio.publish.late': 'revision_changed', 'studio.publish.unchanged': 'unchanged' };

const toReply = async ({ services, inWords }: ApiDeps, { doer, held }: SurveyCall, acted: Acted): Promise<Reply> => {
  const say = (text: { readonly key: string }): string => inWords({ kind: 'interface', text });
  if ('done' in acted) {
    const now = await heldSurvey(services, doer, held.survey.slug);
    return { kind: 'json', body: await surveyWithRounds(services, now ?? held) };
  }
  const { refused, problems } = acted;
  if (refused === null) return wrongFields(problems.map(({ field, text }) => ({ field: FIELDS[field] ?? field, message: say(text) })));
  if (refused.key === 'studio.publish.stopped') return wrongFields([{ field: 'revision', message: `${say(refused)} Hämta /findings för att se vad.` }]);
  return conflict(CODES[refused.key] ?? 'wrong_state', 'Not possible as the survey is now', say(refused));
};
