import { may, ROLES, type Role } from '#core/access/roles.ts';

/** Whether somebody who manages people may give a role, or change the account of who has it: only administrators make administrators. */
export const mayManage = (manager: Role, role: Role): boolean => may(manager, 'manage people') && (role !== 'administrator' || manager === 'administrator');

/** The roles that somebody may give. */
export const rolesGivenBy = (manager: Role): readonly Role[] => ROLES.filter((role) => mayManage(manager, role));

/**
 * Of each of these an organisation that has somebody keeps somebody, whoever gets another role or is closed: those who
 * manage its people, and its administrators.
 */
export const NEVER_WITHOUT: readonly (readonly Role[])[] = [ROLES.filter((role) => may(role, 'manage people')), ['administrator']];
