import { describe, expect, it } from 'vitest';
import { may, ROLES } from '#core/access/roles.ts';
import { opens, SCOPES, scopesGivenBy, TOKEN_DAYS } from '#core/access/scopes.ts';

describe('what a token of the JSON API may do', () => {
  it.each(ROLES)('is never more than what its maker may: %s', (role) => {
    const given = scopesGivenBy(role);
    for (const action of ['see', 'write', 'create surveys', 'publish', 'follow', 'analyse', 'release', 'export'] as const) if (opens(given, action)) expect([action, may(role, action)]).toEqual([action, true]);
  });

  it('is everything of the API for an owner, and looking alone for a reader', () => {
    expect(scopesGivenBy('owner')).toEqual(SCOPES);
    expect(scopesGivenBy('reader')).toEqual(['read']);
  });

  it('never reaches people, roles, sharing, records, open answers, paper or people’s own answers', () => {
    for (const action of ['manage people', 'read the log', 'make tokens', 'found organisations', 'share', 'review', 'type in', 'look after', 'give records'] as const) expect([action, opens(SCOPES, action)]).toEqual([action, false]);
  });

  it('ends within a year', () => expect(Math.max(...TOKEN_DAYS)).toBeLessThanOrEqual(365));
});
