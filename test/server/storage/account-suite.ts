import { describe, expect, test } from 'vitest';
import type { OrganisationRow, RoundRow, Storage, SurveyRow, UserRow } from '#server/storage/storage.ts';
import { anInvitation, anOrganisation, aStudioSession, aUser, publishSample } from './sample-rows.ts';

const NOW = '2026-11-24T09:00:00Z';

/** A part of `describeStorage`: organisations, the people in them and what they may see. `ground` is asked in each test. */
export const describeAccounts = (ground: () => { readonly storage: Storage; readonly survey: SurveyRow; readonly round: RoundRow }): void => {
  /** The first organisation with its administrator. */
  const first = async (): Promise<{ readonly storage: Storage; readonly organisation: OrganisationRow; readonly user: UserRow }> => {
    const { storage } = ground();
    const [organisation, invitation] = [anOrganisation(), anInvitation()];
    const user = aUser(organisation.id, { role: 'administrator' });
    await storage.write({ do: 'store invitation', invitation });
    expect(await storage.write({ do: 'found first organisation', organisation, user, invitation: invitation.tokenHash })).toEqual({ done: true });
    return { storage, organisation, user };
  };

  describe('accounts', () => {
    test('the first administrator founds an organisation once, with the surveys that nobody owns', async () => {
      const { storage, organisation, user } = await first();
      const { survey } = ground();
      expect(await storage.hasUsers()).toBe(true);
      expect(await storage.organisations()).toEqual([organisation]);
      expect(await storage.user({ email: user.email })).toEqual(user);
      expect(await storage.surveyHolders()).toContainEqual({ surveyId: survey.id, organisationId: organisation.id, share: 'own' });
      const again = anInvitation();
      await storage.write({ do: 'store invitation', invitation: again });
      const other = anOrganisation();
      expect(await storage.write({ do: 'found first organisation', organisation: other, user: aUser(other.id), invitation: again.tokenHash })).toEqual({ done: false });
    });

    test('an invitation lets one person in, once, while it holds; a new one to the same e-mail replaces it', async () => {
      const { storage, organisation } = await first();
      const to = { purpose: 'join', organisationId: organisation.id, email: 'ny@example.se', role: 'author' } as const;
      const [old, current] = [anInvitation(to), anInvitation(to)];
      for (const invitation of [old, current]) await storage.write({ do: 'store invitation', invitation });
      expect(await storage.invitation(old.tokenHash, NOW)).toBeNull();
      expect(await storage.invitation(current.tokenHash, NOW)).toEqual(current);
      expect(await storage.invitation(current.tokenHash, current.endsAt)).toBeNull();
      expect(await storage.invitations(organisation.id, NOW)).toEqual([current]);
      const user = aUser(organisation.id, { email: 'ny@example.se', name: 'Alva Berg' });
      expect(await storage.write({ do: 'join organisation', user, invitation: old.tokenHash })).toEqual({ done: false });
      expect(await storage.write({ do: 'join organisation', user, invitation: current.tokenHash })).toEqual({ done: true });
      expect(await storage.write({ do: 'join organisation', user: aUser(organisation.id), invitation: current.tokenHash })).toEqual({ done: false });
      expect((await storage.users(organisation.id)).map(({ name }) => name)).toEqual(['Alva Berg', 'Kim Ek']);
    });

    test('an invitation that is to be the only one to a role replaces those to anybody else in it, and no others', async () => {
      const { storage, organisation } = await first();
      const [kept, other] = [anOrganisation(), anInvitation({ purpose: 'join', organisationId: organisation.id, email: 'c@example.se', role: 'author' })];
      await storage.write({ do: 'found organisation', organisation: kept });
      const owner = (email: string, organisationId = organisation.id) => anInvitation({ purpose: 'join', organisationId, email, role: 'owner' });
      const [elsewhere, wrong, right] = [owner('a@example.se', kept.id), owner('a@example.se'), owner('b@example.se')];
      for (const invitation of [other, elsewhere, wrong]) await storage.write({ do: 'store invitation', invitation });
      await storage.write({ do: 'store invitation', invitation: right, onlyOne: true });
      expect(new Set(await storage.invitations(organisation.id, NOW))).toEqual(new Set([other, right]));
      expect(await storage.invitations(kept.id, NOW)).toEqual([elsewhere]);
    });

    test('who has which role in an organisation is counted of those who can sign in', async () => {
      const { storage, organisation, user } = await first();
      expect(await storage.rolesHeld()).toEqual([{ organisationId: organisation.id, role: 'administrator', people: 1 }]);
      await storage.write({ do: 'change user', id: user.id, to: { state: 'closed' } });
      expect(await storage.rolesHeld()).toEqual([]);
    });

    test('somebody is known by a session until it ends, and by none once they are closed out', async () => {
      const { storage, organisation, user } = await first();
      const [here, there] = [aStudioSession(user.id), aStudioSession(user.id, { startedAt: '2026-11-24T08:30:00Z' })];
      for (const session of [here, there]) await storage.write({ do: 'begin studio session', session });
      expect(await storage.account(here.tokenHash, NOW)).toEqual({ session: here, user, organisation });
      expect(await storage.account(here.tokenHash, here.endsAt)).toBeNull();
      expect(await storage.studioSessions(user.id, NOW)).toEqual([there, here]);
      await storage.write({ do: 'end studio sessions', userId: 'another', ids: [there.id] });
      expect(await storage.studioSessions(user.id, NOW)).toHaveLength(2);
      await storage.write({ do: 'end studio sessions', userId: user.id, ids: [there.id] });
      expect(await storage.studioSessions(user.id, NOW)).toEqual([here]);
      await storage.write({ do: 'change user', id: user.id, to: { state: 'closed' } });
      expect(await storage.account(here.tokenHash, NOW)).toBeNull();
    });

    test('a new role, a new password and closing end the links that somebody made, and those to a new password for them', async () => {
      const { storage, organisation, user } = await first();
      const links = () => [anInvitation({ purpose: 'join', organisationId: organisation.id, email: 'ny@example.se', role: 'reader', invitedBy: user.id }), anInvitation({ purpose: 'password', organisationId: organisation.id, email: user.email, role: user.role })];
      const others = anInvitation({ purpose: 'join', organisationId: organisation.id, email: 'annan@example.se', role: 'reader', invitedBy: 'another' });
      await storage.write({ do: 'store invitation', invitation: others });
      for (const to of [{ password: 'new' }, { role: 'owner' }, { state: 'closed' }] as const) {
        for (const invitation of links()) await storage.write({ do: 'store invitation', invitation });
        expect(await storage.invitations(organisation.id, NOW)).toHaveLength(3);
        await storage.write({ do: 'change user', id: user.id, to });
        expect(await storage.invitations(organisation.id, NOW)).toEqual([others]);
      }
      await storage.write({ do: 'store invitation', invitation: links()[0] ?? others });
      await storage.write({ do: 'change user', id: user.id, to: { name: 'Kim Berg' } });
      expect(await storage.invitations(organisation.id, NOW)).toHaveLength(2);
    });

    test('of two who close each other at once one stays, and the last of some roles keeps theirs', async () => {
      const { storage, organisation, user } = await first();
      const invitation = anInvitation({ purpose: 'join', organisationId: organisation.id });
      await storage.write({ do: 'store invitation', invitation });
      const other = aUser(organisation.id, { role: 'owner' });
      await storage.write({ do: 'join organisation', user: other, invitation: invitation.tokenHash });
      const keeps = [['administrator', 'owner']] as const;
      const close = (id: string) => storage.write({ do: 'change user', id, to: { state: 'closed' }, keeps });
      expect((await Promise.all([close(user.id), close(other.id)])).map(({ done }) => done)).toEqual([true, false]);
      expect(await storage.write({ do: 'change user', id: other.id, to: { role: 'reader' }, keeps })).toEqual({ done: false });
      expect(await storage.write({ do: 'change user', id: other.id, to: { role: 'administrator' }, keeps })).toEqual({ done: true });
    });

    test('a new password ends the sessions elsewhere', async () => {
      const { storage, user } = await first();
      const [here, there] = [aStudioSession(user.id), aStudioSession(user.id)];
      for (const session of [here, there]) await storage.write({ do: 'begin studio session', session });
      await storage.write({ do: 'change user', id: user.id, to: { password: 'new' }, except: here.id });
      expect(await storage.studioSessions(user.id, NOW)).toEqual([here]);
    });

    test('a survey has one owner; what is shared can be changed and taken back', async () => {
      const { storage, organisation } = await first();
      const { survey } = await publishSample(storage);
      const other = anOrganisation();
      await storage.write({ do: 'found organisation', organisation: other });
      const hold = (organisationId: string, share: 'own' | 'reader' | 'analyst') => storage.write({ do: 'hold survey', holder: { surveyId: survey.id, organisationId, share } });
      expect(await hold(organisation.id, 'own')).toEqual({ done: true });
      expect(await hold(other.id, 'own')).toEqual({ done: false });
      expect(await hold(organisation.id, 'reader')).toEqual({ done: false });
      await hold(other.id, 'reader');
      await hold(other.id, 'analyst');
      const shares = async () => (await storage.surveyHolders()).filter(({ surveyId }) => surveyId === survey.id).map(({ share }) => share).sort();
      expect(await shares()).toEqual(['analyst', 'own']);
      expect(await storage.write({ do: 'end share', surveyId: survey.id, organisationId: organisation.id })).toEqual({ done: false });
      expect(await storage.write({ do: 'end share', surveyId: survey.id, organisationId: other.id })).toEqual({ done: true });
      expect(await shares()).toEqual(['own']);
    });

    test('the log tells what was done in an organisation, the latest first, and nothing of another', async () => {
      const { storage, organisation, user } = await first();
      const entry = (id: string, at: string, organisationId: string | null) => ({ id, at, organisationId, userId: user.id, action: 'signedIn', subject: '' });
      const [one, two, others] = [entry('1', '2026-11-24T08:00:00Z', organisation.id), entry('2', '2026-11-24T08:30:00Z', organisation.id), entry('3', '2026-11-24T08:10:00Z', null)];
      for (const each of [one, two, others]) await storage.write({ do: 'note in log', entry: each });
      expect(await storage.auditLog(organisation.id, NOW, 10)).toEqual([two, one]);
      expect(await storage.auditLog(organisation.id, NOW, 1)).toEqual([two]);
      expect(await storage.auditLog(organisation.id, two.at, 10)).toEqual([one]);
      expect(await storage.auditLog(null, NOW, 10)).toEqual([others]);
    });

    test('a log is read page by page, all of it once, and in parts: of somebody, of a survey, of some hours', async () => {
      const { storage, organisation, user } = await first();
      const entry = (id: string, at: string, subject: string, userId: string | null = user.id) => ({ id, at, organisationId: organisation.id, userId, action: 'published', subject });
      const entries = [entry('a', '2026-11-24T08:30:00Z', 'kort'), entry('b', '2026-11-24T08:30:00Z', 'kort: Salem', null), entry('c', '2026-11-24T08:30:00Z', 'kort-2'), entry('d', '2026-11-23T08:30:00Z', 'lang'), entry('f', '2026-11-22T08:30:00Z', 'kort (API-nyckel: Prov)')];
      for (const each of entries) await storage.write({ do: 'note in log', entry: each });
      await storage.write({ do: 'note in log', entry: { ...entry('e', '2026-11-24T08:30:00Z', 'kort'), organisationId: null } });
      const everything = { organisationId: organisation.id, userId: null, about: null, from: null, until: null, after: null, limit: 10 } as const;
      const idsOf = async (part: Partial<Parameters<Storage['auditPage']>[0]>) => (await storage.auditPage({ ...everything, ...part })).map(({ id }) => id);
      expect(await idsOf({})).toEqual(['a', 'b', 'c', 'd', 'f']);
      expect(await idsOf({ limit: 2 })).toEqual(['a', 'b']);
      expect(await idsOf({ after: { at: '2026-11-24T08:30:00Z', id: 'b' } })).toEqual(['c', 'd', 'f']);
      expect(await idsOf({ userId: user.id })).toEqual(['a', 'c', 'd', 'f']);
      expect(await idsOf({ about: { subjects: ['kort'], begins: ['kort: ', 'kort ('] } })).toEqual(['a', 'b', 'f']);
      expect(await idsOf({ from: '2026-11-23T08:30:00Z', until: '2026-11-24T08:30:00Z' })).toEqual(['d']);
    });

    test('sessions and invitations that have ended are deleted at night', async () => {
      const { storage, user } = await first();
      const [old, current] = [aStudioSession(user.id, { endsAt: '2026-11-23T08:00:00Z' }), aStudioSession(user.id)];
      for (const session of [old, current]) await storage.write({ do: 'begin studio session', session });
      await storage.write({ do: 'delete expired', today: '2026-11-24' });
      expect(await storage.studioSessions(user.id, '2026-01-01T00:00:00Z')).toEqual([current]);
    });
  });
};
