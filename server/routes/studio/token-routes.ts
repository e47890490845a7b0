import { STUDIO, tokenAddress } from '#core/view/studio/studio-addresses.ts';
import { fieldOf } from '#server/http/form.ts';
import { notFound, type Reply } from '#server/http/reply.ts';
import type { AskedByAccount, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { findToken, revokeToken, type Token } from '#server/services/studio/api-tokens.ts';
import { makeTyped, newTokenPage, NEW_TOKEN, revokePage, TOKEN, tokensPage } from '#server/services/studio/token-pages.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** `/studio/nycklar`: the tokens with which programs call the JSON API. */
export const tokenRoutes = (services: StudioServices): readonly StudioRoute[] => {
  const held = (answer: (asked: AskedByAccount, token: Token) => Promise<Reply>) => async (asked: AskedByAccount): Promise<Reply> => {
    const token = await findToken(services, asked.account, String(asked.request.params['id']));
    return token ? answer(asked, token) : notFound;
  };
  return [
    { method: 'get', path: STUDIO.tokens, needs: 'make tokens', handle: async ({ account }) => ({ kind: 'page', view: await tokensPage(services, account) }) },
    { method: 'get', path: NEW_TOKEN, needs: 'make tokens', handle: async ({ account }) => ({ kind: 'page', view: newTokenPage(services, account) }) },
    {
      method: 'post',
      path: NEW_TOKEN,
      needs: 'make tokens',
      fresh: true,
      handle: async ({ form, account }) => {
        const view = await makeTyped(services, account, { name: fieldOf(form, TOKEN.name), scopes: form.get(TOKEN.scopes) ?? [], days: fieldOf(form, TOKEN.days) });
        return { kind: 'page', view, ...(view.page === 'studio-form' && { status: 422 }) };
      },
    },
    { method: 'get', path: tokenAddress(':id'), needs: 'make tokens', handle: held(async ({ account }, token) => ({ kind: 'page', view: revokePage(services, account, token) })) },
    {
      method: 'post',
      path: tokenAddress(':id'),
      needs: 'make tokens',
      handle: held(async ({ account }, token) => {
        await revokeToken(services, account, token);
        return { kind: 'page', view: await tokensPage(services, account, { key: 'studio.tokens.revoked', parameters: { name: token.name } }) };
      }),
    },
  ];
};
