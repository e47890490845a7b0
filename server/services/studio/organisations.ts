import { randomUUID } from 'node:crypto';
import { isEmail } from '#core/access/email.ts';
import { isKind, may } from '#core/access/roles.ts';
import type { FieldProblem } from '#core/view/studio/studio-fields.ts';
import type { Account } from '#server/services/studio/account.ts';
import { FIRST, organisationProblems } from '#server/services/studio/first-admin.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import { makeLink } from '#server/services/studio/people.ts';
import { tidyEmail } from '#server/services/studio/sign-in.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { OrganisationRow } from '#server/storage/storage.ts';

type Typed = (name: string) => string;

/** An organisation with how many people it has, and how many of them manage the others. */
export interface Peopled {
  readonly organisation: OrganisationRow;
  readonly people: number;
  readonly managers: number;
}

/** Every organisation of the service, in order of name. Nothing of what they do. */
export const allOrganisations = async ({ storage }: StudioServices): Promise<readonly Peopled[]> => {
  const [organisations, roles] = await Promise.all([storage.organisations(), storage.rolesHeld()]);
  return organisations.map((organisation) => {
    const held = roles.filter(({ organisationId }) => organisationId === organisation.id);
    const sum = (rows: typeof held): number => rows.reduce((all, { people }) => all + people, 0);
    return { organisation, people: sum(held), managers: sum(held.filter(({ role }) => may(role, 'manage people'))) };
  });
};

/** An organisation that nobody manages yet: the only kind into which somebody is invited from outside. */
export const unmanaged = async (services: StudioServices, id: string): Promise<OrganisationRow | null> =>
  (await allOrganisations(services)).find(({ organisation, managers }) => organisation.id === id && managers === 0)?.organisation ?? null;

/** What is wrong with an owner's e-mail. */
export const ownerProblems = (typed: Typed): readonly FieldProblem[] => (isEmail(tidyEmail(typed(FIRST.email))) ? [] : [{ field: FIRST.email, text: { key: 'studio.email.wrong' } }]);

/** Founds an organisation with what was typed, or says what is wrong. */
export const foundOrganisation = async (services: StudioServices, account: Account, typed: Typed): Promise<OrganisationRow | readonly FieldProblem[]> => {
  const problems = [...organisationProblems(typed), ...ownerProblems(typed)];
  const kind = typed(FIRST.kind);
  if (problems.length > 0 || !isKind(kind)) return problems;
  const organisation = { id: randomUUID(), name: typed(FIRST.organisation).trim(), kind, foundedOn: services.today() };
  const { done } = await services.storage.write({ do: 'found organisation', organisation });
  if (!done) return [{ field: FIRST.organisation, text: { key: 'studio.organisations.taken' } }];
  for (const where of [account.organisation, organisation]) await noteInLog(services, { user: account.user, organisation: where }, 'founded', organisation.name);
  return organisation;
};

/** A link with which the first owner of an organisation makes an account: its path. One made before, to another e-mail too, no longer holds. Both organisations' logs tell of it. */
export const inviteOwner = async (services: StudioServices, account: Account, organisation: OrganisationRow, typed: Typed): Promise<string> => {
  const email = tidyEmail(typed(FIRST.email));
  const link = await makeLink(services, { purpose: 'join', organisationId: organisation.id, email, role: 'owner', invitedBy: account.user.id }, true);
  for (const where of [account.organisation, organisation]) await noteInLog(services, { user: account.user, organisation: where }, 'invited', email);
  return link;
};
