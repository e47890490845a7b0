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
  organisations: '/studio/organisationer',
  help: '/studio/hjalp',
} as const;

/** A survey in the studio, and the pages below it. */
export const studioSurvey = (slug: string, part: StudioPart | null = null): string => `${STUDIO.surveys}/${slug}${part === null ? '' : `/${part}`}`;

/** A release of a survey by its number. */
export const studioRelease = (slug: string, number: number): string => `${studioSurvey(slug, 'rapporter')}/${number}`;

/** `text`: the editor. `sprak`: both languages side by side. `visa`: the preview. */
export type StudioPart = 'text' | 'sprak' | 'visa' | 'kontroll' | 'publicera' | 'folj' | 'analys' | 'rapporter' | 'oppna-svar' | 'dela' | 'papper' | 'personer' | 'svar';

export const firstAddress = (token: string): string => `${STUDIO.first}/${token}`;

/** Where an invitation, or the link to a new password, is used. */
export const invitationAddress = (token: string): string => `${STUDIO.invitation}/${token}`;

/** Somebody in the organisation, and what is done with their account. */
export const personAddress = (id: string, part: 'stang' | 'losenord' | null = null): string => `${STUDIO.people}/${id}${part === null ? '' : `/${part}`}`;

/** Where an invitation is taken back. */
export const withdrawAddress = (id: string): string => `${STUDIO.people}/inbjudan/${id}`;

/** What is done with one's own account. */
export type AccountPart = 'namn' | 'losenord' | 'inloggningar' | 'tva-steg' | 'passnycklar';
export const accountAddress = (part: AccountPart, id: string | null = null): string => `${STUDIO.account}/${part}${id === null ? '' : `/${id}`}`;
