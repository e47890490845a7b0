/** Addresses of the studio. Swedish, as all are. */
export const STUDIO = {
  home: '/studio',
  signIn: '/studio/logga-in',
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

/** A release of a survey by its number, and what is done with it. */
export const studioRelease = (slug: string, number: number, part: ReleasePart | null = null): string => `${studioSurvey(slug, 'rapporter')}/${number}${part === null ? '' : `/${part}`}`;

/** `visa`: to everyone. `ta-ner`: for good. */
export type ReleasePart = 'visa' | 'ta-ner';

/** `text`: the editor. `sprak`: both languages side by side. `visa`: the preview. */
export type StudioPart = 'text' | 'sprak' | 'visa' | 'kontroll' | 'publicera' | 'folj' | 'analys' | 'rapporter' | 'oppna-svar' | 'dela' | 'papper' | 'personer' | 'svar';

export const firstAddress = (token: string): string => `${STUDIO.first}/${token}`;

/** Where an invitation, or the link to a new password, is used. */
export const invitationAddress = (token: string): string => `${STUDIO.invitation}/${token}`;

/** Somebody in the organisation, and what is done with their account. */
export const personAddress = (id: string, part: 'stang' | 'losenord' | null = null): string => `${STUDIO.people}/${id}${part === null ? '' : `/${part}`}`;

/** Where an invitation is taken back. */
export const withdrawAddress = (id: string): string => `${STUDIO.people}/inbjudan/${id}`;
