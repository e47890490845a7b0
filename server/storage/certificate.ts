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

/** What certificates of reports of faults are numbered in. */
const FAULTS = 'faults';
export const chainOf = (surveyId: string | null): string => surveyId ?? FAULTS;

/** The certificate that follows another of the same chain: its hash is of all that it says and of the hash before, so that none can be changed or taken away unseen. */
export const certify = (previous: Pick<CertificateRow, 'number' | 'hash'> | null, surveyId: string | null, deletedOn: string, content: CertificateContent): CertificateRow => {
  const row = { chain: chainOf(surveyId), number: (previous?.number ?? 0) + 1, surveyId, deletedOn, content: JSON.stringify(content), previousHash: previous?.hash ?? FIRST };
  return { ...row, hash: hashOf(row) };
};

const hashOf = ({ number, surveyId, deletedOn, content, previousHash }: Omit<CertificateRow, 'chain' | 'hash'>): string => hash('sha256', JSON.stringify([number, surveyId, deletedOn, content, previousHash]), 'hex');

/** The certificates of a chain that are not as they were made, or follow another than they did: of all that it has, in order. */
export const brokenIn = (chain: readonly CertificateRow[]): readonly CertificateRow[] =>
  chain.filter((row, index) => row.number !== index + 1 || row.previousHash !== (chain[index - 1]?.hash ?? FIRST) || row.hash !== hashOf(row));
