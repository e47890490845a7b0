import { AREA_LEVELS } from '#core/questionnaire/custom-properties.ts';
import type { SurveyFacts } from '#core/questionnaire/questionnaire.ts';
import type { Reader } from '#core/questionnaire/reader.ts';
import { isIsoDate } from '#core/question-types/date-value.ts';

/** Days that an answer is kept where the file does not say. */
const RETENTION = 730;
/** Smallest count that is ever shown (docs/decisions/002-suppression-and-audit.md). */
const MINIMUM_CELL = 5;

/** Reads the custom properties of the survey. */
export const readFacts = (reader: Reader): SurveyFacts => ({
  publish: reader.boolean('publish', true),
  purpose: reader.localised('purpose'),
  controller: reader.localised('controller'),
  legalBasis: reader.localised('legalBasis'),
  contact: readContact(reader),
  retention: atLeast(reader, 'retention', 1, RETENTION),
  minimumCell: atLeast(reader, 'minimumCell', MINIMUM_CELL, MINIMUM_CELL),
  areaLevel: reader.oneOf('areaLevel', AREA_LEVELS) ?? 'kommun',
  easyReadReview: readReview(reader),
});

const atLeast = (reader: Reader, key: string, least: number, otherwise: number): number => {
  const value = reader.number(key) ?? otherwise;
  if (Number.isInteger(value) && value >= least) return value;
  reader.refuse(key, `Talet ska vara ett heltal, minst ${least}.`, `Skriv ${least} eller mer.`);
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
