const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' };

/** What XML 1.0 cannot say at all. */
const UNSAYABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** A spreadsheet reads `_x0041_` as the letter A (ECMA-376, ST_Xstring): its first sign is written so too. */
const CODED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text for XML, between tags or in quotation marks. What XML cannot say is left out. */
export const xmlText = (text: string): string => text.replace(UNSAYABLE, '').replace(/[&<>"\r\n\t]/g, (sign) => ESCAPES[sign] ?? sign);

/** A text for a cell. */
export const cellXml = (text: string): string => xmlText(text.replace(CODED, '_x005F_'));

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
