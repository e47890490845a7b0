import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { KEPT } from '#core/view/frame.ts';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, errorsOf, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView } from '#core/view/studio/studio-view.ts';
import { hoursAfter, tokenHash } from '#server/services/studio/account.ts';
import type { Waiting } from '#server/services/studio/sign-in.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { codeField } from '#server/services/studio/two-steps-pages.ts';
import type { UserRow } from '#server/storage/storage.ts';

const PURPOSE = 'second step';
/** Hours in which a code may be typed after the password. */
const HOURS = 0.25;
/** The field in which the pass of the first step travels. */
export const PASS = '_steg';

/** What shows that somebody has typed their password: sealed, for a quarter of an hour, while the password is the same. */
export const passOf = ({ keys, now }: StudioServices, { id, password }: UserRow): string => keys.seal(PURPOSE, [id, hoursAfter(now(), HOURS), tokenHash(password ?? '')].join(' '));

/** Who has a pass; null where it is not ours or no longer holds. */
export const userOfPass = async ({ keys, now, storage }: StudioServices, pass: string): Promise<UserRow | null> => {
  const [id = '', endsAt = '', password] = keys.unseal(PURPOSE, pass)?.split(' ') ?? [];
  if (endsAt <= now()) return null;
  const user = await storage.user({ id });
  return user?.state === 'active' && tokenHash(user.password ?? '') === password ? user : null;
};

/** The page of the second step: a code, or a recovery code. What waits travels along. */
export const secondStepPage = (services: StudioServices, waiting: Waiting, pass: string, state: FormState = EMPTY_FORM): StudioFormView => ({
  page: 'studio-form',
  ...buildStudioFrame({ reader: null, address: STUDIO.signInCode, back: { address: STUDIO.signIn, label: { key: 'studio.secondStep.back' } } }),
  title: { key: 'studio.secondStep.title' },
  lead: [{ key: 'studio.secondStep.lead' }],
  action: STUDIO.signInCode,
  csrf: services.keys.csrf(''),
  items: [codeField(state, 'any')],
  errors: errorsOf(state),
  submit: { key: 'studio.signIn.submit' },
  links: [],
  kept: [[PASS, pass], ['_to', waiting.to], ...waiting.kept.map(([name, value]) => [`${KEPT}${name}`, value] as const)],
  warning: false,
});
