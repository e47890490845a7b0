/** What went wrong with a file or a database, in the operator's language; by the codes of Node and of SQLite. */
const REASONS: readonly (readonly [code: RegExp, reason: string])[] = [
  [/^ENOENT$/, 'filen eller mappen finns inte'],
  [/^(EACCES|EPERM|SQLITE_PERM)/, 'rättighet saknas'],
  [/^(EROFS|SQLITE_READONLY)/, 'den är skrivskyddad'],
  [/^(ENOSPC|EDQUOT|SQLITE_FULL)/, 'disken är full'],
  [/^EISDIR$/, 'det är en mapp'],
  [/^ENOTDIR$/, 'en del av sökvägen är ingen mapp'],
  [/^EEXIST$/, 'det finns redan något med det namnet'],
  [/^SQLITE_NOTADB/, 'filen är ingen databas'],
  [/^SQLITE_CORRUPT/, 'databasen är skadad'],
  [/^SQLITE_CANTOPEN/, 'filen går inte att öppna'],
  [/^SQLITE_(BUSY|LOCKED)/, 'ett annat program använder databasen'],
  [/^SQLITE_NOMEM/, 'minnet räcker inte'],
  [/^SQLITE_IOERR/, 'disken svarar inte som den ska'],
];

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Why a file or database could not be used, in a few Swedish words; the error's own where its code says nothing to us. */
export const reasonOf = (error: unknown): string => {
  const known = REASONS.find(([code]) => code.test(codeOf(error)));
  return known?.[1] ?? (error instanceof Error ? error.message : String(error));
};

/** Whether the file system or the database refused, rather than our own code. */
export const isRefusedByMachine = (error: unknown): error is Error => error instanceof Error && ('syscall' in error || codeOf(error).startsWith('SQLITE_'));
