import type { Pace } from '#core/questionnaire/questionnaire.ts';

/** Addresses are Swedish: people read them aloud. `step` is a step's key, `<page>` or `<page>/2`. */
export const ADDRESSES = {
  list: '/',
  withdraw: '/angra',
  resume: '/fortsatt',
  entry: '/inmatning',
  review: '/granskning',
  accessibility: '/tillganglighet',
  reported: '/tillganglighet/tack',
  privacy: '/integritet',
  topics: '/amnen',
  icon: '/favicon.svg',
  settings: '/installningar',
  api: '/api',
} as const;

export const startAddress = (slug: string): string => `/e/${slug}`;
export const stepAddress = (slug: string, step: string): string => `/e/${slug}/${step}`;
export const checkAddress = (slug: string): string => `/e/${slug}/granska`;
export const receiptAddress = (slug: string): string => `/e/${slug}/tack`;
export const paperAddress = (slug: string): string => `/e/${slug}/papper`;
export const pausedAddress = (slug: string): string => `/e/${slug}/sparat`;

/** An address that somebody comes back to after a pause: the page tells where they were. */
export const returnTo = (address: string): string => `${address}?fran=paus`;
/** How a step's address names the pace that it is a step of; without, it is one of the reader's own. */
const PACES: Readonly<Record<Pace, string>> = { usual: 'sida', one: 'fraga' };

export const paceNamed = (name: unknown): Pace | null => (name === PACES.usual ? 'usual' : name === PACES.one ? 'one' : null);

/** The address of a step, whatever pace its reader has by then. */
export const inPace = (address: string, pace: Pace): string => `${address}${address.includes('?') ? '&' : '?'}takt=${PACES[pace]}`;

/** The page of the entry code, which tells that the one in use has ended. */
export const ENTRY_ENDED = `${ADDRESSES.entry}?slut=1`;

/** The same, which tells that the code of a pause has found a paper. */
export const ENTRY_FOUND = `${ADDRESSES.entry}?paus=1`;

/** Where an entry is ended from the page that shows the code of the paper that is left. */
export const ENTRY_LEFT = `${ADDRESSES.entry}?kod=visad`;

/** The page of a reviewer's code, which tells that the one in use has ended. */
export const REVIEW_ENDED = `${ADDRESSES.review}?slut=1`;

/** Leads on to the next answer to an open question that waits; and one of them. */
export const reviewAddress = (question: string): string => `${ADDRESSES.review}/${question}`;
/** Where two codes of a question become one: no answer has this id. */
export const mergeAddress = (question: string): string => `${reviewAddress(question)}/koder`;
export const reviewTextAddress = (question: string, id: string): string => `${reviewAddress(question)}/${id}`;

/** A step that is changed from the check-answers page, and leads back to it. */
export const changeAddress = (slug: string, step: string): string => `${stepAddress(slug, step)}?till=granska`;

/** The same address with the page that it is to lead back to; without one, as it is. */
export const leadingBack = (address: string, to: string | null): string => (to === null ? address : `${address}?till=${encodeURIComponent(to)}`);

/** The reading settings, which lead back to a page. */
export const settingsAddress = (from: string): string => leadingBack(ADDRESSES.settings, from);

/** Pages that header and foot of every page lead to. */
export const FRAME_PAGES = ['settings', 'list', 'accessibility', 'privacy'] as const;
export type FramePage = (typeof FRAME_PAGES)[number];

/** An author's own file. */
export const mediaAddress = (file: string): string => `/media/${file}`;

/** The same address in another language. */
export const inLanguage = (address: string, language: string): string => `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;

/** A published report, by `<slug>-<number>`; by the slug alone it leads to the latest. */
export const reportAddress = (id: string): string => `/rapport/${id}`;
/** The same of one municipality (its code) or coordination union (its id). */
export const reportAreaAddress = (id: string, area: string): string => `/rapport/${id}/${area}`;
export const reportQuestionAddress = (id: string, question: string): string => `/rapport/${id}/fraga/${question}`;
/** The same by the answers to another question. */
export const reportByAddress = (id: string, question: string, by: string): string => `${reportQuestionAddress(id, question)}?efter=${encodeURIComponent(by)}`;
/** Where another release of the same survey is chosen, and the two beside each other: the whole, or one municipality or union. */
export const reportCompareChoiceAddress = (id: string, area: string | null = null): string => `${area === null ? reportAddress(id) : reportAreaAddress(id, area)}/jamfor`;
export const reportCompareAddress = (id: string, other: string, area: string | null = null): string => `${reportCompareChoiceAddress(id, area)}/${other}`;
/** A file of the figures, in one of the formats of `core/export/formats.ts`. */
export const reportFileAddress = (id: string, format: string): string => `${reportAddress(id)}/filer/${format}`;
