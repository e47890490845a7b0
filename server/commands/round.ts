import type { Config } from '#server/config.ts';
import { openNextRound, roundsOf, type Round } from '#server/services/rounds.ts';
import { StorageRefused } from '#server/storage/storage.ts';
import { readArgs, required, tell, type Command } from '#server/commands/command.ts';
import { findSurvey, withServices } from '#server/commands/open.ts';

export const round: Command = {
  about: 'Visar när en enkät har samlat in svar. --open avslutar omgången som är öppen och öppnar en ny med samma frågor.',
  usage: 'round <enkät> [--open]',
  run: (args, config) => {
    const { values, first } = readArgs(args, { open: { type: 'boolean' } });
    const slug = required(first, 'Enkäten');
    return values.open ? open(config, slug) : list(config, slug);
  },
};

const list = (config: Config, slug: string): Promise<number> =>
  withServices(config, async (services) => {
    tell((await roundsOf(services, await findSurvey(services, slug))).map(lineOf).join('\n'));
    return 0;
  });

const lineOf = ({ number, opensOn, closesOn }: Round): string => `Omgång ${number}  från ${opensOn} ${closesOn === null ? 'och framåt' : `till ${closesOn}`}`;

const open = (config: Config, slug: string): Promise<number> =>
  withServices(config, async (services) => {
    const opened = await openNextRound(services, await findSurvey(services, slug), services.today());
    if (!opened.ok) throw new StorageRefused(opened.problems.join('\n'));
    tell(`Omgång ${opened.value} av ”${slug}” är öppen. Nya svar hör till den, och utskrivna papper ska skrivas ut på nytt. Den som redan har börjat svara blir klar i omgången innan.`);
    return 0;
  });
