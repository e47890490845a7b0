import { brokenIn } from '#server/storage/certificate.ts';
import { openSqliteReader } from '#server/storage/open-sqlite.ts';
import { complain, counted, readArgs, tell, wholeNumber, WrongUsage, type Command } from '#server/commands/command.ts';

export const deletions: Command = {
  about: 'Kontrollerar intygen om gallring: att inget är ändrat, eller att ett utskrivet intyg stämmer.',
  usage: 'deletions [--number N --hash FINGERAVTRYCK]',
  run: async (args, { dataDir }) => {
    const { values, first } = readArgs(args, { number: { type: 'string' }, hash: { type: 'string' } });
    if (first !== undefined) throw new WrongUsage(`”${first}” hör inte hit.`);
    if ((values.number === undefined) !== (values.hash === undefined)) throw new WrongUsage('Skriv både --number och --hash, som de står på intyget.');
    const storage = await openSqliteReader(dataDir);
    const rows = await storage.certificates().finally(() => storage.close());
    const broken = brokenIn(rows);
    broken.forEach((number) => complain(`Intyg ${number} stämmer inte: det är ändrat, eller så är intyget före det ändrat eller borttaget.`));
    tell(`${counted(rows.length, 'intyg', 'intyg')} om gallring, ${broken.length === 0 ? 'kedjan är hel' : 'kedjan är bruten'}.`);
    const printed = values.number === undefined || isPrinted(rows, wholeNumber(values.number, '--number', 0), values.hash ?? '');
    return printed && broken.length === 0 ? 0 : 1;
  },
};

const isPrinted = (rows: readonly { readonly number: number; readonly hash: string }[], number: number, hash: string): boolean => {
  const row = rows.find((each) => each.number === number);
  const same = row?.hash === hash.toLowerCase();
  if (same) tell(`Intyg ${number} stämmer med fingeravtrycket.`);
  else complain(row ? `Intyg ${number} har ett annat fingeravtryck i databasen.` : `Det finns inget intyg ${number} i databasen.`);
  return same;
};
