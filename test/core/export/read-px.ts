/** A PX file as its format says it is read (PC-Axis file format 2013): keywords with their texts, and the cells in order. */
export interface PxFile {
  /** `STUB`, `VALUES("Svar")` … */
  readonly keywords: ReadonlyMap<string, readonly string[]>;
  /** A number, or the text of a symbol. */
  readonly cells: readonly (number | string)[];
}

export const readPx = (text: string): PxFile => {
  const keywords = new Map([...text.matchAll(/^([A-Z0-9-]+(?:\("[^"]*"\))?)=((?:"[^"]*"|[^;"])*);/gm)].map(([, name = '', value = '']) => [name, textsIn(value)] as const));
  const [, data = ''] = /\nDATA=\n([^;]*);\s*$/.exec(text) ?? [];
  return { keywords, cells: [...data.matchAll(/"(\.+)"|(-?[\d.]+)/g)].map(([, symbol, number]) => (symbol === undefined ? Number(number) : (keywords.get(`DATASYMBOL${symbol.length}`)?.[0] ?? symbol))) };
};

/** Texts are parted by commas; a text that goes on stands in quotation marks again without one. */
const textsIn = (value: string): readonly string[] => {
  if (!value.includes('"')) return [value];
  return [...value.matchAll(/"[^"]*"(?:\s*"[^"]*")*/g)].map(([text]) => [...text.matchAll(/"([^"]*)"/g)].map(([, piece]) => piece).join(''));
};

/** The cell of a category of each dimension, by its code. */
export const cellOf = ({ keywords, cells }: PxFile, codes: Readonly<Record<string, string>>): number | string | undefined => {
  const names = [...(keywords.get('STUB') ?? []), ...(keywords.get('HEADING') ?? [])];
  const at = names.reduce((place, name) => {
    const own = keywords.get(`CODES("${name}")`) ?? [];
    return place * own.length + own.indexOf(codes[name] ?? '');
  }, 0);
  return cells[at];
};
