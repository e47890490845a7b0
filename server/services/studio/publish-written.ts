import { mayPublish } from '#core/checklist/checklist.ts';
import { isIsoDate } from '#core/question-types/date-value.ts';
import { addDays } from '#core/view/dates.ts';
import type { FieldProblem } from '#core/view/studio/studio-fields.ts';
import type { Text } from '#core/view/text.ts';
import { publishSurvey } from '#server/services/publish-survey.ts';
import { openNextRound } from '#server/services/rounds.ts';
import { roundState, type RoundState } from '#server/services/round-state.ts';
import type { AtSurvey } from '#server/services/studio/check-survey.ts';
import { checkWritten } from '#server/services/studio/check-written.ts';
import type { Doer } from '#server/services/studio/account.ts';
import { noteOfSurvey, type LogAction } from '#server/services/studio/log.ts';
import { DAYS, publishedVersion } from '#server/services/studio/publish-page.ts';
import { mayAct, ROUND, type RoundAction } from '#server/services/studio/rounds-view.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { writtenText } from '#server/services/studio/written-text.ts';

/** Done, with what was done; or what stands in the way, and of which fields. */
export type Acted = { readonly done: string } | { readonly refused: Text | null; readonly problems: readonly FieldProblem[] };

const refused = (key: string, parameters: Text['parameters'] = {}): Acted => ({ refused: { key, parameters }, problems: [] });

/** Publishes the text that was looked at, as `cli import` would; a round that is open is followed today. */
export const publishWritten = async (services: StudioServices, at: AtSurvey<Doer>, typed: (name: string) => string): Promise<Acted> => {
  const [text, now] = await Promise.all([writtenText(services, at.held), roundState(services, at.held.survey.id, services.today())]);
  if (typed(DAYS.revision) !== String(text.revision)) return refused('studio.publish.late');
  const { questionnaire, points } = checkWritten(services, text.json);
  if (!questionnaire || !mayPublish(points)) return refused('studio.publish.stopped');
  const days = now?.state === 'open' ? TODAY : readDays({ opens: typed(DAYS.opens), closes: typed(DAYS.closes) }, services.today());
  const problems = problemsOf(days, services.today(), DAYS);
  if (problems.length > 0) return { refused: null, problems };
  const outcome = await publishSurvey(services.storage, at.held.survey.slug, text.json, questionnaire, services.today(), { opensOn: days.opensOn ?? services.today(), closesOn: days.closesOn, textRevision: text.revision });
  if (outcome === 'unchanged') return refused('studio.publish.unchanged');
  await services.storage.write({ do: 'restore survey', surveyId: at.held.survey.id });
  await noteOfSurvey(services, at, 'published');
  return { done: 'publish' };
};

interface Days {
  /** null: today. */
  readonly opensOn: string | null;
  /** null: no last day. */
  readonly closesOn: string | null;
}

const TODAY: Days = { opensOn: null, closesOn: null };

const readDays = ({ opens, closes }: { readonly opens: string; readonly closes: string }, today: string): Days => ({ opensOn: opens.trim() === today ? null : opens.trim() || null, closesOn: closes.trim() || null });

/** A round opens today or later, and closes on that day or later. */
const problemsOf = ({ opensOn, closesOn }: Days, today: string, names: { readonly opens: string; readonly closes: string }): readonly FieldProblem[] => [
  ...(opensOn === null || (isIsoDate(opensOn) && opensOn > today) ? [] : [{ field: names.opens, text: { key: 'studio.publish.opens.wrong' } }]),
  ...(closesOn === null || (isIsoDate(closesOn) && closesOn >= (opensOn ?? today)) ? [] : [{ field: names.closes, text: { key: 'studio.publish.closes.wrong' } }]),
];

const LOGGED: Readonly<Record<RoundAction, LogAction>> = { days: 'roundChanged', close: 'roundClosed', reopen: 'roundOpened', next: 'roundFollowed', archive: 'archived', restore: 'restored' };

/** Opens, closes, follows or puts away, as far as the survey's state allows. */
export const actOnRound = async (services: StudioServices, at: AtSurvey<Doer>, action: RoundAction, typed: (name: string) => string): Promise<Acted> => {
  const now = await roundState(services, at.held.survey.id, services.today());
  if (!now || !mayAct(now, action)) return refused('studio.round.late');
  const acted = action === 'days' ? await changeDays(services, now, typed) : action === 'next' ? await follow(services, at) : await simply(services, now, action);
  if ('done' in acted) await noteOfSurvey(services, at, LOGGED[action]);
  return acted;
};

const changeDays = async ({ storage, today }: StudioServices, { round, state }: RoundState, typed: (name: string) => string): Promise<Acted> => {
  const read = readDays({ opens: state === 'not yet' ? typed(ROUND.opens) : '', closes: typed(ROUND.closes) }, today());
  const problems = problemsOf(read, today(), ROUND);
  if (problems.length > 0) return { refused: null, problems };
  // Where answers are placed depends on the first day, so it stays once it has come.
  const opensOn = state === 'not yet' ? (read.opensOn ?? today()) : round.opensOn;
  const { done } = await storage.write({ do: 'change round', id: round.id, opensOn, closesOn: read.closesOn });
  return done ? { done: 'days' } : refused('studio.round.late');
};

const follow = async (services: StudioServices, { held }: Pick<AtSurvey, 'held'>): Promise<Acted> => {
  const version = await publishedVersion(services, held);
  if (!version) return refused('studio.round.late');
  const opened = await openNextRound(services, { survey: held.survey, version }, services.today());
  return opened.ok ? { done: 'next' } : refused('studio.round.refused', { why: opened.problems.join(' ') });
};

const simply = async ({ storage, today }: StudioServices, { round }: RoundState, action: Exclude<RoundAction, 'days' | 'next'>): Promise<Acted> => {
  const { done } = await storage.write(commandOf(action, round, today()));
  return done ? { done: action } : refused('studio.round.late');
};

/** The last day of a round that is closed is the day before: nobody begins to answer from now on. */
const commandOf = (action: Exclude<RoundAction, 'days' | 'next'>, { id, surveyId, opensOn }: RoundState['round'], today: string) => {
  switch (action) {
    case 'close':
      return { do: 'change round', id, opensOn, closesOn: addDays(today, -1) } as const;
    case 'reopen':
      return { do: 'change round', id, opensOn: opensOn < today ? opensOn : today, closesOn: null } as const;
    case 'archive':
      return { do: 'archive survey', archived: { surveyId, archivedOn: today } } as const;
    case 'restore':
      return { do: 'restore survey', surveyId } as const;
  }
};
