import type { Recordings } from '#core/questionnaire/read-audio.ts';
import { mediaAddress } from '#core/view/addresses.ts';
import type { Label } from '#core/view/text.ts';

/** Address of the recording of a text as it is shown: in the language of its words, which may not be the page's. */
export const audioView = (recordings: Recordings | null, shown: Label): string | null => {
  const file = 'lang' in shown ? recordings?.[shown.lang] : undefined;
  return file === undefined ? null : mediaAddress(file);
};
