import { SCOPES, scopesGivenBy, TOKEN_DAYS, type Scope } from '#core/access/scopes.ts';
import { ADDRESSES } from '#core/view/addresses.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { StudioListView } from '#core/view/studio/list-view.ts';
import { STUDIO, tokenAddress } from '#core/view/studio/studio-addresses.ts';
import { checkboxes, EMPTY_FORM, errorsOf, radios, textField, type FieldProblem, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView, StudioToldView } from '#core/view/studio/studio-view.ts';
import type { Label, Text } from '#core/view/text.ts';
import { readerOf, type Account } from '#server/services/studio/account.ts';
import { listTokens, makeToken, type Token } from '#server/services/studio/api-tokens.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** Names of the fields. */
export const TOKEN = { name: 'namn', scopes: 'ratt', days: 'dagar' } as const;
export const NEW_TOKEN = `${STUDIO.tokens}/ny`;
const NAME = 60;
const BACK = { address: STUDIO.tokens, label: { key: 'studio.tokens.back' } };
const swedish = (text: string): Label => ({ text, lang: 'sv' });

/** The tokens of the organisation. */
export const tokensPage = async (services: StudioServices, account: Account, said: Text | null = null): Promise<StudioListView> => {
  const names = new Map((await services.storage.users(account.organisation.id)).map(({ id, name }) => [id, name]));
  return {
    page: 'studio-list',
    ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.tokens, back: { address: STUDIO.people, label: { key: 'studio.people.back' } } }),
    title: { key: 'studio.tokens.title' },
    lead: [{ key: 'studio.tokens.lead' }],
    said,
    links: [
      { address: NEW_TOKEN, label: { key: 'studio.tokens.make' } },
      { address: ADDRESSES.api, label: { key: 'studio.tokens.guide' } },
    ],
    tables: [
      {
        caption: { key: 'studio.tokens.caption' },
        columns: ['studio.tokens.name', 'studio.tokens.scopes', 'studio.tokens.maker', 'studio.tokens.endsOn', 'studio.tokens.lastUsed'].map((key) => ({ key })),
        none: { key: 'studio.tokens.none' },
        rows: (await listTokens(services, account)).map((token) => rowOf(token, names.get(token.userId) ?? '')),
      },
    ],
  };
};

const rowOf = ({ id, name, scopes, endsOn, lastUsedOn }: Token, maker: string): StudioListView['tables'][number]['rows'][number] => ({
  id,
  address: tokenAddress(id),
  cells: [swedish(name), listed(scopes.map((scope) => ({ key: `studio.tokens.may.${scope}` }))), swedish(maker), swedish(endsOn), lastUsedOn === null ? { key: 'studio.tokens.never' } : swedish(lastUsedOn)],
});

/** One after the other, with commas. */
const listed = (words: readonly Text[]): Text => words.reduceRight((rest, first) => ({ key: 'studio.tokens.may', parameters: { first, rest } }));

type FormParts = Pick<StudioFormView, 'title' | 'lead' | 'action' | 'items' | 'submit' | 'warning'>;

const tokenForm = (services: StudioServices, account: Account, parts: FormParts, state: FormState = EMPTY_FORM): StudioFormView => ({
  page: 'studio-form',
  ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.tokens, back: BACK }),
  csrf: readerOf(services, account).csrf,
  errors: errorsOf(state),
  links: [],
  kept: [],
  ...parts,
});

/** What was typed in the form of a new token. */
export interface TypedToken {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly days: string;
}

const NOTHING: TypedToken = { name: '', scopes: [], days: String(TOKEN_DAYS[1]) };

/** Where a token is made. */
export const newTokenPage = (services: StudioServices, account: Account, typed: TypedToken = NOTHING, problems: readonly FieldProblem[] = []): StudioFormView => {
  const state: FormState = { problems, typed: (name) => (name === TOKEN.name ? typed.name : typed.days) };
  return tokenForm(services, account, {
    title: { key: 'studio.tokens.make' },
    lead: [{ key: 'studio.tokens.make.lead' }],
    action: NEW_TOKEN,
    items: [
      textField({ name: TOKEN.name, label: { key: 'studio.tokens.name.label' }, hint: { key: 'studio.tokens.name.hint' } }, state),
      checkboxes({ name: TOKEN.scopes, label: { key: 'studio.tokens.scopes.label' }, hint: { key: 'studio.tokens.scopes.hint' }, options: scopesGivenBy(account.user.role).map((scope) => ({ value: scope, label: { key: 'studio.tokens.scope', parameters: { may: { key: `studio.tokens.scope.${scope}` }, scope } } })) }, state, typed.scopes),
      radios({ name: TOKEN.days, label: { key: 'studio.tokens.days.label' }, options: TOKEN_DAYS.map((days) => ({ value: String(days), label: { key: `studio.tokens.days.${days}` } })) }, state),
    ],
    submit: { key: 'studio.tokens.submit' },
    warning: false,
  }, state);
};

/** Makes the token that was asked for: the page that shows it once, or the form with what is wrong. */
export const makeTyped = async (services: StudioServices, account: Account, typed: TypedToken): Promise<StudioToldView | StudioFormView> => {
  const name = typed.name.trim();
  const scopes: readonly Scope[] = SCOPES.filter((scope) => typed.scopes.includes(scope));
  const days = TOKEN_DAYS.find((each) => String(each) === typed.days);
  const problems = [
    ...(name === '' ? [{ field: TOKEN.name, text: { key: 'studio.tokens.name.missing' } }] : name.length > NAME ? [{ field: TOKEN.name, text: { key: 'studio.tokens.name.long', parameters: { most: NAME } } }] : []),
    ...(scopes.length === 0 ? [{ field: TOKEN.scopes, text: { key: 'studio.tokens.scopes.missing' } }] : []),
    ...(days === undefined ? [{ field: TOKEN.days, text: { key: 'studio.tokens.days.missing' } }] : []),
  ];
  if (problems.length > 0 || days === undefined) return newTokenPage(services, account, typed, problems);
  return madePage(services, account, name, await makeToken(services, account, { name, scopes, days }));
};

const madePage = (services: StudioServices, account: Account, name: string, token: string): StudioToldView => ({
  page: 'studio-told',
  ...buildStudioFrame({ reader: readerOf(services, account), address: STUDIO.tokens, back: BACK }),
  title: { key: 'studio.tokens.made', parameters: { name } },
  texts: [{ key: 'studio.tokens.made.text' }],
  copy: { label: { key: 'studio.tokens.copy' }, value: token },
  next: BACK,
});

/** Asks once more before a token is revoked. */
export const revokePage = (services: StudioServices, account: Account, { id, name }: Token): StudioFormView =>
  tokenForm(services, account, { title: { key: 'studio.tokens.revoke.title', parameters: { name } }, lead: [{ key: 'studio.tokens.revoke.lead' }], action: tokenAddress(id), items: [], submit: { key: 'studio.tokens.revoke.submit' }, warning: true });
