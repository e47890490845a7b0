import { organisationAddress, STUDIO } from '#core/view/studio/studio-addresses.ts';
import { fieldOf } from '#server/http/form.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import { originOf } from '#server/http/site.ts';
import type { AskedByAccount, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { FOUND, foundedPage, foundPage, organisationsPage, ownerPage } from '#server/services/studio/organisation-pages.ts';
import { foundOrganisation, inviteOwner, ownerProblems, unmanaged } from '#server/services/studio/organisations.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

const NEEDS = 'found organisations';

/** The organisations of the service, for who runs it. */
export const organisationRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: STUDIO.organisations, needs: NEEDS, handle: async ({ account }) => ({ kind: 'page', view: await organisationsPage(services, account) }) },
  { method: 'get', path: FOUND, needs: NEEDS, handle: async ({ account }) => ({ kind: 'page', view: foundPage(services, account) }) },
  { method: 'post', path: FOUND, needs: NEEDS, fresh: true, handle: (asked) => founded(services, asked) },
  {
    method: 'get',
    path: organisationAddress(':id'),
    needs: NEEDS,
    handle: async ({ account, request }) => {
      const organisation = await unmanaged(services, String(request.params['id']));
      return organisation ? { kind: 'page', view: ownerPage(services, account, organisation) } : notFound;
    },
  },
  { method: 'post', path: organisationAddress(':id'), needs: NEEDS, fresh: true, handle: (asked) => ownerInvited(services, asked) },
];

const founded = async (services: StudioServices, { request, account, form }: AskedByAccount): Promise<Reply> => {
  const typed = (name: string): string => fieldOf(form, name);
  const made = await foundOrganisation(services, account, typed);
  if (!('id' in made)) return { kind: 'page', status: 422, view: foundPage(services, account, { typed, problems: made }) };
  return { kind: 'page', view: foundedPage(services, account, made, originOf(request) + (await inviteOwner(services, account, made, typed))) };
};

const ownerInvited = async (services: StudioServices, { request, account, form }: AskedByAccount): Promise<Reply> => {
  const organisation = await unmanaged(services, String(request.params['id']));
  if (!organisation) return notFound;
  const typed = (name: string): string => fieldOf(form, name);
  const problems = ownerProblems(typed);
  if (problems.length > 0) return { kind: 'page', status: 422, view: ownerPage(services, account, organisation, { typed, problems }) };
  return { kind: 'page', view: foundedPage(services, account, organisation, originOf(request) + (await inviteOwner(services, account, organisation, typed))) };
};
