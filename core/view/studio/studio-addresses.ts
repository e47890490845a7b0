/** Addresses of the studio. Swedish, as all are. */
export const STUDIO = {
  home: '/studio',
  signIn: '/studio/logga-in',
  signInCode: '/studio/logga-in/kod',
  signOut: '/studio/logga-ut',
  confirm: '/studio/bekrafta',
  first: '/studio/forsta',
  invitation: '/studio/inbjudan',
  surveys: '/studio/enkater',
  reports: '/studio/rapporter',
  people: '/studio/personer',
  account: '/studio/konto',
  log: '/studio/logg',
  tokens: '/studio/nycklar',
  organisations: '/studio/organisationer',
  help: '/studio/hjalp',
  schema: '/studio/schema.json',
  register: '/studio/register',
  registerFile: '/studio/register/fil.csv',
  requests: '/studio/arenden',
  newRequest: '/studio/arenden/nytt',
  withdraw: '/studio/arenden/ta-bort',
  withdrawNow: '/studio/arenden/ta-bort/ja',
  faults: '/studio/fel',
} as const;

/** A survey in the studio, and the pages below it. */
export const studioSurvey = (slug: string, part: StudioPart | null = null): string => `${STUDIO.surveys}/${slug}${part === null ? '' : `/${part}`}`;

/** What a survey's text was before, and one of those texts. */
export const historyAddress = (slug: string, revision: number | string | null = null): string => `${studioSurvey(slug, 'text')}/historik${revision === null ? '' : `/${revision}`}`;

/** A release of a survey by its number, and what is done with it. */
export const studioRelease = (slug: string, number: number, part: ReleasePart | null = null): string => `${studioSurvey(slug, 'rapporter')}/${number}${part === null ? '' : `/${part}`}`;

/** A release beside another by its number, or where that is chosen. */
export const studioComparison = (slug: string, number: number, other: number | null = null): string => `${studioRelease(slug, number)}/jamfor${other === null ? '' : `/${other}`}`;

/** `visa`: to everyone. `ta-ner`: for good. `mikrodata`: records for research. */
export type ReleasePart = 'visa' | 'ta-ner' | 'mikrodata';

/** What somebody has asked about their answers, and what somebody has told does not work. */
export const requestAddress = (id: string): string => `${STUDIO.requests}/fraga/${id}`;
export const faultAddress = (id: string): string => `${STUDIO.faults}/${id}`;

/** A certificate of deletion by its number. */
export const certificateAddress = (slug: string, number: number | string): string => `${studioSurvey(slug, 'gallring')}/${number}`;

/** `text`: the editor. `sprak`: both languages side by side. `visa`: the preview. */
export type StudioPart = 'text' | 'sprak' | 'visa' | 'kontroll' | 'publicera' | 'folj' | 'analys' | 'rapporter' | 'oppna-svar' | 'dela' | 'papper' | 'personer' | 'svar' | 'personuppgifter' | 'gallring';

/** Whom those who answer can turn to. */
export const contactAddress = (slug: string): string => `${studioSurvey(slug, 'sprak')}/kontakt`;

/** Where it is asked once more before a new round begins. */
export const nextRoundAddress = (slug: string): string => `${studioSurvey(slug, 'publicera')}/omgang`;

/** What a survey is shared with an organisation as, and where that ends. */
export const sharingAddress = (slug: string, organisationId: string, part: 'sluta' | null = null): string => `${studioSurvey(slug, 'dela')}/${organisationId}${part === null ? '' : `/${part}`}`;

export const firstAddress = (token: string): string => `${STUDIO.first}/${token}`;

/** Where an invitation, or the link to a new password, is used. */
export const invitationAddress = (token: string): string => `${STUDIO.invitation}/${token}`;

/** Somebody in the organisation, and what is done with their account. */
export const personAddress = (id: string, part: 'stang' | 'losenord' | null = null): string => `${STUDIO.people}/${id}${part === null ? '' : `/${part}`}`;

/** An organisation, for who runs the service. */
export const organisationAddress = (id: string): string => `${STUDIO.organisations}/${id}`;

/** Where an invitation is taken back. */
export const withdrawAddress = (id: string): string => `${STUDIO.people}/inbjudan/${id}`;

/** What is done with one's own account. */
export type AccountPart = 'namn' | 'losenord' | 'inloggningar' | 'tva-steg' | 'passnycklar';
export const accountAddress = (part: AccountPart, id: string | null = null): string => `${STUDIO.account}/${part}${id === null ? '' : `/${id}`}`;
/** A token of the JSON API. */
export const tokenAddress = (id: string): string => `${STUDIO.tokens}/${id}`;
