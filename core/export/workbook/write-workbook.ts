import { zipPieces, type ZipEntry } from '#core/export/zip.ts';
import type { Table } from '#core/export/table.ts';
import type { Sheet, Workbook } from '#core/export/workbook/sheet.ts';
import { sheetXml } from '#core/export/workbook/sheet-xml.ts';
import { STYLES_XML } from '#core/export/workbook/styles.ts';
import { APPLICATION_XML, contentTypes, corePropertiesXml, PACKAGE_RELATIONS, sheetRelations, tableXml, workbookRelations, workbookXml } from '#core/export/workbook/workbook-parts.ts';

/** A workbook as XLSX (ECMA-376) in pieces, a row at a time: no sheet is ever whole in memory. Same workbook, same bytes. */
export const workbookPieces = (workbook: Workbook): Generator<Uint8Array> => zipPieces(entriesOf(workbook));

function* entriesOf(workbook: Workbook): Generator<ZipEntry> {
  const { sheets } = workbook;
  const tables = sheets.flatMap((sheet, index) => (sheet.kind === 'table' && hasRows(sheet.table) ? [index + 1] : []));
  yield { name: '[Content_Types].xml', pieces: [contentTypes(sheets, tables)] };
  yield { name: '_rels/.rels', pieces: [PACKAGE_RELATIONS] };
  yield { name: 'docProps/core.xml', pieces: [corePropertiesXml(workbook)] };
  yield { name: 'docProps/app.xml', pieces: [APPLICATION_XML] };
  yield { name: 'xl/workbook.xml', pieces: [workbookXml(sheets)] };
  yield { name: 'xl/_rels/workbook.xml.rels', pieces: [workbookRelations(sheets)] };
  yield { name: 'xl/styles.xml', pieces: [STYLES_XML] };
  for (const [index, sheet] of sheets.entries()) yield* sheetEntries(sheet, index + 1, tables.includes(index + 1));
}

/** A named table must have a row. */
const hasRows = ({ rows }: Table): boolean => rows[Symbol.iterator]().next().done !== true;

function* sheetEntries(sheet: Sheet, number: number, hasTable: boolean): Generator<ZipEntry> {
  let rows = 0;
  yield {
    name: `xl/worksheets/sheet${number}.xml`,
    pieces: (function* () {
      rows = yield* sheetXml(sheet);
    })(),
  };
  if (sheet.kind !== 'table' || !hasTable) return;
  yield { name: `xl/worksheets/_rels/sheet${number}.xml.rels`, pieces: [sheetRelations(number)] };
  yield { name: `xl/tables/table${number}.xml`, pieces: [tableXml(number, sheet.table, rows)] };
}
