import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { answeredNumber, answeredValues } from '#core/codes/answer-value.ts';
import { decode } from '#core/codes/decode.ts';
import { encode } from '#core/codes/encode.ts';
import { anyAnswers, codebookOf } from '#test/core/codes/codebook-example.ts';

const many = Array.from({ length: 19 }, (_, index) => `v${index}`);
const codebook = codebookOf([
  { kind: 'single', id: 'kon', values: ['kvinna', 'man', 'annat'] },
  { kind: 'multiple', id: 'svart', values: many },
  { kind: 'number', id: 'antal' },
  { kind: 'single', id: 'hinder', values: ['0', '1', '2'], path: ['tid'] },
  { kind: 'single', id: 'hinder', values: ['0', '1', '2'], path: ['mal'] },
  { kind: 'multiple', id: 'roller', values: ['a', 'b'], path: ['x'] },
  { kind: 'number', id: 'anst', path: ['k'] },
]);
const [kon, svart, antal] = codebook.variables;
const always = (): boolean => true;

describe('the codes of a response', () => {
  it('say again what was answered', () => {
    fc.assert(
      fc.property(anyAnswers(codebook), fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (answers, asked) => {
        const decoded = decode(codebook, encode(codebook, answers, (variable) => asked[codebook.variables.indexOf(variable)] === true));
        codebook.variables.forEach((variable, index) => {
          if (!asked[index]) return expect(decoded[index]).toEqual({ state: 'not asked' });
          const values = answeredValues(variable, answers).toSorted();
          const number = answeredNumber(variable, answers);
          const read = decoded[index];
          if (variable.kind === 'number') return expect(read).toEqual(number === null ? { state: 'left empty' } : { state: 'answered', number });
          return expect(read && 'values' in read ? { ...read, values: read.values.toSorted() } : read).toEqual(values.length === 0 ? { state: 'left empty' } : { state: 'answered', values });
        });
      }),
    );
  });

  it('are read from the middle of a larger buffer', () => {
    const own = encode(codebook, { antal: 2.5, kon: 'man' }, always);
    const row = new Uint8Array([9, 9, 9, ...own, 9]).subarray(3, 3 + own.length);
    expect(decode(codebook, row)).toEqual(decode(codebook, own));
  });

  it('have one byte for a choice: not asked, left empty, then the values in order', () => {
    const byteOf = (answers: Record<string, unknown>, asked = true): number | undefined => encode(codebook, answers, () => asked)[0];
    expect([byteOf({}, false), byteOf({}), byteOf({ kon: 'kvinna' }), byteOf({ kon: 'annat' })]).toEqual([0, 1, 2, 4]);
  });

  it('have a bit for each ticked value, the first in the lowest', () => {
    const { offset = 0 } = svart ?? {};
    expect([...encode(codebook, { svart: ['v0', 'v9'] }, always).subarray(offset, offset + 4)]).toEqual([2, 1, 2, 0]);
    expect([...encode(codebook, { svart: [] }, always).subarray(offset, offset + 4)]).toEqual([1, 0, 0, 0]);
  });

  it('keep zero apart from no answer', () => {
    const { offset = 0 } = antal ?? {};
    expect(encode(codebook, { antal: 0 }, always)[offset]).toBe(2);
    expect(encode(codebook, {}, always)[offset]).toBe(1);
  });

  it('take a choice with its own text by its value', () => {
    expect(encode(codebook, { kon: { value: 'annat', comment: 'hej' }, svart: [{ value: 'v1', comment: 'x' }, 'v2'] }, always)).toEqual(encode(codebook, { kon: 'annat', svart: ['v1', 'v2'] }, always));
  });

  it('leave out an answer to what was not asked', () => {
    expect(encode(codebook, { kon: 'man', antal: 3 }, (variable) => variable !== kon)[0]).toBe(0);
  });

  it('refuse a value that the codebook does not have, without telling it: errors are logged', () => {
    expect(() => encode(codebook, { kon: 'okand' }, always)).toThrow(/^kon has an answer that is not in the codebook$/);
  });
});
