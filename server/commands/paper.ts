import { ADDRESSES } from '#core/view/addresses.ts';
import type { Config } from '#server/config.ts';
import { makeEntryCode } from '#server/services/paper-entry.ts';
import { StorageRefused } from '#server/storage/storage.ts';
import { readArgs, required, tell, wholeNumber, WrongUsage, type Command } from '#server/commands/command.ts';
import { findSurvey, withServices } from '#server/commands/open.ts';

/** Days that a code holds, unless told otherwise, and at most: codes are on paper too, and get lost. */
const DAYS = 30;
const MOST_DAYS = 366;

export const paper: Command = {
  about: 'Gör en kod för att skriva in svar från papper, visar vilka som gäller, eller drar in en.',
  usage: 'paper <enkät> [--days N] | paper <enkät> --list | paper <enkät> --revoke ID',
  run: async (args, config) => {
    const { values, first } = readArgs(args, { days: { type: 'string' }, list: { type: 'boolean' }, revoke: { type: 'string' } });
    const slug = required(first, 'Enkäten');
    if (Object.keys(values).length > 1) throw new WrongUsage('Välj ett av --days, --list och --revoke.');
    if (values.list) return list(config, slug);
    return values.revoke === undefined ? make(config, slug, daysIn(values.days)) : revoke(config, slug, values.revoke);
  },
};

const daysIn = (value: string | undefined): number => {
  const days = wholeNumber(value, '--days', DAYS);
  if (days < 1 || days > MOST_DAYS) throw new WrongUsage(`--days ska vara från 1 till ${MOST_DAYS}.`);
  return days;
};

const make = (config: Config, slug: string, days: number): Promise<number> =>
  withServices(config, async (services) => {
    const { survey } = await findSurvey(services, slug);
    const { id, code, validUntil } = await makeEntryCode(services, survey.id, days);
    tell(`Kod: ${code}\nDen visas bara nu. Den gäller till och med ${validUntil} och skrivs på ${config.publicOrigin ?? ''}${ADDRESSES.entry}\nDra in den: npm run cli -- paper ${slug} --revoke ${id}`);
    return 0;
  });

const list = (config: Config, slug: string): Promise<number> =>
  withServices(config, async (services) => {
    const { survey } = await findSurvey(services, slug);
    const codes = (await services.storage.entryCodes(survey.id)).filter(({ validUntil }) => validUntil >= services.today());
    tell(codes.length === 0 ? 'Ingen kod gäller.' : codes.map(({ id, madeOn, validUntil }) => `${id}  gjord ${madeOn}, gäller till och med ${validUntil}`).join('\n'));
    return 0;
  });

const revoke = (config: Config, slug: string, id: string): Promise<number> =>
  withServices(config, async (services) => {
    const { survey } = await findSurvey(services, slug);
    const { done } = await services.storage.write({ do: 'revoke entry code', surveyId: survey.id, id });
    if (!done) throw new StorageRefused(`”${slug}” har ingen kod med id ${id}.`);
    tell('Indragen.');
    return 0;
  });
