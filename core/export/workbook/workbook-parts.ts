import type { Table } from '#core/export/table.ts';
import type { Sheet, Workbook } from '#core/export/workbook/sheet.ts';
import { columnLetters } from '#core/export/workbook/sheet-xml.ts';
import { XML, xmlText } from '#core/export/workbook/xml.ts';

// The parts of a workbook beside its sheets (ECMA-376, part 1). Sheets, and the tables on them, are numbered from 1.

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relation = (id: number, type: string, target: string): string => `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
const relations = (all: readonly string[]): string => `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

/** @param tables numbers of the sheets that have a table */
export const contentTypes = (sheets: readonly Sheet[], tables: readonly number[]): string => {
  const part = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${type}"/>`;
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    part('/xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`) +
    part('/xl/styles.xml', `${SHEET_TYPE}.styles+xml`) +
    sheets.map((_, index) => part(`/xl/worksheets/sheet${index + 1}.xml`, `${SHEET_TYPE}.worksheet+xml`)).join('') +
    tables.map((number) => part(`/xl/tables/table${number}.xml`, `${SHEET_TYPE}.table+xml`)).join('') +
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    part('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
};

export const PACKAGE_RELATIONS = relations([
  relation(1, `${RELATIONS}/officeDocument`, 'xl/workbook.xml'),
  relation(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  relation(3, `${RELATIONS}/extended-properties`, 'docProps/app.xml'),
]);

export const workbookRelations = (sheets: readonly Sheet[]): string =>
  relations([...sheets.map((_, index) => relation(index + 1, `${RELATIONS}/worksheet`, `worksheets/sheet${index + 1}.xml`)), relation(sheets.length + 1, `${RELATIONS}/styles`, 'styles.xml')]);

export const sheetRelations = (number: number): string => relations([relation(1, `${RELATIONS}/table`, `../tables/table${number}.xml`)]);

/** The header of each table is printed on every page. */
export const workbookXml = (sheets: readonly Sheet[]): string => {
  const titles = sheets.flatMap(({ kind, name }, index) => (kind === 'text' ? [] : [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(`'${name.replaceAll("'", "''")}'!$1:$1`)}</definedName>`]));
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>` +
    sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('') +
    `</sheets>${titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : ''}</workbook>`
  );
};

/** A named table: spreadsheets and screen readers know its header, and it can be filtered. @param rows its header included */
export const tableXml = (number: number, { columns }: Table, rows: number): string => {
  const range = `A1:${columnLetters(columns.length - 1)}${rows}`;
  const column = ({ title }: Table['columns'][number], index: number): string => `<tableColumn id="${index + 1}" name="${xmlText(title)}"/>`;
  return `${XML}<table xmlns="${MAIN}" id="${number}" name="Tabell${number}" displayName="Tabell${number}" ref="${range}"><autoFilter ref="${range}"/><tableColumns count="${columns.length}">${columns.map(column).join('')}</tableColumns></table>`;
};

/** Title and language: what assistive technology reads first of a document (EN 301 549, chapter 10). */
export const corePropertiesXml = ({ title, subject, madeOn }: Workbook): string =>
  `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>Alla svarar</dc:creator><dc:language>sv-SE</dc:language>` +
  `${madeOn === null ? '' : `<dcterms:created xsi:type="dcterms:W3CDTF">${xmlText(madeOn)}T00:00:00Z</dcterms:created>`}</cp:coreProperties>`;

export const APPLICATION_XML = `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Alla svarar</Application></Properties>`;
