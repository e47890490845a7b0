import { reportAddress } from '#core/view/addresses.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { studioRelease, type ReleasePart } from '#core/view/studio/studio-addresses.ts';
import type { StudioFormView } from '#core/view/studio/studio-view.ts';
import type { Label } from '#core/view/text.ts';
import { readerOf } from '#server/services/studio/account.ts';
import { titleOfRelease } from '#server/services/studio/list-releases.ts';
import type { ReleasePress } from '#server/services/studio/show-release.ts';
import type { SurveyPage } from '#server/services/studio/survey-page.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import type { ReleaseHead } from '#server/storage/storage.ts';

interface Confirmed {
  /** The page where it is asked once more. */
  readonly part: ReleasePart;
  readonly press: Exclude<ReleasePress, 'hide'>;
  /** Keys of what happens, in words. */
  readonly lead: readonly string[];
}

/** What is asked once more before it is done with a release. */
export const CONFIRMED: readonly Confirmed[] = [
  { part: 'visa', press: 'show', lead: ['studio.show.who', 'studio.show.where', 'studio.show.known'] },
  { part: 'ta-ner', press: 'down', lead: ['studio.down.who', 'studio.down.known', 'studio.down.never'] },
];

/** Whether it can be done: nothing with one that is taken down, and none is shown that is shown. */
export const canBeDone = ({ press }: Confirmed, { takenDownOn, shownTo }: ReleaseHead): boolean => takenDownOn === null && (press === 'down' || shownTo === 'studio');

/** What happens, who sees it and what remains known, before it is done. */
export const confirmReleasePage = (services: StudioServices, { account, held }: SurveyPage, head: ReleaseHead, { part, press, lead }: Confirmed): StudioFormView => {
  const { slug } = held.survey;
  const address = studioRelease(slug, head.number);
  const parameters = { address: reportAddress(head.id) };
  return {
    page: 'studio-form',
    ...buildStudioFrame({ reader: readerOf(services, account), address: `${address}/${part}`, back: { address, label: titleOfRelease(head) } }),
    title: { key: `studio.${press}.title` },
    lead: [...(head.source === 'demo' ? [MADE_UP] : []), ...lead.map((key) => ({ key, parameters }))],
    action: `${address}/${part}`,
    csrf: readerOf(services, account).csrf,
    items: [],
    errors: [],
    submit: { key: `studio.${press}.submit` },
    links: [{ address, label: { key: 'studio.confirmRelease.back' } }],
    kept: [],
    warning: press === 'down',
  };
};

const MADE_UP: Label = { key: 'studio.releases.madeUp.text' };
