import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import type { Text } from '#core/view/text.ts';
import { fieldOf } from '#server/http/form.ts';
import type { Reply } from '#server/http/reply.ts';
import { signInTries, type SignInTries } from '#server/http/sign-in-tries.ts';
import { entered, tryOf, waitingIn } from '#server/routes/studio/enter.ts';
import type { Asked, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { PASS, secondStepPage, userOfPass } from '#server/services/studio/second-step.ts';
import { SIGN_IN, signInPage } from '#server/services/studio/sign-in.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { TWO_STEPS } from '#server/services/studio/two-steps-pages.ts';
import { isSecondStep } from '#server/services/studio/two-steps.ts';

/** The second step of signing in. `tries`: counted apart from those at passwords. */
export const secondStepRoutes = (services: StudioServices, tries: SignInTries = signInTries()): readonly StudioRoute[] => [
  { method: 'get', path: STUDIO.signInCode, needs: 'nobody', handle: async () => ({ kind: 'redirect', to: STUDIO.signIn }) },
  { method: 'post', path: STUDIO.signInCode, needs: 'nobody', handle: (asked) => secondStep(services, tries, asked) },
];

const secondStep = async (services: StudioServices, tries: SignInTries, asked: Asked): Promise<Reply> => {
  const pass = fieldOf(asked.form, PASS);
  const waiting = waitingIn(asked);
  const user = await userOfPass(services, pass);
  if (!user) return { kind: 'page', status: 422, view: signInPage(services, waiting, { typed: () => '', problems: [{ field: SIGN_IN.email, text: { key: 'studio.secondStep.late' } }] }) };
  const problem = await tried(services, tries, asked, user);
  if (problem === null) return entered(services, asked, user);
  return { kind: 'page', status: 422, view: secondStepPage(services, waiting, pass, { typed: () => '', problems: [{ field: TWO_STEPS.code, text: problem }] }) };
};

/** Null, or what is wrong with the code. */
const tried = async (services: StudioServices, tries: SignInTries, asked: Asked, user: NonNullable<Awaited<ReturnType<typeof userOfPass>>>): Promise<Text | null> => {
  const attempt = tryOf(services, asked, user.email, user);
  const minutes = await tries.count(attempt);
  if (minutes !== null) return { key: 'studio.signIn.wait', parameters: { minutes } };
  const organisation = (await services.storage.organisations()).find(({ id }) => id === user.organisationId);
  if (!organisation || !(await isSecondStep(services, { user, organisation }, fieldOf(asked.form, TWO_STEPS.code)))) return { key: 'studio.twoSteps.wrong' };
  await tries.forget(attempt);
  return null;
};
