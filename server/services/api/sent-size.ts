import { isUnreadable } from '#core/editor/read-text.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';

/** Why a text is not read at all; null where it is. */
export const whyUnread = (source: string): string | null => (isUnreadable(source) ? `Det som skickades är större än ${LIMITS.bytes / 1000} kB, eller har för många parenteser i varandra.` : null);

/** Why the text of a questionnaire is not stored; null where it is. */
export const whyTooLarge = (json: string): string | null => (json.length > LIMITS.bytes ? `Frågeformuläret är större än ${LIMITS.bytes / 1000} kB. Dela upp det.` : null);
