import type { Config } from '#server/config.ts';
import { makeEntryCode } from '#server/services/entry-codes.ts';
import { StorageRefused, type EntryPurpose } from '#server/storage/storage.ts';
import { readArgs, required, tell, wholeNumber, WrongUsage, type Command } from '#server/commands/command.ts';
import { findSurvey, withServices } from '#server/commands/open.ts';

/** Days that a code holds, unless told otherwise, and at most: codes are on paper too, and get lost. */
const DAYS = 30;
const MOST_DAYS = 366;

/** A command that makes codes of a kind, lists those that hold, and revokes one. */
export interface CodeCommand {
  readonly name: string;
  readonly about: string;
  readonly purpose: EntryPurpose;
  /** Where the code is typed. */
  readonly address: string;
}

export const codeCommand = (of: CodeCommand): Command => ({
  about: of.about,
  usage: `${of.name} <enkät> [--days N] | ${of.name} <enkät> --list | ${of.name} <enkät> --revoke ID`,
  run: async (args, config) => {
    const { values, first } = readArgs(args, { days: { type: 'string' }, list: { type: 'boolean' }, revoke: { type: 'string' } });
    const slug = required(first, 'Enkäten');
    if (Object.keys(values).length > 1) throw new WrongUsage('Välj ett av --days, --list och --revoke.');
    if (values.list) return list(of, config, slug);
    return values.revoke === undefined ? make(of, config, slug, daysIn(values.days)) : revoke(config, slug, values.revoke);
  },
});

const daysIn = (value: string | undefined): number => {
  const days = wholeNumber(value, '--days', DAYS);
  if (days < 1 || days > MOST_DAYS) throw new WrongUsage(`--days ska vara från 1 till ${MOST_DAYS}.`);
  return days;
};

const make = ({ name, purpose, address }: CodeCommand, config: Config, slug: string, days: number): Promise<number> =>
  withServices(config, async (services) => {
    const { survey } = await findSurvey(services, slug);
    const { id, code, validUntil } = await makeEntryCode(services, survey.id, days, purpose);
    tell(`Kod: ${code}\nDen visas bara nu. Den gäller till och med ${validUntil} och skrivs på ${config.publicOrigin ?? ''}${address}\nDra in den: npm run cli -- ${name} ${slug} --revoke ${id}`);
    return 0;
  });

const list = (of: CodeCommand, config: Config, slug: string): Promise<number> =>
  withServices(config, async (services) => {
    const { survey } = await findSurvey(services, slug);
    const codes = (await services.storage.entryCodes(survey.id)).filter(({ purpose, validUntil }) => purpose === of.purpose && validUntil >= services.today());
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
