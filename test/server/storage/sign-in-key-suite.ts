import { describe, expect, test } from 'vitest';
import type { Storage, UserRow } from '#server/storage/storage.ts';
import { anApiToken, anInvitation, anOrganisation, aPasskey, aTwoSteps, aUser } from './sample-rows.ts';

const challenge = (challengeHash: string, endsAt = '2026-11-24T09:00:00Z') => ({ challengeHash, endsAt });

/** A part of `describeStorage`: what opens the studio beside a password. `ground` is asked in each test. */
export const describeSignInKeys = (ground: () => { readonly storage: Storage }): void => {
  const somebody = async (): Promise<{ readonly storage: Storage; readonly user: UserRow }> => {
    const { storage } = ground();
    const [organisation, invitation] = [anOrganisation(), anInvitation({ purpose: 'join' })];
    await storage.write({ do: 'found organisation', organisation });
    const user = aUser(organisation.id);
    await storage.write({ do: 'store invitation', invitation: { ...invitation, organisationId: organisation.id, email: user.email } });
    await storage.write({ do: 'join organisation', user, invitation: invitation.tokenHash });
    return { storage, user };
  };

  describe('keys to sign in with', () => {
    test('two steps are turned on once and off with their recovery codes', async () => {
      const { storage, user } = await somebody();
      const twoSteps = aTwoSteps(user.id);
      expect(await storage.twoSteps(user.id)).toBeNull();
      expect(await storage.write({ do: 'replace recovery codes', userId: user.id, codeHashes: ['a'] })).toEqual({ done: false });
      expect(await storage.write({ do: 'turn on two steps', twoSteps, codeHashes: ['a', 'b'] })).toEqual({ done: true });
      expect(await storage.write({ do: 'turn on two steps', twoSteps: aTwoSteps(user.id, { secret: 'other' }), codeHashes: ['c'] })).toEqual({ done: false });
      expect([await storage.twoSteps(user.id), await storage.recoveryCodes(user.id)]).toEqual([twoSteps, 2]);
      expect(await storage.write({ do: 'turn off two steps', userId: user.id })).toEqual({ done: true });
      expect([await storage.twoSteps(user.id), await storage.recoveryCodes(user.id)]).toEqual([null, 0]);
    });

    test('a code of an app is taken once, and none of an earlier time after it', async () => {
      const { storage, user } = await somebody();
      await storage.write({ do: 'turn on two steps', twoSteps: aTwoSteps(user.id, { usedStep: 10 }), codeHashes: ['a'] });
      const use = (step: number) => storage.write({ do: 'use time step', userId: user.id, step });
      expect([await use(12), await use(12), await use(11), await use(13)].map(({ done }) => done)).toEqual([true, false, false, true]);
    });

    test('a recovery code is used once, by its owner; new ones replace the old', async () => {
      const { storage, user } = await somebody();
      await storage.write({ do: 'turn on two steps', twoSteps: aTwoSteps(user.id), codeHashes: ['a', 'b', 'c'] });
      const use = (codeHash: string, userId = user.id) => storage.write({ do: 'use recovery code', code: { userId, codeHash } });
      expect([await use('a', 'another'), await use('a'), await use('a')].map(({ done }) => done)).toEqual([false, true, false]);
      expect(await storage.write({ do: 'replace recovery codes', userId: user.id, codeHashes: ['d'] })).toEqual({ done: true });
      expect([(await use('b')).done, await storage.recoveryCodes(user.id)]).toEqual([false, 1]);
    });

    test('a passkey is added and used with a challenge that was not used before, and removed by its owner', async () => {
      const { storage, user } = await somebody();
      const passkey = aPasskey(user.id);
      expect(await storage.write({ do: 'add passkey', passkey, challenge: challenge('1') })).toEqual({ done: true });
      expect(await storage.write({ do: 'add passkey', passkey: aPasskey(user.id), challenge: challenge('1') })).toEqual({ done: false });
      expect(await storage.write({ do: 'add passkey', passkey: { ...passkey, name: 'taken over' }, challenge: challenge('2') })).toEqual({ done: false });
      const use = (hash: string) => storage.write({ do: 'use passkey', passkey: { id: passkey.id, counter: '4294967295', usedOn: '2026-11-25' }, challenge: challenge(hash) });
      expect([await use('3'), await use('3')].map(({ done }) => done)).toEqual([true, false]);
      expect(await storage.passkey(passkey.id)).toEqual({ ...passkey, counter: '4294967295', usedOn: '2026-11-25' });
      expect(await storage.write({ do: 'remove passkey', userId: 'another', id: passkey.id })).toEqual({ done: false });
      expect(await storage.passkeys(user.id)).toHaveLength(1);
      expect(await storage.write({ do: 'remove passkey', userId: user.id, id: passkey.id })).toEqual({ done: true });
      expect(await storage.passkeys(user.id)).toEqual([]);
    });

    test('all of them are forgotten together', async () => {
      const { storage, user } = await somebody();
      expect(await storage.write({ do: 'forget sign-in keys', userId: user.id })).toEqual({ done: false });
      await storage.write({ do: 'turn on two steps', twoSteps: aTwoSteps(user.id), codeHashes: ['a'] });
      await storage.write({ do: 'add passkey', passkey: aPasskey(user.id), challenge: challenge('4') });
      expect(await storage.write({ do: 'forget sign-in keys', userId: user.id })).toEqual({ done: true });
      expect([await storage.twoSteps(user.id), await storage.recoveryCodes(user.id), await storage.passkeys(user.id)]).toEqual([null, 0, []]);
    });

    test('with them go the tokens of the API; all of it also when an account is closed', async () => {
      const { storage, user } = await somebody();
      const token = anApiToken(user);
      const has = async (): Promise<readonly unknown[]> => [await storage.twoSteps(user.id), await storage.passkeys(user.id), await storage.apiTokens(user.organisationId, '2026-11-24')];
      await storage.write({ do: 'store api token', token });
      expect(await storage.write({ do: 'forget sign-in keys', userId: user.id })).toEqual({ done: true });
      expect(await has()).toEqual([null, [], []]);
      await storage.write({ do: 'turn on two steps', twoSteps: aTwoSteps(user.id), codeHashes: ['a'] });
      await storage.write({ do: 'add passkey', passkey: aPasskey(user.id), challenge: challenge('5') });
      await storage.write({ do: 'change user', id: user.id, to: { state: 'closed' } });
      expect(await has()).toEqual([null, [], []]);
    });

    test('challenges are remembered until they no longer hold', async () => {
      const { storage, user } = await somebody();
      for (const [hash, endsAt] of [['old', '2026-11-23T08:00:00Z'], ['new', '2026-11-24T08:00:00Z']] as const) await storage.write({ do: 'add passkey', passkey: aPasskey(user.id), challenge: challenge(hash, endsAt) });
      await storage.write({ do: 'delete expired', today: '2026-11-24' });
      const again = (hash: string) => storage.write({ do: 'add passkey', passkey: aPasskey(user.id), challenge: challenge(hash) });
      expect([await again('old'), await again('new')].map(({ done }) => done)).toEqual([true, false]);
    });
  });
};
