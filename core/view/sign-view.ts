import type { SignVideo } from '#core/questionnaire/read-sign-video.ts';
import { mediaAddress } from '#core/view/addresses.ts';
import type { SignView } from '#core/view/item-view.ts';
import type { Speaker } from '#core/view/speaker.ts';

/** A film as a page shows it; null where there is none. */
export const signView = (film: SignVideo | null, speaker: Speaker): SignView | null =>
  film && { video: mediaAddress(film.video), captions: mediaAddress(film.captions), transcript: speaker.say(film.transcript) };
