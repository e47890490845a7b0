import { isEmail } from '#core/access/email.ts';
import type { Request } from 'express';
import { personAddress, STUDIO, withdrawAddress } from '#core/view/studio/studio-addresses.ts';
import type { FieldProblem } from '#core/view/studio/studio-fields.ts';
import { deviceOf } from '#server/http/device.ts';
import { fieldOf } from '#server/http/form.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import { originOf } from '#server/http/site.ts';
import { enteredCookies } from '#server/routes/studio/device-cookie.ts';
import { endedLink } from '#server/routes/studio/ended-link.ts';
import type { AskedByAccount, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { invitationPage, useInvitation } from '#server/services/studio/invitation.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import { changePerson, invitationOf, invite, isOwn, makePasswordLink, personOf, roleGiven, withdraw, type Invitation, type Person } from '#server/services/studio/people.ts';
import { INVITE, invitePage, linkPage, peoplePage, PERSON, personPage, surePage } from '#server/services/studio/people-pages.ts';
import { tidyEmail } from '#server/services/studio/sign-in.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** The people of an organisation, and the links that they are given. */
export const peopleRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: STUDIO.people, needs: 'manage people', handle: async ({ account }) => ({ kind: 'page', view: await peoplePage(services, account) }) },
  { method: 'get', path: INVITE, needs: 'manage people', handle: async ({ account }) => ({ kind: 'page', view: invitePage(services, account) }) },
  { method: 'post', path: INVITE, needs: 'manage people', fresh: true, handle: (asked) => invited(services, asked) },
  ...ofInvitation(services),
  ...ofPerson(services),
  ...linkRoutes(services),
];

const ofInvitation = (services: StudioServices): readonly StudioRoute[] => {
  const held = (answer: (asked: AskedByAccount, invitation: Invitation) => Promise<Reply>) => async (asked: AskedByAccount): Promise<Reply> => {
    const invitation = await invitationOf(services, asked.account, idIn(asked.request));
    return invitation ? answer(asked, invitation) : notFound;
  };
  return [
    { method: 'get', path: withdrawAddress(':id'), needs: 'manage people', handle: held(async ({ account }, { id, email }) => ({ kind: 'page', view: surePage(services, account, 'withdraw', withdrawAddress(id), email ?? '') })) },
    {
      method: 'post',
      path: withdrawAddress(':id'),
      needs: 'manage people',
      handle: held(async ({ account }, invitation) => {
        await withdraw(services, account, invitation);
        return { kind: 'page', view: await peoplePage(services, account, { key: 'studio.people.withdraw.done' }) };
      }),
    },
  ];
};

const ofPerson = (services: StudioServices): readonly StudioRoute[] => {
  const held = (answer: (asked: AskedByAccount, person: Person) => Promise<Reply>) => async (asked: AskedByAccount): Promise<Reply> => {
    const person = await personOf(services, asked.account, idIn(asked.request));
    return person ? answer(asked, person) : notFound;
  };
  const sure = (what: 'close' | 'password', part: 'stang' | 'losenord') =>
    held(async ({ account }, { id, name }) => ({ kind: 'page', view: surePage(services, account, what, personAddress(id, part), name) }));
  return [
    { method: 'get', path: personAddress(':id'), needs: 'manage people', handle: held(async ({ account }, person) => ({ kind: 'page', view: personPage(services, account, person) })) },
    { method: 'post', path: personAddress(':id'), needs: 'manage people', fresh: true, handle: held((asked, person) => roleChanged(services, asked, person)) },
    { method: 'get', path: personAddress(':id', 'stang'), needs: 'manage people', handle: sure('close', 'stang') },
    { method: 'post', path: personAddress(':id', 'stang'), needs: 'manage people', fresh: true, handle: held((asked, person) => closed(services, asked, person)) },
    { method: 'get', path: personAddress(':id', 'losenord'), needs: 'manage people', handle: sure('password', 'losenord') },
    {
      method: 'post',
      path: personAddress(':id', 'losenord'),
      needs: 'manage people',
      fresh: true,
      handle: held(async ({ request, account }, { email, name }) => {
        const link = await makePasswordLink(services, email, account.user.id);
        if (link === null) return notFound;
        await noteInLog(services, account, 'passwordLink', email);
        return { kind: 'page', view: linkPage(services, account, 'password', name, originOf(request) + link) };
      }),
    },
  ];
};

const linkRoutes = (services: StudioServices): readonly StudioRoute[] => [
  {
    method: 'get',
    path: `${STUDIO.invitation}/:token`,
    needs: 'nobody',
    handle: async ({ request }) => {
      const view = await invitationPage(services, tokenIn(request));
      return view ? { kind: 'page', view } : endedLink(request.path);
    },
  },
  {
    method: 'post',
    path: `${STUDIO.invitation}/:token`,
    needs: 'nobody',
    handle: async ({ request, form }) => {
      const used = await useInvitation(services, tokenIn(request), (name) => fieldOf(form, name), deviceOf(request.get('user-agent')));
      if (used === null) return endedLink(request.path);
      return typeof used === 'string' ? { kind: 'redirect', to: STUDIO.surveys, cookies: await enteredCookies(services, request, used) } : { kind: 'page', view: used, status: 422 };
    },
  },
];

const idIn = ({ params }: Request): string => String(params['id']);
const tokenIn = ({ params }: Request): string => String(params['token']);

const invited = async (services: StudioServices, { request, form, account }: AskedByAccount): Promise<Reply> => {
  const email = tidyEmail(fieldOf(form, PERSON.email));
  const role = roleGiven(account, fieldOf(form, PERSON.role));
  const problems: readonly FieldProblem[] = [
    ...(!isEmail(email) ? [{ field: PERSON.email, text: { key: 'studio.email.wrong' } }] : (await isOwn(services, account, email)) ? [{ field: PERSON.email, text: { key: 'studio.people.taken' } }] : []),
    ...(role ? [] : [{ field: PERSON.role, text: { key: 'studio.people.role.missing' } }]),
  ];
  if (role === null || problems.length > 0) return { kind: 'page', status: 422, view: invitePage(services, account, { typed: (name) => fieldOf(form, name), problems }) };
  return { kind: 'page', view: linkPage(services, account, 'invite', email, originOf(request) + (await invite(services, account, email, role))) };
};

const roleChanged = async (services: StudioServices, { form, account }: AskedByAccount, person: Person): Promise<Reply> => {
  const typed = (name: string): string => fieldOf(form, name);
  const role = roleGiven(account, typed(PERSON.role));
  const key = role === null ? 'studio.people.role.missing' : (await changePerson(services, account, person, role)) ? null : 'studio.people.last';
  if (key !== null) return { kind: 'page', status: 422, view: personPage(services, account, person, { typed, problems: [{ field: PERSON.role, text: { key } }] }) };
  return { kind: 'redirect', to: STUDIO.people };
};

const closed = async (services: StudioServices, { account }: AskedByAccount, person: Person): Promise<Reply> => {
  if (await changePerson(services, account, person, null)) return { kind: 'redirect', to: STUDIO.people };
  return { kind: 'page', status: 422, view: personPage(services, account, person, { typed: () => person.role, problems: [{ field: PERSON.role, text: { key: 'studio.people.last' } }] }) };
};
