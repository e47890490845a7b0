import { AREA_LEVELS } from '#core/questionnaire/custom-properties.ts';
import { readGlossary } from '#core/questionnaire/explained.ts';
import type { SurveyFacts } from '#core/questionnaire/questionnaire.ts';
import { readAudio } from '#core/questionnaire/read-audio.ts';
import { readSignVideo } from '#core/questionnaire/read-sign-video.ts';
import type { Reader } from '#core/questionnaire/reader.ts';
import { isIsoDate } from '#core/question-types/date-value.ts';

/** Days that an answer is kept where the file does not say. */
const RETENTION = 730;
/** Days that answers to a version (its stored JSON) are kept, without compiling it. */
export const retentionIn = (json: string): number => {
  const { retention } = JSON.parse(json) as { readonly retention?: unknown };
  return typeof retention === 'number' ? retention : RETENTION;
};
/** A hundred years. Dates are compared as ISO texts, which holds until the year 9999: an answer kept longer would be deleted at once. */
const LONGEST_RETENTION = 36_525;
/** Smallest count that is ever shown (docs/decisions/002-suppression-and-audit.md). */
const MINIMUM_CELL = 5;

/** Reads the custom properties of the survey. */
export const readFacts = (reader: Reader): SurveyFacts => {
  // Where it could be asked, the question stands in the file by now (`withHelpQuestion`).
  if (reader.boolean('askHelp')) reader.refuse('askHelp', 'Frågan om hjälp finns bara på svenska.', 'Ta bort askHelp och skriv frågan själv, med "role": "help".');
  return {
    publish: reader.boolean('publish', true),
    audience: reader.localised('audience'),
    purpose: reader.localised('purpose'),
    controller: reader.localised('controller'),
    legalBasis: reader.localised('legalBasis'),
    contact: readContact(reader),
    retention: wholeNumber(reader, 'retention', { least: 1, most: LONGEST_RETENTION, otherwise: RETENTION }),
    minimumCell: wholeNumber(reader, 'minimumCell', { least: MINIMUM_CELL, most: Number.MAX_SAFE_INTEGER, otherwise: MINIMUM_CELL }),
    areaLevel: reader.oneOf('areaLevel', AREA_LEVELS) ?? 'kommun',
    easyReadReview: readReview(reader),
    explain: readGlossary(reader),
    signVideo: readSignVideo(reader),
    audio: readAudio(reader, ['title', 'description']),
  };
};

interface Range {
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
}

const wholeNumber = (reader: Reader, key: string, { least, most, otherwise }: Range): number => {
  const value = reader.number(key) ?? otherwise;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  if (value > most) reader.refuse(key, `Talet ska vara högst ${most}.`, `Skriv ${most} eller mindre.`);
  else reader.refuse(key, `Talet ska vara ett heltal, minst ${least}.`, `Skriv ${least} eller mer.`);
  return otherwise;
};

const readContact = (reader: Reader): SurveyFacts['contact'] => {
  const contact = reader.object('contact');
  if (!contact) return null;
  const [tel, email] = [contact.string('tel'), contact.string('email')];
  contact.finish();
  return { ...(tel ? { tel } : {}), ...(email ? { email } : {}) };
};

const readReview = (reader: Reader): SurveyFacts['easyReadReview'] => {
  const review = reader.object('easyReadReview');
  if (!review) return null;
  const [by, date] = [review.string('by'), review.string('date')];
  review.finish();
  if (by && date && isIsoDate(date)) return { by, date };
  review.refuse('', 'Granskningen ska säga vem och när.', 'Skriv { "by": "…", "date": "2026-01-31" }.');
  return null;
};
