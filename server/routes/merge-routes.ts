import type { Request, RequestHandler, Router } from 'express';
import { mergeAddress } from '#core/view/addresses.ts';
import { MERGE_FIELDS } from '#core/view/build-merge-page.ts';
import type { Fields } from '#core/question-types/question-type.ts';
import { isOurs } from '#server/http/csrf.ts';
import { fieldOf, readForm } from '#server/http/form.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import type { RouteDeps } from '#server/routes/routes.ts';
import { answerMerge, showMerge, type MergeAsked, type MergePress } from '#server/services/merge-page.ts';
import type { Outcome } from '#server/services/respondent.ts';
import { reviewSession, type Reviewer } from '#server/services/review-access.ts';

/** Handles what a reviewer asks for; who is none is led away. */
export type AsReviewer = (handle: (request: Request, reviewer: Reviewer) => Promise<Reply>) => RequestHandler;

/** `/granskning/<question>/koder`: two codes of a question become one. */
export const mergeRoutes = (router: Router, { services, limits }: Pick<RouteDeps, 'services' | 'limits'>, asReviewer: AsReviewer): void => {
  router.get(MERGE, asReviewer(async (request, reviewer) => reviewReply(await showMerge(services, reviewer, String(request.params['question']), mergeIn(queryOf(request))))));
  router.post(MERGE, limits.pages, asReviewer(async (request, reviewer) => {
    const form = readForm(request);
    if (!isOurs(request, services.keys, reviewSession(reviewer), fieldOf(form, '_csrf'))) return { kind: 'problem', problem: 'forged' };
    return reviewReply(await answerMerge(services, reviewer, String(request.params['question']), pressOf(fieldOf(form, '_action')), mergeIn(form)));
  }));
};

const MERGE = mergeAddress(':question');

const queryOf = ({ query }: Request): Fields => new Map(Object.entries(query).map(([name, value]) => [name, typeof value === 'string' ? [value] : []]));

const pressOf = (action: string): MergePress => (action === 'ask' || action === 'merge' ? action : 'again');

const mergeIn = (fields: Fields): MergeAsked => ({ gone: fieldOf(fields, MERGE_FIELDS.gone), kept: fieldOf(fields, MERGE_FIELDS.kept) });

/** What a page of a reviewer comes to. */
export const reviewReply = (outcome: Outcome): Reply => {
  switch (outcome.kind) {
    case 'show':
      return { kind: 'page', view: outcome.view, status: outcome.status ?? 200 };
    case 'go':
      return { kind: 'redirect', to: outcome.to };
    case 'busy':
      return { kind: 'problem', problem: 'busy' };
    case 'missing':
      return notFound;
  }
};
