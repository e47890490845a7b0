import { ADDRESSES, REVIEW_ENDED, settingsAddress } from '#core/view/addresses.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { ReviewCodeView } from '#core/view/review-view.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import { openEntryCode, typedCode } from '#server/services/entry-codes.ts';
import { gatherSurvey, type Gather } from '#server/services/gather-reviews.ts';
import type { Services } from '#server/services/respondent.ts';
import { heldSurvey, mayDo, type Account, type HeldSurvey } from '#server/services/studio/account.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Somebody who reviews the open answers of a survey. */
export interface Reviewer {
  /** Id of the code that they have, or of whom is signed in: another is another reviewer. */
  readonly id: string;
  readonly survey: PublishedSurvey;
  readonly language: string;
  /** The survey's page in the studio, where they came from; null for who has a code. */
  readonly studio: string | null;
  /** Who is signed in there; null for who has a code. */
  readonly signedIn: { readonly account: Account; readonly held: HeldSurvey } | null;
}

type Shown = Partial<Pick<ReviewCodeView, 'code' | 'error'>>;

/** The page where a reviewer's code is typed. `ended`: the one in use has ended. */
export const reviewCodePage = (services: Services, language: string, ended: boolean, { code = '', error = null }: Shown = {}): ReviewCodeView => {
  const address = ended ? REVIEW_ENDED : ADDRESSES.review;
  const frame = buildFrame({ language, questionnaire: null, address, form: FORM });
  const settingsLink = frame.settingsLink && { ...frame.settingsLink, address: settingsAddress(ADDRESSES.review), form: null };
  const said = error ?? (ended && code === '' ? { key: 'review.code.ended' } : null);
  return { page: 'review-code', ...frame, settingsLink, action: address, csrf: services.keys.csrf(''), code, error: said };
};

interface TypedCode {
  readonly language: string;
  /** The code in use has ended. */
  readonly ended: boolean;
  readonly code: string;
}

/** A code that was typed, and the pass that the browser keeps for it; or the page with what is wrong. */
export type OpenedReview = { readonly kind: 'shown'; readonly view: ReviewCodeView } | { readonly kind: 'open'; readonly pass: string };

/** What has been answered since somebody last looked is gathered: the page itself only reads. */
export const openReview = async (services: Services, gather: Gather, { language, ended, code }: TypedCode): Promise<OpenedReview> => {
  const found = await typedCode(services, code, 'review');
  if (typeof found === 'string') return { kind: 'shown', view: reviewCodePage(services, language, ended, { code, error: { key: found } }) };
  await gatherSurvey(services, gather, found.survey.survey.id);
  return { kind: 'open', pass: services.keys.entryPass(found.code.id) };
};

/** Who has a pass; null where its code no longer holds. Asked at every page, so that revoking a code works at once. @param account who is signed in to the studio */
export const reviewerOf = async (services: StudioServices, pass: string, language: string, account: Account | null): Promise<Reviewer | null> => {
  const id = services.keys.entryIn(pass);
  if (id === null) return null;
  const slug = reviewedIn(id);
  if (slug !== null) return account && reviewerIn(services, slug, language, account);
  const found = await openEntryCode(services, { id }, 'review');
  return found && { id: found.code.id, survey: found.survey, language, studio: null, signedIn: null };
};

/** No code's id begins so: they are hexadecimal. */
const IN_STUDIO = 'studio-';

/** The pass of somebody who reviews a survey's answers from the studio. It opens nothing for who is not signed in, and may not. */
export const studioPass = ({ keys }: Pick<Services, 'keys'>, slug: string): string => keys.entryPass(`${IN_STUDIO}${slug}`);

/** The survey (its slug) of such a pass; null for that of a code. */
const reviewedIn = (id: string): string | null => (id.startsWith(IN_STUDIO) ? id.slice(IN_STUDIO.length) : null);

/** Where such a pass leads when it ends; null for that of a code. */
export const studioOfPass = ({ keys }: Pick<Services, 'keys'>, pass: string): string | null => {
  const slug = reviewedIn(keys.entryIn(pass) ?? '');
  return slug === null ? null : studioSurvey(slug, 'oppna-svar');
};

/** By the person and not the session: two sessions of one are no two people. */
const reviewerIn = async (services: StudioServices, slug: string, language: string, account: Account): Promise<Reviewer | null> => {
  const [held, survey] = await Promise.all([heldSurvey(services, account, slug), services.catalogue.find(slug)]);
  return held && survey && mayDo(account, held, 'review') ? { id: account.user.id, survey, language, studio: studioSurvey(slug, 'oppna-svar'), signedIn: { account, held } } : null;
};

/** What the forms of a reviewer are bound to. */
export const reviewSession = ({ id }: Pick<Reviewer, 'id'>): string => `review ${id}`;
