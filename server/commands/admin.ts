import { makeFirstLink } from '#server/services/studio/first-admin.ts';
import { instantNow } from '#server/services/today.ts';
import { complain, tell, WrongUsage, type Command } from '#server/commands/command.ts';
import { withServices } from '#server/commands/open.ts';

/** `admin create`: the link with which the first account is made. */
export const admin: Command = {
  usage: 'admin create',
  about: 'Skriver ut en länk som skapar det första kontot i studion. Den gäller en gång, i sju dagar.',
  run: (args, config) => {
    if (args.length !== 1 || args[0] !== 'create') throw new WrongUsage('Skriv admin create.');
    return withServices(config, async ({ storage }) => {
      const address = await makeFirstLink({ storage, now: instantNow });
      if (address === null) {
        complain('Det finns redan konton. Den som är administratör bjuder in fler i studion, under Personer.');
        return 1;
      }
      tell(`${config.publicOrigin ?? `http://localhost:${config.port}`}${address}`);
      return 0;
    });
  },
};
