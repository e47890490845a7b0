import { may, ROLES, type Role } from '#core/access/roles.ts';

/** Whether somebody who manages people may give a role, or change the account of who has it: only administrators make administrators. */
export const mayManage = (manager: Role, role: Role): boolean => may(manager, 'manage people') && (role !== 'administrator' || manager === 'administrator');

/** The roles that somebody may give. */
export const rolesGivenBy = (manager: Role): readonly Role[] => ROLES.filter((role) => mayManage(manager, role));

interface Person {
  readonly id: string;
  readonly role: Role;
  readonly state: 'active' | 'closed';
}

/** Whether an organisation is left without somebody who manages its people, or without its last administrator, when somebody gets another role (null: their account is closed). */
export const isLeftAlone = (people: readonly Person[], id: string, role: Role | null): boolean => {
  const before = people.filter(({ state }) => state === 'active');
  const after = before.flatMap((person) => (person.id !== id ? [person.role] : role === null ? [] : [role]));
  const loses = (holds: (held: Role) => boolean): boolean => before.some((person) => holds(person.role)) && !after.some(holds);
  return loses((held) => may(held, 'manage people')) || loses((held) => held === 'administrator');
};
