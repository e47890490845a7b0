import type { Table } from '#core/export/table.ts';
import { csvPieces } from '#core/export/write-csv.ts';
import { lacksOfRecord, type RecordDetails } from '#core/privacy/processing-record.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { say } from '#core/question-types/localise.ts';

/** A survey with its record. */
export interface RecordedSurvey {
  readonly slug: string;
  readonly questionnaire: Questionnaire;
  readonly details: RecordDetails;
  /** ISO date; null: never saved. */
  readonly savedOn: string | null;
}

const TITLES = ['Enkät', 'Adress', 'Ansvarig', 'Kontakt', 'Dataskyddsombud', 'Ändamål', 'Rättslig grund', 'Personer', 'Uppgifter', 'Mottagare', 'Utanför EU och EES', 'Lagringstid i dagar', 'Säkerhet', 'Gallringsbeslut', 'Senast ändrad', 'Komplett'];

/** The record of processing of an organisation (GDPR, article 30), a row a survey, as CSV for people (UTF-8, `;`). */
export const recordCsv = (surveys: readonly RecordedSurvey[]): Iterable<string> => csvPieces(tableOf(surveys), 'excel-sv');

const tableOf = (surveys: readonly RecordedSurvey[]): Table => ({ columns: TITLES.map((title) => ({ title, width: 30 })), rows: surveys.map(rowOf) });

const rowOf = ({ slug, questionnaire, details, savedOn }: RecordedSurvey): readonly (string | number)[] => {
  const { facts, title } = questionnaire;
  const said = (text: typeof facts.purpose): string => (text ? say(text, 'sv').text : '');
  return [
    said(title), `/e/${slug}`, said(facts.controller), contactOf(facts.contact), details.officer, said(facts.purpose), said(facts.legalBasis), details.people, details.data, details.recipients,
    details.transfers || 'Nej', facts.retention, details.security, details.decision, savedOn ?? '', lacksOfRecord(questionnaire, details).length === 0 ? 'Ja' : 'Nej',
  ];
};

/** How to reach somebody, in a line. */
export const contactOf = (contact: Questionnaire['facts']['contact']): string => [contact?.tel, contact?.email].filter((way) => way !== undefined).join(', ');
