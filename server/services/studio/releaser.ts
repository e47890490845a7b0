import type { Overview } from '#core/disclosure/overview.ts';
import type { Microdata } from '#core/export/microdata/microdata-file.ts';
import type { Result } from '#core/result.ts';
import type { ReleaseHead } from '#server/storage/storage.ts';

/** What is to be made of a survey (its slug), of the made-up answers or of whatever there is, on a day (ISO). */
export interface WorkOrder {
  readonly slug: string;
  readonly demo: boolean;
  readonly today: string;
}

/** Records are wanted of a release of the published version of a survey, by its id; `file` is the name of the file. */
export interface RecordsOrder {
  readonly slug: string;
  readonly release: string;
  readonly file: string;
}

/** A file of records, its metadata, and what is stored of it. */
export interface MadeRecords extends Pick<Microdata, 'rules' | 'rows' | 'known' | 'shape'> {
  readonly records: string;
  readonly metadata: string;
}

/** How far a release has come: `done` and `all` of its questions while it is audited. */
export interface ReleaseProgress {
  readonly step: 'counting' | 'protecting' | 'auditing';
  readonly done: number;
  readonly all: number;
}

/** Counts and protects, without holding up those who answer questionnaires. Rejects where the answer is a bug. */
export interface Releaser {
  /** Makes a release that is shown to the studio alone; or why there is none, in Swedish. */
  release(order: WorkOrder, tell: (progress: ReleaseProgress) => void): Promise<Result<ReleaseHead, string>>;
  /** What may be told today of who has answered. */
  overview(order: WorkOrder): Promise<Overview>;
  /** Records for research; or why there are none, in Swedish. */
  records(order: RecordsOrder): Promise<Result<MadeRecords, string>>;
}
