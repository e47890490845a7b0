import { describe, expect, it } from 'vitest';
import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedResults } from '#core/disclosure/publish-results.ts';
import { filesWithContents } from '#core/export/file-contents.ts';
import { EXPORT_FORMATS } from '#core/export/formats.ts';
import { crossedSource, sourceOf } from '#test/core/export/export-example.ts';

const formats = Object.keys(EXPORT_FORMATS);
const files = (results: PublishedResults, quotes = 0) => filesWithContents(formats, results, quotes, (format) => ({ key: format }));
const namesOf = (results: PublishedResults, quotes = 0): readonly string[] => files(results, quotes).map(({ format }) => format);

const CROSSED = ['korsningar', 'korsningar-tidy'];
/** All but the first `shown` figures hidden. */
const hideAfter = (results: PublishedResults, shown: number): PublishedResults => {
  let seen = 0;
  const hide = (figure: PublishedFigure): PublishedFigure => (figure.status === 'suppressed' || (seen += 1) <= shown ? figure : { ...figure, status: 'suppressed', count: null, base: null, share: null, value: null });
  return { ...results, variables: results.variables.map((variable) => ({ ...variable, figures: variable.figures.map(hide) })) };
};

describe('the files of a release', () => {
  it('are all there where each holds something, by their usual names where it is more than a little', () => {
    expect(namesOf(crossedSource().results, 2)).toEqual(formats);
    expect(files(crossedSource().results, 2).filter(({ label, format }) => label.key !== format).map(({ format }) => format)).toEqual(CROSSED);
  });

  it('leave out quotes where there are none, and divided figures where nothing divides or none is shown', () => {
    expect(namesOf(crossedSource().results)).toEqual(formats.filter((format) => format !== 'citat'));
    expect(namesOf(sourceOf().results, 1)).toEqual(formats.filter((format) => !CROSSED.includes(format)));
  });

  it('are those that describe alone where no figure is shown', () => {
    expect(namesOf(hideAfter(sourceOf().results, 0))).toEqual(['kodbok', 'lasmig']);
  });

  it('say so where nearly all is hidden', () => {
    const { results } = sourceOf();
    const all = results.variables.flatMap(({ figures }) => figures).length;
    const few = files(hideAfter(results, 3));
    expect(few.find(({ format }) => format === 'xlsx')?.label).toEqual({ key: 'results.file.few', parameters: { file: { key: 'xlsx' }, shown: 3, all } });
    expect(few.find(({ format }) => format === 'kodbok')?.label).toEqual({ key: 'kodbok' });
  });
});
