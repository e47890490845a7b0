import { describe, expect, test } from 'vitest';
import type { ApiTokenRow, Storage, UserRow } from '#server/storage/storage.ts';
import { anApiToken, anInvitation, anOrganisation, aUser } from './sample-rows.ts';

const TODAY = '2026-11-24';

/** A part of `describeStorage`: the tokens that programs call the JSON API with. `ground` is asked in each test. */
export const describeApiTokens = (ground: () => Storage): void => {
  /** Somebody in an organisation of their own. */
  const aMaker = async (): Promise<{ readonly storage: Storage; readonly user: UserRow; readonly organisation: ReturnType<typeof anOrganisation> }> => {
    const storage = ground();
    const organisation = anOrganisation();
    const user = aUser(organisation.id);
    const invitation = anInvitation({ purpose: 'join', organisationId: organisation.id, email: user.email, role: user.role });
    await storage.write({ do: 'found organisation', organisation });
    await storage.write({ do: 'store invitation', invitation });
    await storage.write({ do: 'join organisation', user, invitation: invitation.tokenHash });
    return { storage, user, organisation };
  };
  const seen = ({ tokenHash: _, scopes, ...token }: ApiTokenRow) => ({ ...token, scopes: JSON.parse(scopes) as unknown });

  describe('tokens of the JSON API', () => {
    test('tell who answers for them until their last day has passed', async () => {
      const { storage, user, organisation } = await aMaker();
      const token = anApiToken(user, { endsOn: TODAY });
      expect(await storage.write({ do: 'store api token', token })).toEqual({ done: true });
      expect(await storage.apiToken(token.tokenHash, TODAY)).toEqual({ token: seen(token), user, organisation });
      expect(await storage.apiToken(token.tokenHash, '2026-11-25')).toBeNull();
      expect(await storage.apiToken('another', TODAY)).toBeNull();
    });

    test('are listed by their organisation, in order of name, and revoked by it alone', async () => {
      const [{ storage, user, organisation }, other] = [await aMaker(), await aMaker()];
      const [b, a, ended] = [anApiToken(user, { name: 'B' }), anApiToken(user, { name: 'A' }), anApiToken(user, { endsOn: '2026-11-23' })];
      for (const token of [b, a, ended, anApiToken(other.user)]) await storage.write({ do: 'store api token', token });
      expect(await storage.apiTokens(organisation.id, TODAY)).toEqual([seen(a), seen(b)]);
      expect(await storage.write({ do: 'revoke api token', organisationId: other.organisation.id, id: a.id })).toEqual({ done: false });
      expect(await storage.write({ do: 'revoke api token', organisationId: organisation.id, id: a.id })).toEqual({ done: true });
      expect(await storage.apiToken(a.tokenHash, TODAY)).toBeNull();
      expect(await storage.apiTokens(organisation.id, TODAY)).toEqual([seen(b)]);
    });

    test('remember the day that they were last used, once a day', async () => {
      const { storage, user } = await aMaker();
      const token = anApiToken(user);
      await storage.write({ do: 'store api token', token });
      expect(await storage.write({ do: 'note api token use', id: token.id, on: TODAY })).toEqual({ done: true });
      expect(await storage.write({ do: 'note api token use', id: token.id, on: TODAY })).toEqual({ done: false });
      expect((await storage.apiToken(token.tokenHash, TODAY))?.token.lastUsedOn).toBe(TODAY);
    });

    test('end with the account of whoever made them', async () => {
      const { storage, user, organisation } = await aMaker();
      const token = anApiToken(user);
      await storage.write({ do: 'store api token', token });
      await storage.write({ do: 'change user', id: user.id, to: { role: 'reader' } });
      expect((await storage.apiToken(token.tokenHash, TODAY))?.user.role).toBe('reader');
      await storage.write({ do: 'change user', id: user.id, to: { state: 'closed' } });
      expect(await storage.apiToken(token.tokenHash, TODAY)).toBeNull();
      expect(await storage.apiTokens(organisation.id, TODAY)).toEqual([]);
    });

    test('that have ended are deleted at night', async () => {
      const { storage, user, organisation } = await aMaker();
      const [old, current] = [anApiToken(user, { endsOn: '2026-11-23' }), anApiToken(user, { endsOn: TODAY })];
      for (const token of [old, current]) await storage.write({ do: 'store api token', token });
      await storage.write({ do: 'delete expired', today: TODAY });
      expect(await storage.apiTokens(organisation.id, '2026-01-01')).toEqual([seen(current)]);
    });
  });
};
