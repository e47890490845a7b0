import type { OwnWords } from '#core/language/vocabulary.ts';
import type { CaptionTexts, MediaFiles } from '#core/questionnaire/media.ts';
import type { Geography } from '#core/results/geography.ts';

/** What a questionnaire file stands in: the areas that there are, the files that it may show, and the words of the organisation. */
export interface Surroundings {
  readonly geography: Geography;
  readonly media: MediaFiles;
  /** What the captions of films say. */
  readonly captions: CaptionTexts;
  readonly words: OwnWords;
}
