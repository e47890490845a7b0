import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { may, mayWith, ROLES, SHARES, SURVEY_ACTIONS } from '#core/access/roles.ts';

const role = fc.constantFrom(...ROLES);
const action = fc.constantFrom(...SURVEY_ACTIONS);

describe('a role', () => {
  it('may see what its organisation holds, whichever it is', () => {
    expect(ROLES.filter((each) => !may(each, 'see'))).toEqual([]);
  });

  it('publishes only as author or owner, and releases only as analyst or owner', () => {
    expect(ROLES.filter((each) => may(each, 'publish'))).toEqual(['administrator', 'owner', 'author']);
    expect(ROLES.filter((each) => may(each, 'release'))).toEqual(['administrator', 'owner', 'analyst']);
  });

  it('founds organisations only as administrator, and shares surveys and gives records only as owner', () => {
    expect(ROLES.filter((each) => may(each, 'found organisations'))).toEqual(['administrator']);
    for (const what of ['share', 'give records'] as const) expect(ROLES.filter((each) => may(each, what))).toEqual(['administrator', 'owner']);
  });
});

describe('a share', () => {
  it('never gives more than the role has at home, nor than the share says', () => {
    fc.assert(fc.property(role, fc.constantFrom(...SHARES), action, (who, share, what) => !mayWith(who, share, what) || (may(who, what) && may(share, what))));
  });

  it('takes nothing from the owner', () => {
    fc.assert(fc.property(role, action, (who, what) => mayWith(who, 'own', what) === may(who, what)));
  });

  it('lets nobody share, look after people or give records who do not own the survey', () => {
    for (const share of SHARES) for (const what of ['share', 'look after', 'give records'] as const) expect(mayWith('owner', share, what)).toBe(false);
  });
});
