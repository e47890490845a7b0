import { hash } from 'node:crypto';
import type { CertificateContent } from '#core/privacy/certificate.ts';
import type { CertificateRow } from './care.ts';

/**
 * How many were deleted, so coarse that it tells of nobody: 0 for fewer than ten, which may be none, else the power of ten that
 * there were at least.
 */
export const coarse = (count: number): number => (count < 10 ? 0 : 10 ** Math.floor(Math.log10(count)));

/** The first certificate follows none. */
const FIRST = '';

/** The certificate that follows another: its hash is of all that it says and of the hash before, so that none can be changed or taken away unseen. */
export const certify = (previous: Pick<CertificateRow, 'number' | 'hash'> | null, surveyId: string | null, deletedOn: string, content: CertificateContent): CertificateRow => {
  const row = { number: (previous?.number ?? 0) + 1, surveyId, deletedOn, content: JSON.stringify(content), previousHash: previous?.hash ?? FIRST };
  return { ...row, hash: hashOf(row) };
};

const hashOf = ({ number, surveyId, deletedOn, content, previousHash }: Omit<CertificateRow, 'hash'>): string => hash('sha256', JSON.stringify([number, surveyId, deletedOn, content, previousHash]), 'hex');

/** The numbers of certificates that are not as they were made, or follow another than they did: of all there are, in order. */
export const brokenIn = (rows: readonly CertificateRow[]): readonly number[] =>
  rows.filter((row, index) => row.number !== index + 1 || row.previousHash !== (rows[index - 1]?.hash ?? FIRST) || row.hash !== hashOf(row)).map(({ number }) => number);
