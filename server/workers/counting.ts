import { columnsOf, type Columns } from '#core/results/columns.ts';
import { countAll } from '#core/results/count.ts';
import type { CountRequest, SurveyCounts } from '#core/results/counts.ts';
import type { StorageReader } from '#server/storage/storage.ts';

/** What counting asks of a storage. */
export type CodedStorage = Pick<StorageReader, 'codedResponses' | 'dataVersion'>;

/** Responses in one block: large enough that a block costs nothing, small enough that growing one does not copy much. */
const BLOCK = 10_000;
/** Versions whose columns are kept: a million responses of 60 bytes are 60 MB. */
const KEPT = 4;

interface Kept {
  readonly dataVersion: string;
  readonly columns: Columns;
}

/** Counts responses from their codes. The columns of a version are kept until its responses change. */
export const createCounting = (storage: CodedStorage): ((request: CountRequest) => Promise<SurveyCounts>) => {
  const kept = new Map<string, Kept>();
  return async (request) => {
    const key = JSON.stringify([request.versionId, request.sources.toSorted(), request.dimensions]);
    // Asked before reading: a response that is stored meanwhile makes the columns old, never wrongly new.
    const dataVersion = await storage.dataVersion(request.versionId);
    const known = kept.get(key);
    const columns = known?.dataVersion === dataVersion ? known.columns : columnsOf(request.codebook, request.dimensions, await readBlocks(storage, request));
    kept.delete(key);
    kept.set(key, { dataVersion, columns });
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return countAll(request.codebook, request.dimensions, columns);
  };
};

const readBlocks = async (storage: CodedStorage, { versionId, sources, codebook: { width } }: CountRequest): Promise<readonly Uint8Array[]> => {
  const blocks: Uint8Array[] = [];
  let block = new Uint8Array(BLOCK * width);
  let filled = 0;
  for await (const { codes } of storage.codedResponses(versionId, sources)) {
    if (codes.length !== width) throw new RangeError(`A response of version ${versionId} has ${codes.length} bytes of codes, the codebook ${width}`);
    if (filled === block.length) {
      blocks.push(block);
      block = new Uint8Array(BLOCK * width);
      filled = 0;
    }
    block.set(codes, filled);
    filled += width;
  }
  return [...blocks, block.subarray(0, filled)];
};
