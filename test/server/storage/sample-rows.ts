import { randomBytes, randomUUID } from 'node:crypto';
import type { ApiTokenRow, InvitationRow, OrganisationRow, PasskeyRow, StudioSessionRow, TwoStepsRow, UserRow } from '#server/storage/storage.ts';
import type { DraftRow, EntryCodeRow, OpenAnswerCodeRow, ReleaseRow, ReportRow, ResponseRow, ReviewRow, RoundRow, StatisticsRow, Storage, SurveyRow, VersionRow } from '#server/storage/storage.ts';

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');

export const aSurvey = (changes: Partial<SurveyRow> = {}): SurveyRow => ({ id: hex(16), slug: `survey-${hex(4)}`, publishedVersion: null, ...changes });

export const aVersion = (surveyId: string, changes: Partial<VersionRow> = {}): VersionRow => ({
  id: hex(16),
  surveyId,
  number: 1,
  json: '{"pages":[]}',
  codebook: '{"variables":[],"width":0}',
  hash: hex(32),
  publishedOn: '2026-11-01',
  ...changes,
});

export const aRound = (version: VersionRow, changes: Partial<RoundRow> = {}): RoundRow => ({
  id: hex(16),
  surveyId: version.surveyId,
  versionId: version.id,
  opensOn: version.publishedOn ?? '2026-11-01',
  closesOn: null,
  ...changes,
});

export const aDraft = ({ surveyId, versionId }: RoundRow, changes: Partial<DraftRow> = {}): DraftRow => ({
  tokenHash: hex(32),
  surveyId,
  versionId,
  submissionId: randomUUID(),
  language: 'sv',
  answers: '{"kommun":"0127"}',
  sent: '["om-dig"]',
  typed: '{}',
  keptUntil: '2026-12-24',
  source: 'web',
  pauses: 0,
  resumeHash: null,
  ...changes,
});

export const aResponse = ({ id: roundId, surveyId, versionId }: RoundRow, changes: Partial<ResponseRow> = {}): ResponseRow => ({
  id: hex(16),
  surveyId,
  versionId,
  roundId,
  answers: '{"kommun":"0127","trivs":"ja"}',
  codes: new Uint8Array([2, 0, 255]),
  language: 'sv',
  area: '0127',
  coordinationUnion: 'botkyrka',
  respondentGroup: null,
  source: 'web',
  answeredOn: '2026-11-24',
  keptUntil: '2027-11-24',
  submissionHash: hex(32),
  receiptHash: hex(32),
  ...changes,
});

export const aReport = (changes: Partial<ReportRow> = {}): ReportRow => ({
  id: hex(16),
  page: '/e/medarbetare/kon',
  doing: 'Jag ville svara.',
  wrong: 'Knappen syns inte.',
  contact: 'namn@example.org',
  reportedOn: '2026-11-24',
  keptUntil: '2027-11-24',
  ...changes,
});

export const anEntryCode = (surveyId: string, changes: Partial<EntryCodeRow> = {}): EntryCodeRow => ({ id: hex(6), surveyId, codeHash: hex(32), madeOn: '2026-11-24', validUntil: '2026-12-24', purpose: 'paper', ...changes });

/** The review of an answer to `forslag`, as it is gathered. */
export const aReview = ({ surveyId, submissionHash, versionId }: ResponseRow, changes: Partial<ReviewRow> = {}): ReviewRow => ({ id: hex(16), surveyId, submissionHash, versionId, question: 'forslag', state: 'waiting', firstBy: null, firstState: null, reviewedOn: null, themes: '[]', text: '', ...changes });

export const anOpenAnswerCode = (surveyId: string, changes: Partial<OpenAnswerCodeRow> = {}): OpenAnswerCodeRow => ({ surveyId, question: 'forslag', id: 't1', name: 'Tid och takt', position: 1, ...changes });

export const aRelease = ({ id: roundId, surveyId, versionId }: RoundRow, changes: Partial<ReleaseRow> = {}): ReleaseRow => ({
  id: `release-${hex(4)}`,
  surveyId,
  number: 1,
  versionId,
  roundId,
  source: 'real',
  madeOn: '2026-11-24',
  takenDownOn: null,
  shownTo: 'everyone',
  goals: null,
  responses: Buffer.alloc(8),
  results: '{}',
  ...changes,
});

export const aStatistics = (changes: Partial<StatisticsRow> = {}): StatisticsRow => ({
  id: `tabell-${hex(4)}`,
  title: 'Folkmängd efter region och kön',
  source: 'SCB',
  referenceDate: '2025',
  survey: null,
  use: 'background',
  importedOn: '2026-11-24',
  json: '{"category":null,"categories":[],"cells":[]}',
  ...changes,
});

/** A survey with a published version and its open round. */
export const publishSample = async (storage: Storage): Promise<{ readonly survey: SurveyRow; readonly version: VersionRow; readonly round: RoundRow }> => {
  const survey = aSurvey();
  const version = aVersion(survey.id);
  const round = aRound(version);
  await storage.write({ do: 'import survey', survey });
  await storage.write({ do: 'publish version', version, round });
  return { survey, version, round };
};

/** Everything that an iterable gives. */
export const all = async <Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> => {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
};

export const anOrganisation = (changes: Partial<OrganisationRow> = {}): OrganisationRow => ({ id: hex(16), name: `Förbundet ${hex(4)}`, kind: 'union', foundedOn: '2026-11-24', ...changes });

export const aUser = (organisationId: string, changes: Partial<UserRow> = {}): UserRow => ({ id: hex(16), organisationId, email: `${hex(4)}@example.se`, name: 'Kim Ek', role: 'owner', state: 'active', password: null, joinedOn: '2026-11-24', ...changes });

export const aStudioSession = (userId: string, changes: Partial<StudioSessionRow> = {}): StudioSessionRow => ({ tokenHash: hex(32), id: hex(8), userId, device: 'Firefox på Linux', startedAt: '2026-11-24T08:00:00Z', confirmedAt: '2026-11-24T08:00:00Z', endsAt: '2026-11-25T08:00:00Z', ...changes });

export const anInvitation = (changes: Partial<InvitationRow> = {}): InvitationRow => ({ tokenHash: hex(32), id: hex(8), purpose: 'first', organisationId: null, email: null, role: 'administrator', endsAt: '2026-12-01T08:00:00Z', invitedBy: null, ...changes });

export const anApiToken = ({ id: userId, organisationId }: UserRow, changes: Partial<ApiTokenRow> = {}): ApiTokenRow => ({ tokenHash: hex(32), id: hex(8), organisationId, userId, name: 'Statistik', scopes: '["read","export"]', madeOn: '2026-11-24', endsOn: '2027-02-22', lastUsedOn: null, ...changes });

export const aTwoSteps = (userId: string, changes: Partial<TwoStepsRow> = {}): TwoStepsRow => ({ userId, secret: 'sealed', usedStep: 0, madeOn: '2026-11-24', ...changes });

export const aPasskey = (userId: string, changes: Partial<PasskeyRow> = {}): PasskeyRow => ({ id: hex(16), userId, name: 'Jobbdatorn', publicKey: hex(32), counter: '0', transports: 'internal,hybrid', madeOn: '2026-11-24', usedOn: null, ...changes });
