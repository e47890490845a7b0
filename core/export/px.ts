import type { PublishedFigure } from '#core/disclosure/published-figure.ts';
import type { PublishedVariable } from '#core/disclosure/publish-results.ts';
import { dimensionsOf, isMeant, measuresOf, placesOf, type Dimension } from '#core/export/cube.ts';
import type { ExportSource } from '#core/export/export-source.ts';
import type { LongColumn } from '#core/export/long-table.ts';
import { readMe, titleOf } from '#core/export/read-me.ts';
import { written } from '#core/export/table.ts';
import { NOT_SHOWN } from '#core/export/words.ts';
import { zipPieces, type ZipEntry } from '#core/export/zip.ts';

/** The figures as PX files (PC-Axis file format 2013, SCB) in an archive: one a variable and measure, since a file has one unit. */
export const pxArchive = (source: ExportSource): Generator<Uint8Array> =>
  zipPieces(
    (function* (): Generator<ZipEntry> {
      for (const [index, variable] of source.results.variables.entries())
        for (const measure of measuresOf(variable).filter(({ tidy }) => Object.hasOwn(UNITS, tidy))) yield { name: `${nameOf(variable, index)}_${measure.tidy}.px`, pieces: [pxFile(variable, measure, source)] };
    })(),
  );

/** The measures that have a file of their own. */
const UNITS: Readonly<Record<string, string>> = { antal: 'antal personer', andel_pct: 'procent', varde: 'värde' };

/** Small letters, digits and underscores; numbered, so that no two are the same. */
const nameOf = ({ id }: PublishedVariable, index: number): string => `${String(index + 1).padStart(3, '0')}_${id.toLowerCase().replace(/[^a-z0-9]+/g, '_').slice(0, 60)}`;

/** One PX file. Areas and answers are rows, gender columns with women first. */
const pxFile = (variable: PublishedVariable, measure: LongColumn, source: ExportSource): string => {
  const figures = variable.figures.filter((figure) => isMeant(measure, figure));
  const dimensions = dimensionsOf({ figures });
  const [heading, stub] = [dimensions.filter(({ id }) => id === 'kon'), dimensions.filter(({ id }) => id !== 'kon')];
  const all = [...stub, ...heading];
  const title = `${variable.text} efter ${listed(stub)} och ${listed(heading)}`;
  return [
    ...HEAD,
    ...(source.madeOn === null ? [] : [keyword('CREATION-DATE', [`${source.madeOn.replaceAll('-', '')} 00:00`])]),
    `DECIMALS=${measure.decimals ?? 0};`,
    `SHOWDECIMALS=${measure.decimals ?? 0};`,
    keyword('MATRIX', [`${variable.id}_${measure.tidy}`]),
    keyword('SUBJECT-CODE', [source.results.survey]),
    keyword('SUBJECT-AREA', [titleOf(source)]),
    keyword('CONTENTS', [variable.text]),
    keyword('TITLE', [title]),
    keyword('UNITS', [UNITS[measure.tidy] ?? '']),
    keyword('STUB', stub.map(({ label }) => label)),
    keyword('HEADING', heading.map(({ label }) => label)),
    ...all.map(({ label, categories }) => keyword(`VALUES("${label}")`, categories.map((category) => category.label))),
    ...all.map(({ label, categories }) => keyword(`CODES("${label}")`, categories.map(({ id }) => id))),
    keyword('SOURCE', [titleOf(source)]),
    // A hash is a line break in a note.
    keyword('NOTE', [readMe(source).map(({ text }) => text).join('#')]),
    ...Object.values(SYMBOLS).map(({ keyword: name, text }) => keyword(name, [text])),
    `DATA=\n${dataOf({ variable, measure, source, figures, dimensions: all })};\n`,
  ].join('\n');
};

/** The charset word is the format's own; CODEPAGE says what the bytes are. */
const HEAD = ['CHARSET="ANSI";', 'AXIS-VERSION="2013";', 'CODEPAGE="utf-8";', 'LANGUAGE="sv";'];

const SYMBOLS = {
  outside: { sign: '"."', keyword: 'DATASYMBOL1', text: 'Finns inte' },
  hidden: { sign: '".."', keyword: 'DATASYMBOL2', text: NOT_SHOWN },
  none: { sign: '"..."', keyword: 'DATASYMBOL3', text: 'Ingen har svarat' },
};

const listed = (dimensions: readonly Dimension[]): string => dimensions.map(({ label }) => label.toLowerCase()).join(', ');

/** A line of a PX file is at most 256 characters: a long text goes on in quotation marks of its own. */
const LONGEST = 240;

const keyword = (name: string, texts: readonly string[]): string => `${name}=${texts.map(quoted).join(',\n')};`;

/** Quotation marks cannot be told; line breaks end a line. */
const quoted = (text: string): string => {
  const plain = [...text.replace(/"/g, '”').replace(/[\s\p{Cc}]+/gu, ' ')];
  const pieces = Array.from({ length: Math.max(1, Math.ceil(plain.length / LONGEST)) }, (_, piece) => plain.slice(piece * LONGEST, (piece + 1) * LONGEST).join(''));
  return pieces.map((piece) => `"${piece}"`).join('\n');
};

interface Data {
  readonly variable: PublishedVariable;
  readonly measure: LongColumn;
  readonly source: ExportSource;
  readonly figures: readonly PublishedFigure[];
  readonly dimensions: readonly Dimension[];
}

/** A line a row, the columns beside each other. */
const dataOf = ({ variable, measure, source: { results }, figures, dimensions }: Data): string => {
  const { size, placeOf } = placesOf(dimensions);
  const cells = Array.from({ length: size }, () => SYMBOLS.outside.sign);
  for (const figure of figures) {
    const cell = measure.cell({ results, variable, figure }, 'tidy');
    cells[placeOf(figure)] = typeof cell === 'number' ? written(cell, measure.decimals) : figure.status === 'not_applicable' ? SYMBOLS.none.sign : SYMBOLS.hidden.sign;
  }
  const columns = dimensions.at(-1)?.categories.length ?? 1;
  return Array.from({ length: size / columns }, (_, row) => cells.slice(row * columns, (row + 1) * columns).join(' ')).join('\n');
};
