/** What a certificate of deletion says was deleted, in the order in which it is told. */
export const DELETED_KINDS = ['answers', 'drafts', 'madeUp', 'reports'] as const;
export type DeletedKind = (typeof DELETED_KINDS)[number];

export interface CertificateContent {
  /** At least how many, as a power of ten; 0: fewer than ten, which may be none. So it tells of nobody. */
  readonly deleted: Readonly<Partial<Record<DeletedKind, number>>>;
  /** The decision by which it may be deleted, as the record of the survey said then. */
  readonly decision: string;
}

/** What is stored by the writer alone. */
export const readCertificate = (json: string): CertificateContent => JSON.parse(json) as CertificateContent;
