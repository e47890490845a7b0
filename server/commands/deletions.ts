import { groupBy } from '#core/language/group-by.ts';
import { brokenIn } from '#server/storage/certificate.ts';
import { openSqliteReader } from '#server/storage/open-sqlite.ts';
import type { CertificateRow } from '#server/storage/storage.ts';
import { complain, counted, readArgs, tell, wholeNumber, WrongUsage, type Command } from '#server/commands/command.ts';

/** Chains that are of no survey, by what they are called. */
const OTHERS: Readonly<Record<string, string>> = { faults: 'Anmälda fel', before: 'Från när alla enkäter hade samma nummer' };

interface Chain {
  /** The survey's address; null of others. */
  readonly slug: string | null;
  readonly name: string;
  readonly rows: readonly CertificateRow[];
}

export const deletions: Command = {
  about: 'Kontrollerar intygen om gallring, enkät för enkät: att inget är ändrat, eller att ett utskrivet intyg stämmer.',
  usage: 'deletions [ENKÄT] [--number N --hash FINGERAVTRYCK]',
  run: async (args, { dataDir }) => {
    const { values, first } = readArgs(args, { number: { type: 'string' }, hash: { type: 'string' } });
    const printed = printedIn(values);
    const chains = await chainsIn(dataDir);
    const asked = first === undefined ? chains : chains.filter(({ slug }) => slug === first);
    if (asked.length === 0) tell(`Det finns inga intyg om gallring${first === undefined ? '' : ` av ”${first}”`}.`);
    // Those that were printed when there was one chain say no survey.
    const held = asked.find(({ slug, rows }) => (first === undefined ? rows[0]?.chain === 'before' : slug === first));
    const checks = [...asked.map(isWhole), printed === null || isPrinted(held?.rows ?? [], printed, first === undefined)];
    return checks.includes(false) ? 1 : 0;
  },
};

/** What stands on a certificate. */
interface Printed {
  readonly number: number;
  readonly hash: string;
}

const printedIn = ({ number, hash }: { readonly number?: string | undefined; readonly hash?: string | undefined }): Printed | null => {
  if (number === undefined && hash === undefined) return null;
  if (number === undefined || hash === undefined) throw new WrongUsage('Skriv både --number och --hash, som de står på intyget.');
  return { number: wholeNumber(number, '--number', 0), hash };
};

const chainsIn = async (dataDir: string): Promise<readonly Chain[]> => {
  const storage = await openSqliteReader(dataDir);
  const [rows, surveys] = await Promise.all([storage.certificates(), storage.surveys()]).finally(() => storage.close());
  const slugs = new Map(surveys.map(({ id, slug }) => [id, slug]));
  const chains = [...groupBy(rows, ({ chain }) => chain)].map(([chain, its]) => ({ slug: slugs.get(chain) ?? null, name: slugs.get(chain) ?? OTHERS[chain] ?? chain, rows: its }));
  return chains.toSorted((one, other) => Number(one.slug === null) - Number(other.slug === null) || one.name.localeCompare(other.name, 'sv'));
};

/** Tells how a chain is. */
const isWhole = ({ name, rows }: Chain): boolean => {
  const broken = brokenIn(rows);
  broken.forEach(({ number }) => complain(`${name}: intyg ${number} stämmer inte. Det är ändrat, eller så är intyget före det ändrat eller borttaget.`));
  tell(`${name}: ${counted(rows.length, 'intyg', 'intyg')} om gallring, ${broken.length === 0 ? 'kedjan är hel' : 'kedjan är bruten'}.`);
  return broken.length === 0;
};

const isPrinted = (rows: readonly CertificateRow[], { number, hash }: Printed, ofNoSurvey: boolean): boolean => {
  const row = rows.find((each) => each.number === number);
  const same = row?.hash === hash.toLowerCase();
  if (same) tell(`Intyg ${number} stämmer med fingeravtrycket.`);
  else if (row) complain(`Intyg ${number} har ett annat fingeravtryck i databasen.`);
  else complain(`Det finns inget intyg ${number} i databasen.${ofNoSurvey ? ' Skriv enkäten också, som den står på intyget: varje enkät har sina egna nummer.' : ''}`);
  return same;
};
