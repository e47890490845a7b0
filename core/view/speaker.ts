import type { Language, Localised } from '#core/questionnaire/questionnaire.ts';
import { say } from '#core/question-types/localise.ts';
import type { Said } from '#core/view/text.ts';

/** Says authors' texts in one language. Their places are filled before (`core/journey/fill-texts.ts`). */
export interface Speaker {
  readonly language: Language;
  say(text: Localised): Said;
  /** Null where there is no text. */
  sayIf(text: Localised | null): Said | null;
}

export const makeSpeaker = (language: Language): Speaker => ({
  language,
  say: (text) => say(text, language),
  sayIf: (text) => {
    const said = text && say(text, language);
    return said && said.text !== '' ? said : null;
  },
});
