import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLeftAlone, mayManage, rolesGivenBy } from '#core/access/people-rules.ts';
import { may, ROLES } from '#core/access/roles.ts';

const role = fc.constantFrom(...ROLES);

describe('who manages people', () => {
  it('gives no role that can do more than they can', () => {
    fc.assert(fc.property(role, (manager) => rolesGivenBy(manager).every((given) => mayManage(manager, given) && (given !== 'administrator' || manager === 'administrator'))));
  });

  it('is always left in an organisation that had somebody', () => {
    fc.assert(
      fc.property(fc.array(role, { minLength: 1, maxLength: 5 }), fc.nat(), fc.option(role), (roles, at, to) => {
        const people = roles.map((each, index) => ({ id: String(index), role: each, state: 'active' as const }));
        const id = String(at % people.length);
        const after = people.flatMap((person) => (person.id !== id ? [person.role] : to === null ? [] : [to]));
        if (roles.some((each) => may(each, 'manage people')) && !isLeftAlone(people, id, to)) expect(after.some((each) => may(each, 'manage people'))).toBe(true);
      }),
    );
    expect(isLeftAlone([{ id: 'a', role: 'owner', state: 'active' }, { id: 'b', role: 'owner', state: 'closed' }], 'a', null)).toBe(true);
    expect(isLeftAlone([{ id: 'a', role: 'owner', state: 'active' }, { id: 'b', role: 'owner', state: 'active' }], 'a', null)).toBe(false);
  });
});
