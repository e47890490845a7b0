import { describe, expect, it } from 'vitest';
import { placeAt } from '#core/editor/question-at.ts';

const SOURCE = '{ "title": "Ett", "pages": [ { "name": "a", "elements": [ { "type": "text", "name": "fraga1", "title": "Först?" } ] },\n { "name": "b", "elements": [ { "type": "panel", "name": "lada", "elements": [ { "type": "text", "name": "fraga2", "title": "Sedan?" } ] } ] } ] }';
const at = (words: string) => placeAt(SOURCE, SOURCE.indexOf(words));

describe('where the cursor is in a questionnaire', () => {
  it('is a page and the innermost question', () => {
    expect(at('Först?')).toEqual({ page: 0, question: 'fraga1' });
    expect(at('Sedan?')).toEqual({ page: 1, question: 'fraga2' });
    expect(at('"lada"')).toEqual({ page: 1, question: 'lada' });
    expect(at('"b"')).toEqual({ page: 1, question: null });
    expect(at('Ett')).toEqual({ page: null, question: null });
  });

  it('is found in a text of which the end is missing, and nowhere in one that is nothing', () => {
    const broken = SOURCE.slice(0, SOURCE.indexOf('Sedan?') + 3);
    expect(placeAt(broken, broken.length - 1)).toEqual({ page: 1, question: 'fraga2' });
    expect(placeAt('', 0)).toEqual({ page: null, question: null });
    expect(placeAt('{}', 900)).toEqual({ page: null, question: null });
  });

  it('is a question of a questionnaire that has no pages', () => {
    const source = '{ "elements": [ { "type": "text", "name": "ensam" } ] }';
    expect(placeAt(source, source.indexOf('ensam'))).toEqual({ page: null, question: 'ensam' });
  });
});
