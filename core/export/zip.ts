import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A file in an archive, its text in pieces. */
export interface ZipEntry {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

/** The first day that an archive can tell, in whatever zone: a date of ours would make other bytes of the same figures. */
const NO_DAY = new Date(1980, 0, 1);

/** An archive (ZIP, deflated) in pieces, made as they are asked for. Same entries, same bytes. Throws where a name is no name. */
export function* zipPieces(entries: Iterable<ZipEntry>): Generator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    made.push(piece);
  });
  const taken = (): readonly Uint8Array[] => {
    const pieces = made;
    made = [];
    return pieces;
  };
  for (const { name, pieces } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = NO_DAY;
    zip.add(file);
    for (const piece of pieces) {
      file.push(strToU8(piece));
      yield* taken();
    }
    file.push(new Uint8Array(), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
