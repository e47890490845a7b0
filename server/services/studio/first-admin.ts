import { randomBytes, randomUUID } from 'node:crypto';
import { isEmail } from '#core/access/email.ts';
import { isKind, ORGANISATION_KINDS } from '#core/access/roles.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { firstAddress } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, errorsOf, radios, textField, type FieldProblem, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView } from '#core/view/studio/studio-view.ts';
import { beginSession, hoursAfter, newStudioToken, tokenHash } from '#server/services/studio/account.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import { hashPassword, passwordProblem } from '#server/services/studio/passwords.ts';
import { tidyEmail } from '#server/services/studio/sign-in.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Hours that the link of the first administrator holds. */
const LINK_HOURS = 7 * 24;

/** A new link for the first administrator, in place of the one before; null where somebody has an account. */
export const makeFirstLink = async ({ storage, now }: Pick<StudioServices, 'storage' | 'now'>): Promise<string | null> => {
  if (await storage.hasUsers()) return null;
  const token = newStudioToken();
  await storage.write({ do: 'store invitation', invitation: { tokenHash: tokenHash(token), id: randomBytes(8).toString('hex'), purpose: 'first', organisationId: null, email: null, role: 'administrator', endsAt: hoursAfter(now(), LINK_HOURS) } });
  return firstAddress(token);
};

/** Names of the fields. */
export const FIRST = { organisation: 'organisation', kind: 'slag', name: 'namn', email: 'epost', password: 'losenord' } as const;

/** The page that the link opens; null where the link does not hold. */
export const firstPage = async (services: StudioServices, token: string, state: FormState = EMPTY_FORM): Promise<StudioFormView | null> => {
  const invitation = await services.storage.invitation(tokenHash(token), services.now());
  if (invitation?.purpose !== 'first') return null;
  const address = firstAddress(token);
  return {
    page: 'studio-form',
    ...buildStudioFrame({ reader: null, address }),
    title: { key: 'studio.first.title' },
    lead: [{ key: 'studio.first.lead' }],
    action: address,
    csrf: services.keys.csrf(''),
    items: [
      textField({ name: FIRST.organisation, label: { key: 'studio.first.organisation' }, hint: { key: 'studio.first.organisation.hint' }, autocomplete: 'organization' }, state),
      radios({ name: FIRST.kind, label: { key: 'studio.kind' }, options: ORGANISATION_KINDS.map((kind) => ({ value: kind, label: { key: `studio.kind.${kind}` } })) }, state),
      ...personFields(state),
    ],
    errors: errorsOf(state),
    submit: { key: 'studio.first.submit' },
    links: [],
    kept: [],
    warning: false,
  };
};

/** Name, e-mail and password of somebody who gets an account. */
export const personFields = (state: FormState): StudioFormView['items'] => [
  textField({ name: FIRST.name, label: { key: 'studio.yourName' }, autocomplete: 'name' }, state),
  textField({ name: FIRST.email, label: { key: 'studio.email' }, input: 'email', autocomplete: 'username' }, state),
  textField({ name: FIRST.password, label: { key: 'studio.password.choose' }, hint: { key: 'studio.password.hint' }, input: 'password', autocomplete: 'new-password' }, state),
];

/** Founds the organisation and signs in: a session's token, or the page with what is wrong; null where the link does not hold. */
export const foundFirst = async (services: StudioServices, token: string, typed: (name: string) => string, device: string): Promise<string | StudioFormView | null> => {
  if ((await firstPage(services, token)) === null) return null;
  const problems = [...organisationProblems(typed), ...personProblems(typed)];
  if (problems.length > 0) return firstPage(services, token, { typed, problems });
  const kind = typed(FIRST.kind);
  const organisation = { id: randomUUID(), name: typed(FIRST.organisation).trim(), kind: isKind(kind) ? kind : ('other' as const), foundedOn: services.today() };
  const user = { id: randomUUID(), organisationId: organisation.id, email: tidyEmail(typed(FIRST.email)), name: typed(FIRST.name).trim(), role: 'administrator' as const, state: 'active' as const, password: await hashPassword(typed(FIRST.password)), joinedOn: services.today() };
  const { done } = await services.storage.write({ do: 'found first organisation', organisation, user, invitation: tokenHash(token) });
  if (!done) return null;
  await noteInLog(services, { user, organisation }, 'founded', organisation.name);
  return beginSession(services, user, device);
};

const NAME_LETTERS = 100;

/** What is wrong with an organisation's name and kind. */
export const organisationProblems = (typed: (name: string) => string): readonly FieldProblem[] => [
  ...nameProblem(typed, FIRST.organisation, 'studio.organisation.missing'),
  ...(isKind(typed(FIRST.kind)) ? [] : [{ field: FIRST.kind, text: { key: 'studio.kind.missing' } }]),
];

/** What is wrong with name, e-mail and password. */
export const personProblems = (typed: (name: string) => string): readonly FieldProblem[] => {
  const password = passwordProblem(typed(FIRST.password), [typed(FIRST.email), typed(FIRST.name), typed(FIRST.organisation)]);
  return [
    ...nameProblem(typed, FIRST.name, 'studio.name.missing'),
    ...(isEmail(typed(FIRST.email).trim()) ? [] : [{ field: FIRST.email, text: { key: 'studio.email.wrong' } }]),
    ...(password ? [{ field: FIRST.password, text: password }] : []),
  ];
};

/** What is wrong with a name; `missing`: what is said where there is none. */
export const nameProblem = (typed: (name: string) => string, field: string, missing: string): readonly FieldProblem[] => {
  const name = typed(field).trim();
  if (name === '') return [{ field, text: { key: missing } }];
  return name.length > NAME_LETTERS ? [{ field, text: { key: 'studio.name.long', parameters: { most: NAME_LETTERS } } }] : [];
};
