/** What somebody may do in the studio, by the role that they have in their organisation. */

/** The names of roles. `administrator` runs the service: an owner who also founds organisations. */
export const ROLES = ['administrator', 'owner', 'author', 'analyst', 'operator', 'reader'] as const;
export type Role = (typeof ROLES)[number];

/** Roles that a survey can be shared as with another organisation: its people can do no more there than this. */
export const SHARES = ['author', 'analyst', 'reader'] as const satisfies readonly Role[];
/** How an organisation holds a survey: as its owner, or as it was shared. */
export type Share = 'own' | (typeof SHARES)[number];

/** What can be done with a survey. `give records`: microdata, to a named recipient. */
export const SURVEY_ACTIONS = ['see', 'write', 'publish', 'follow', 'analyse', 'release', 'review', 'type in', 'export', 'look after', 'share', 'give records'] as const;
export type SurveyAction = (typeof SURVEY_ACTIONS)[number];

/** What can be done in an organisation, beside its surveys. */
export const HOUSE_ACTIONS = ['create surveys', 'manage people', 'read the log', 'look after people', 'answer requests', 'make tokens', 'found organisations'] as const;
export type HouseAction = (typeof HOUSE_ACTIONS)[number];

export type Action = SurveyAction | HouseAction;

const OWNER: readonly Action[] = [...SURVEY_ACTIONS, 'create surveys', 'manage people', 'read the log', 'look after people', 'answer requests', 'make tokens'];

/**
 * Least first: a reader sees what is released; an operator types in paper and withdraws an answer for who has its code; an analyst counts and releases; an author
 * writes and publishes. Only an owner shares a survey, gives records of its answers, looks after people's answers and manages the organisation.
 */
const MAY: Readonly<Record<Role, ReadonlySet<Action>>> = {
  administrator: new Set([...OWNER, 'found organisations']),
  owner: new Set(OWNER),
  author: new Set<Action>(['see', 'write', 'publish', 'follow', 'create surveys']),
  analyst: new Set<Action>(['see', 'follow', 'analyse', 'release', 'review', 'export']),
  operator: new Set<Action>(['see', 'type in', 'answer requests']),
  reader: new Set<Action>(['see']),
};

/** Whether a role may do something in its own organisation, or with a survey that is its organisation's. */
export const may = (role: Role, action: Action): boolean => MAY[role].has(action);

/** Whether somebody with a role may do something with a survey that their organisation holds so: what both role and share allow. */
export const mayWith = (role: Role, share: Share, action: SurveyAction): boolean => may(role, action) && (share === 'own' || may(share, action));

/** Kinds of organisations. */
export const ORGANISATION_KINDS = ['union', 'municipality', 'agency', 'enterprise', 'other'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
export const isKind = (text: string): text is OrganisationKind => (ORGANISATION_KINDS as readonly string[]).includes(text);
