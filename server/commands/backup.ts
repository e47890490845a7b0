import { openSqliteReader } from '#server/storage/open-sqlite.ts';
import { restoreSqlite } from '#server/storage/restore.ts';
import { onlyFirst, readArgs, required, tell, type Command } from '#server/commands/command.ts';

export const backup: Command = {
  about: 'Skriver en kontrollerad kopia av databasen, även medan tjänsten är igång.',
  usage: 'backup <fil>',
  run: async (args, config) => {
    const target = required(onlyFirst(args), 'Filen');
    const storage = await openSqliteReader(config.dataDir);
    await storage.backup(target).finally(() => storage.close());
    tell(`Kopian är skriven och kontrollerad: ${target}. Spara också ${config.dataDir}/secret.key: utan den får den som håller på att svara ingen kvittokod.`);
    return 0;
  },
};

export const restore: Command = {
  about: 'Lägger tillbaka en kopia. Tjänsten måste vara stoppad.',
  usage: 'restore <fil> [--replace]',
  run: async (args, config) => {
    const { values, first } = readArgs(args, { replace: { type: 'boolean' } });
    const { setAside } = await restoreSqlite(required(first, 'Filen'), { dataDir: config.dataDir, replace: values.replace ?? false });
    tell(setAside ? `Kopian är på plats. Den förra databasen heter nu ${setAside}.` : 'Kopian är på plats.');
    return 0;
  },
};
