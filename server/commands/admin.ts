import { makeFirstLink } from '#server/services/studio/first-admin.ts';
import { makePasswordLink } from '#server/services/studio/people.ts';
import { tidyEmail } from '#server/services/studio/sign-in.ts';
import { instantNow } from '#server/services/today.ts';
import { complain, tell, WrongUsage, type Command } from '#server/commands/command.ts';
import { withServices } from '#server/commands/open.ts';

/** `admin create`: the link with which the first account is made. `admin reset`: a link to a new password, which forgets two steps and passkeys. */
export const admin: Command = {
  usage: 'admin create | admin reset <e-post>',
  about: 'create skriver ut en länk som skapar det första kontot i studion (gäller en gång, i sju dagar). reset skriver ut en länk till ett nytt lösenord för den som har e-postadressen (gäller en gång, i ett dygn). När länken används försvinner också kontots två steg och passnycklar.',
  run: (args, config) => {
    const [what, email] = args;
    const make = what === 'create' && args.length === 1 ? makeFirst : what === 'reset' && email !== undefined && args.length === 2 ? makeReset(email) : null;
    if (make === null) throw new WrongUsage('Skriv admin create eller admin reset <e-post>.');
    return withServices(config, async ({ storage }) => {
      const made = await make({ storage, now: instantNow });
      if ('refusal' in made) {
        complain(made.refusal);
        return 1;
      }
      tell(`${config.publicOrigin ?? `http://localhost:${config.port}`}${made.address}`);
      return 0;
    });
  },
};

type Made = { readonly address: string } | { readonly refusal: string };
type Needs = Parameters<typeof makeFirstLink>[0];

const makeFirst = async (needs: Needs): Promise<Made> => {
  const address = await makeFirstLink(needs);
  return address === null ? { refusal: 'Det finns redan konton. Den som är administratör bjuder in fler i studion, under Personer.' } : { address };
};

const makeReset = (email: string) => async (needs: Needs): Promise<Made> => {
  const address = await makePasswordLink(needs, tidyEmail(email));
  return address === null ? { refusal: `Ingen har ett öppet konto med e-postadressen ${email}. Kontrollera hur den är skriven.` } : { address };
};
