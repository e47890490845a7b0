import type { Request } from 'express';
import { type HouseAction, SURVEY_ACTIONS, type SurveyAction } from '#core/access/roles.ts';
import type { Fields } from '#core/question-types/question-type.ts';
import type { Reply } from '#server/http/reply.ts';
import type { Account, HeldSurvey } from '#server/services/studio/account.ts';

/** What every handler of the studio is asked with. */
export interface Asked {
  readonly request: Request;
  /** What was posted; empty of a GET. */
  readonly form: Fields;
}

/** Somebody who is signed in asks. */
export interface AskedByAccount extends Asked {
  readonly account: Account;
}

/** They ask of a survey that they may do this with. */
export interface AskedOfSurvey extends AskedByAccount {
  readonly held: HeldSurvey;
}

interface At {
  readonly method: 'get' | 'post';
  /** Of Express; one that needs a survey holds `:slug`. */
  readonly path: string;
}

interface AtAccount extends At {
  /** Done only by who has shown within the hour who they are; others are asked to, and what they sent is then done. */
  readonly fresh?: true;
}

/** An address of the studio with what it takes to come there: the only way that one is made, so that all are guarded and a test can walk them. */
export type StudioRoute =
  | (At & { readonly needs: 'nobody'; readonly handle: (asked: Asked) => Promise<Reply> })
  | (AtAccount & { readonly needs: 'account' | HouseAction; readonly handle: (asked: AskedByAccount) => Promise<Reply> })
  | (AtAccount & { readonly needs: SurveyAction; readonly handle: (asked: AskedOfSurvey) => Promise<Reply> });

export type SurveyRoute = Extract<StudioRoute, { readonly needs: SurveyAction }>;

/** Whether a route is of a survey. */
export const isOfSurvey = (route: StudioRoute): route is SurveyRoute => (SURVEY_ACTIONS as readonly string[]).includes(route.needs);
