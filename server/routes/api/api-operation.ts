import type { Request } from 'express';
import type { HouseAction, SurveyAction } from '#core/access/roles.ts';
import type { Scope } from '#core/access/scopes.ts';
import type { ErrorText } from '#core/view/text.ts';
import type { Reply } from '#server/http/reply.ts';
import type { SchemaName } from '#server/routes/api/api-schemas.ts';
import type { Doer, HeldSurvey } from '#server/services/studio/account.ts';
import type { ReleaseJobs } from '#server/services/studio/release-jobs.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** What every operation is answered with. */
export interface ApiDeps {
  readonly services: StudioServices;
  readonly jobs: ReleaseJobs;
  /** A refusal in Swedish. */
  readonly inWords: (text: ErrorText) => string;
}

export interface Call {
  readonly request: Request;
}

/** A program asks that shows a token. */
export interface DoerCall extends Call {
  readonly doer: Required<Doer>;
  /** The body as it was sent, and as an object; empty where there is none. */
  readonly source: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** It asks of a survey that it may do this with. */
export interface SurveyCall extends DoerCall {
  readonly held: HeldSurvey;
}

/** What comes of an operation: in words, and the shape of what is sent. */
export interface ApiResponse {
  readonly about: string;
  /** A named schema; `file`: bytes of one of some types. */
  readonly sends: SchemaName | { readonly file: readonly string[] };
  readonly headers?: Readonly<Record<string, string>>;
}

interface About {
  /** Of the document: `operationId`. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch';
  /** With names of what stands in it in braces. One that is of a survey holds `{slug}`, or the `{id}` of a release. */
  readonly path: string;
  readonly group: 'surveys' | 'publishing' | 'following' | 'releases' | 'answering';
  /** In Swedish. */
  readonly summary: string;
  /** What is sent along, as JSON. */
  readonly takes?: { readonly schema: SchemaName; readonly required: boolean };
  /** Headers that are read: name, what it is for. */
  readonly reads?: Readonly<Record<string, string>>;
  /** By status: those that are its own. What any operation can answer is in `api-errors.ts`. */
  readonly answers: Readonly<Record<number, ApiResponse>>;
  readonly limit: 'programs' | 'submissions' | null;
}

/** An address of the API with what it takes to come there: the router, the document and the tests are all made from it. */
export type ApiOperation =
  | (About & { readonly scope: null; readonly needs: null; readonly handle: (call: Call) => Promise<Reply> })
  | (About & { readonly scope: Scope; readonly needs: 'token' | HouseAction; readonly handle: (call: DoerCall) => Promise<Reply> })
  | (About & { readonly scope: Scope; readonly needs: SurveyAction; readonly handle: (call: SurveyCall) => Promise<Reply> });
