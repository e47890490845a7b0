import { columnsOf, type Columns } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import type { CountRequest, SurveyCounts } from '#core/results/counts.ts';
import { marksIn } from '#core/results/marks.ts';
import { withThemes, type Themes } from '#core/results/themes.ts';
import type { StorageReader } from '#server/storage/storage.ts';

/** What counting asks of a storage. */
export type CodedStorage = Pick<StorageReader, 'codes' | 'marks' | 'dataVersion'>;

/** Versions whose columns are kept: a million responses of 60 bytes are 60 MB. */
const KEPT = 4;

interface Kept {
  readonly dataVersion: string;
  readonly columns: Columns;
}

/** Is told how many responses have been read so far. */
export type TellRead = (responses: number) => void;

/** Counts responses from their codes. The columns of a version are kept until its responses change; `tell` is called while they are read. */
export const createCounting = (storage: CodedStorage): ((request: CountRequest, tell?: TellRead) => Promise<SurveyCounts>) => {
  const kept = new Map<string, Kept>();
  const remembered = async (request: CountRequest, tell: TellRead): Promise<Columns> => {
    const key = JSON.stringify([request.versionId, request.sources.toSorted()]);
    // Asked before reading: a response that is stored meanwhile makes the columns old, never wrongly new.
    const dataVersion = await storage.dataVersion(request.versionId, request.sources);
    const known = kept.get(key);
    const columns = known?.dataVersion === dataVersion ? known.columns : await readColumns(storage, request, tell);
    kept.delete(key);
    kept.set(key, { dataVersion, columns });
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return columns;
  };
  return async (request, tell = () => undefined) => {
    const columnsFor = (): Promise<Columns> => (request.except ? readColumns(storage, request, tell) : remembered(request, tell));
    if (!request.themes) return countAll(request.codebook, request.dimensions, await columnsFor(), request);
    const { codebook, columns } = await joined(storage, request, request.themes, columnsFor);
    return countAll(codebook, request.dimensions, columns, request);
  };
};

/** The columns with those of themes, which are not kept: reviews change though responses do not. Read anew where a response came or went meanwhile. */
const joined = async (storage: CodedStorage, request: CountRequest, themes: readonly Themes[], columnsFor: () => Promise<Columns>): Promise<ReturnType<typeof withThemes>> => {
  for (;;) {
    const before = await storage.dataVersion(request.versionId, request.sources);
    const columns = await columnsFor();
    const left = new Set(request.except ? marksIn(request.except) : []);
    const marks = marksIn(await storage.marks(request.versionId, request.sources)).filter((mark) => !left.has(mark));
    if ((await storage.dataVersion(request.versionId, request.sources)) === before) return withThemes(request.codebook, columns, themes, marks);
  }
};

/** The columns of the responses that a request names, read from their codes. */
export const readColumns = async (storage: Pick<CodedStorage, 'codes'>, { versionId, sources, codebook, except }: Omit<CountRequest, 'dimensions' | 'pairs' | 'crossings'>, tell: TellRead): Promise<Columns> => {
  const blocks: Uint8Array[] = [];
  let read = 0;
  for await (const block of storage.codes(versionId, sources, codebook.width, except)) {
    blocks.push(block);
    read += block.length / codebook.width;
    tell(read);
  }
  return columnsOf(codebook, blocks);
};
