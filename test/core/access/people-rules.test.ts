import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayManage, NEVER_WITHOUT, rolesGivenBy } from '#core/access/people-rules.ts';
import { ROLES } from '#core/access/roles.ts';

const role = fc.constantFrom(...ROLES);

describe('who manages people', () => {
  it('gives no role that can do more than they can', () => {
    fc.assert(fc.property(role, (manager) => rolesGivenBy(manager).every((given) => mayManage(manager, given) && (given !== 'administrator' || manager === 'administrator'))));
  });

  it('is never missing from an organisation that had somebody, nor is its administrator', () => {
    expect(NEVER_WITHOUT).toEqual([['administrator', 'owner'], ['administrator']]);
  });
});
