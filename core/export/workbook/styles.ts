import { XML } from '#core/export/workbook/xml.ts';

/** Styles of cells by name, in the order of `cellXfs`. `text` has the format of text, so that `0127` stays when it is typed over. */
const STYLES = ['plain', 'header', 'text', 'whole', 'decimal', 'title', 'heading', 'paragraph', 'link'] as const;

export type Style = (typeof STYLES)[number];

export const styleIndex = (style: Style): number => STYLES.indexOf(style);

const TOP = '<alignment vertical="top" wrapText="1"/>';
const xf = (format: number, font: number, more = ''): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${more || '<alignment vertical="top"/>'}</xf>`;

const TEXT = 49;
const WHOLE = 1;
const DECIMAL = 164;

const XFS: Readonly<Record<Style, string>> = {
  plain: xf(0, 0),
  header: xf(TEXT, 1, TOP),
  text: xf(TEXT, 0, TOP),
  whole: xf(WHOLE, 0),
  decimal: xf(DECIMAL, 0),
  title: xf(TEXT, 2, TOP),
  heading: xf(TEXT, 1, TOP),
  paragraph: xf(TEXT, 0, TOP),
  link: xf(TEXT, 3, TOP),
};

const font = (size: number, more: string): string => `<font>${more}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`;

/** `xl/styles.xml`. Nothing is said by colour alone: links are underlined, headers bold. */
export const STYLES_XML =
  `${XML}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  `<numFmts count="1"><numFmt numFmtId="${DECIMAL}" formatCode="0.0"/></numFmts>` +
  `<fonts count="4">${font(11, '')}${font(11, '<b/>')}${font(16, '<b/>')}${font(11, '<u/>').replace('<sz val="11"/>', '<sz val="11"/><color rgb="FF0B4F8A"/>')}</fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${STYLES.length}">${STYLES.map((style) => XFS[style]).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
