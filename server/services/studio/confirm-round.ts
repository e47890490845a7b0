import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { nextRoundAddress, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { StudioFormView } from '#core/view/studio/studio-view.ts';
import type { AtSurvey } from '#server/services/studio/check-survey.ts';
import { roundState } from '#server/services/round-state.ts';
import { mayAct } from '#server/services/studio/rounds-view.ts';
import { readerOf } from '#server/services/studio/account.ts';
import { surveyTitle } from '#server/services/studio/survey-titles.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';

/** A round that another follows is not opened again: what happens is said before it does. null where no other can follow now. */
export const confirmRoundPage = async (services: StudioServices, { account, held }: AtSurvey): Promise<StudioFormView | null> => {
  const now = await roundState(services, held.survey.id, services.today());
  if (!now || !mayAct(now, 'next')) return null;
  const [address, publish] = [nextRoundAddress(held.survey.slug), studioSurvey(held.survey.slug, 'publicera')];
  const reader = readerOf(services, account);
  return {
    page: 'studio-form',
    ...buildStudioFrame({ reader, address, back: { address: publish, label: await surveyTitle(services, held) } }),
    title: { key: 'studio.nextRound.title' },
    lead: ['studio.nextRound.ends', 'studio.nextRound.begun', 'studio.nextRound.apart'].map((key) => ({ key })),
    action: address,
    csrf: reader.csrf,
    items: [],
    errors: [],
    submit: { key: 'studio.nextRound.submit' },
    links: [{ address: publish, label: { key: 'studio.nextRound.back' } }],
    kept: [],
    warning: false,
  };
};
