import { written, type Cell, type Table, type TableColumn } from '#core/export/table.ts';
import type { Sheet } from '#core/export/workbook/sheet.ts';
import { styleIndex, type Style } from '#core/export/workbook/styles.ts';
import { cellXml, XML, xmlText } from '#core/export/workbook/xml.ts';

const START = `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`;

/** The XML of a sheet in pieces; returns the number of rows, its header included. */
export const sheetXml = (sheet: Sheet): Generator<string, number> => {
  switch (sheet.kind) {
    case 'table':
      return tableXml(sheet.table);
    case 'links':
      return linksXml(sheet);
    case 'text':
      return textXml(sheet);
  }
};

/** Letters of a column, from 0: A … Z, AA … */
export const columnLetters = (index: number): string => (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const text = (at: string, value: string, style: Style): string => `<c r="${at}" s="${styleIndex(style)}" t="inlineStr"><is><t xml:space="preserve">${cellXml(value)}</t></is></c>`;

const cell = (at: string, value: Cell, { decimals }: TableColumn): string => {
  if (value === null || value === '') return '';
  if (typeof value === 'string') return text(at, value, 'text');
  return `<c r="${at}" s="${styleIndex(decimals ? 'decimal' : 'whole')}"><v>${written(value, decimals)}</v></c>`;
};

const row = (number: number, cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`;

const widths = (columns: readonly number[]): string => `<cols>${columns.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

/** The header stays when one scrolls. */
const VIEW_FROZEN = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>';
const VIEW_PLAIN = '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
const LANDSCAPE = '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
const FIT_WIDTH = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const PORTRAIT = '<pageSetup paperSize="9" fitToHeight="0"/>';

const PIECE = 65_536;

function* tableXml({ columns, rows }: Table): Generator<string, number> {
  const letters = columns.map((_, index) => columnLetters(index));
  let piece = `${START}${FIT_WIDTH}${VIEW_FROZEN}${widths(columns.map(({ width }) => width))}<sheetData>${row(1, columns.map(({ title }, index) => text(`${letters[index]}1`, title, 'header')))}`;
  let number = 1;
  for (const cells of rows) {
    number++;
    piece += row(number, columns.map((column, index) => cell(`${letters[index]}${number}`, cells[index] ?? null, column)));
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData>${LANDSCAPE}${number > 1 ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : ''}</worksheet>`;
  return number;
}

function* linksXml({ columns, links }: Sheet & { readonly kind: 'links' }): Generator<string, number> {
  const rows = links.map(({ sheet, about }, index) => row(index + 2, [text(`A${index + 2}`, sheet, 'link'), text(`B${index + 2}`, about, 'text')]));
  const targets = links.map(({ sheet }, index) => `<hyperlink ref="A${index + 2}" location="${xmlText(`'${sheet.replaceAll("'", "''")}'!A1`)}" display="${xmlText(sheet)}"/>`);
  yield `${START}${FIT_WIDTH}${VIEW_FROZEN}${widths([34, 90])}<sheetData>${row(1, columns.map((title, index) => text(`${columnLetters(index)}1`, title, 'header')))}`;
  yield `${rows.join('')}</sheetData>${targets.length > 0 ? `<hyperlinks>${targets.join('')}</hyperlinks>` : ''}${PORTRAIT}</worksheet>`;
  return links.length + 1;
}

const LINE_STYLES: Readonly<Record<'title' | 'heading' | 'text', Style>> = { title: 'title', heading: 'heading', text: 'paragraph' };

function* textXml({ lines }: Sheet & { readonly kind: 'text' }): Generator<string, number> {
  const rows = lines.map((line, index) => row(index + 1, line.text === '' ? [] : [text(`A${index + 1}`, line.text, LINE_STYLES[line.style])]));
  yield `${START}${FIT_WIDTH}${VIEW_PLAIN}${widths([100])}<sheetData>${rows.join('')}</sheetData>${PORTRAIT}</worksheet>`;
  return lines.length;
}
