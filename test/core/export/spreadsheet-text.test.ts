import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { spreadsheetText } from '#core/export/spreadsheet-text.ts';

describe('a text in a spreadsheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-lön', "'-lön"],
    [' =2', "' =2"],
    ['＝1', "'＝1"],
    ['|cmd', "'|cmd"],
    ['\t=1', "'=1"],
    ['\u0000=1', "'=1"],
    ['\uFEFF+1', "'+1"],
    ['\u200B-1', "'-1"],
    ['\n@x', "' @x"],
  ])('is no formula: %j', (text, cell) => {
    expect(spreadsheetText(text, ' ')).toBe(cell);
  });

  it.each(['a;b', 'sa "hej"', 'Ja = nej', 'Östra Södertörn', '', '5–10', "'x"])('is left alone where it is none: %j', (text) => {
    expect(spreadsheetText(text, ' ')).toBe(text);
  });

  it('keeps a line break, or makes it a space', () => {
    expect(spreadsheetText('x\r\n=y', ' ')).toBe('x =y');
    expect(spreadsheetText('x\r\n=y', '\n')).toBe('x\n=y');
  });

  it('never begins like a formula, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '|', '＝', ' ', '\t', '\r', '\n', '\0', '\uFEFF', '\u200B', 'a', '1') }), (text) => {
        expect(spreadsheetText(text, ' ').trimStart()).not.toMatch(/^[=+\-@|＝]/u);
      }),
    );
  });
});
