import { SHARES, type Share } from '#core/access/roles.ts';
import type { FieldProblem } from '#core/view/studio/studio-fields.ts';
import type { Text } from '#core/view/text.ts';
import type { Account, HeldSurvey } from '#server/services/studio/account.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { OrganisationRow } from '#server/storage/storage.ts';

/** What a survey can be shared as. */
type SharedAs = Exclude<Share, 'own'>;

/** Names of the fields. */
export const SHARING = { organisation: 'organisation', as: 'som' } as const;

/** An organisation that a survey is shared with. */
export interface Sharing {
  readonly organisation: OrganisationRow;
  readonly share: SharedAs;
}

interface At {
  readonly account: Account;
  readonly held: HeldSurvey;
}

/** Whom a survey is shared with, in order of name, and the other organisations that it could be. */
export const sharingsOf = async ({ storage }: StudioServices, { account, held }: At): Promise<{ readonly shared: readonly Sharing[]; readonly others: readonly OrganisationRow[] }> => {
  const shares = new Map((await storage.surveyHolders()).filter(({ surveyId }) => surveyId === held.survey.id).map(({ organisationId, share }) => [organisationId, share]));
  const organisations = await storage.organisations();
  return {
    shared: organisations.flatMap((organisation) => {
      const share = shares.get(organisation.id) ?? 'own';
      return share === 'own' ? [] : [{ organisation, share }];
    }),
    others: organisations.filter(({ id }) => id !== account.organisation.id && !shares.has(id)),
  };
};

/** One of them; null where the survey is not shared with it. */
export const sharingWith = async (services: StudioServices, at: At, organisationId: string): Promise<Sharing | null> =>
  (await sharingsOf(services, at)).shared.find(({ organisation }) => organisation.id === organisationId) ?? null;

const isShare = (text: string): text is SharedAs => (SHARES as readonly string[]).includes(text);

/** Shares a survey with an organisation that it is not shared with yet: what is wrong, or nothing. */
export const share = async (services: StudioServices, at: At, typed: (name: string) => string): Promise<readonly FieldProblem[]> => {
  const { others } = await sharingsOf(services, at);
  const organisation = others.find(({ id }) => id === typed(SHARING.organisation));
  const as = typed(SHARING.as);
  const problems = [...(organisation ? [] : [{ field: SHARING.organisation, text: { key: 'studio.sharing.organisation.missing' } }]), ...(isShare(as) ? [] : [{ field: SHARING.as, text: { key: 'studio.sharing.as.missing' } }])];
  if (organisation && isShare(as)) await hold(services, at, { organisation, share: as }, 'shared');
  return problems;
};

/** Shares it as something else: what is wrong, or nothing. */
export const shareAnew = async (services: StudioServices, at: At, { organisation }: Sharing, typed: (name: string) => string): Promise<readonly FieldProblem[]> => {
  const as = typed(SHARING.as);
  if (!isShare(as)) return [{ field: SHARING.as, text: { key: 'studio.sharing.as.missing' } }];
  await hold(services, at, { organisation, share: as }, 'shareChanged');
  return [];
};

/** Both organisations' logs tell of what is shared between them. */
const hold = async (services: StudioServices, { account, held }: At, { organisation, share: as }: Sharing, action: 'shared' | 'shareChanged'): Promise<void> => {
  await services.storage.write({ do: 'hold survey', holder: { surveyId: held.survey.id, organisationId: organisation.id, share: as } });
  for (const where of [account.organisation, organisation]) await noteInLog(services, { user: account.user, organisation: where }, action, `${held.survey.slug}: ${organisation.name}`);
};

/** Ends a share. */
export const endSharing = async (services: StudioServices, { account, held }: At, { organisation }: Sharing): Promise<void> => {
  await services.storage.write({ do: 'end share', surveyId: held.survey.id, organisationId: organisation.id });
  for (const where of [account.organisation, organisation]) await noteInLog(services, { user: account.user, organisation: where }, 'shareEnded', `${held.survey.slug}: ${organisation.name}`);
};

/** Says of a survey who has shared it and as what, or with how many it is shared; nothing where nobody shares it. */
export const shareFacts = async ({ storage }: StudioServices): Promise<(held: HeldSurvey) => readonly Text[]> => {
  const [holders, organisations] = await Promise.all([storage.surveyHolders(), storage.organisations()]);
  return ({ survey, share: as }) => {
    const others = holders.filter((holder) => holder.surveyId === survey.id);
    const shared = others.filter((holder) => holder.share !== 'own').length;
    if (as === 'own') return shared === 0 ? [] : [{ key: 'studio.facts.sharedWith', parameters: { n: shared, count: shared } }];
    const owner = organisations.find(({ id }) => others.some((holder) => holder.share === 'own' && holder.organisationId === id));
    return owner ? [{ key: 'studio.facts.sharedBy', parameters: { organisation: owner.name, as: { key: `studio.role.${as}` } } }] : [];
  };
};
