import type { Config } from '#server/config.ts';
import type { PublishedSurvey } from '#server/services/catalogue.ts';
import { makeRelease } from '#server/services/make-release.ts';
import type { Services } from '#server/services/respondent.ts';
import { surveyInRound } from '#server/services/rounds.ts';
import { StorageRefused, type DisclosureRow, type ReleaseHead } from '#server/storage/storage.ts';
import { complain, readArgs, required, tell, wholeNumber, WrongUsage, type Command } from '#server/commands/command.ts';
import { solve } from '#server/workers/solver.ts';
import { auditInThread } from '#server/workers/start-auditor.ts';
import { findSurvey, withCounter, withServices } from '#server/commands/open.ts';

export const release: Command = {
  about: 'Gör en rapport: fryser svaren som skyddade siffror, som export också visar. Visar vilka som finns, eller slutar visa en.',
  usage: 'release <enkät> [--round NUMMER] [--demo] [--cross FRÅGA,FRÅGA] | release <enkät> --list | release <enkät> --take-down NUMMER',
  run: async (args, config) => {
    const { values, first } = readArgs(args, { demo: { type: 'boolean' }, round: { type: 'string' }, list: { type: 'boolean' }, 'take-down': { type: 'string' }, cross: { type: 'string', multiple: true } });
    const slug = required(first, 'Enkäten');
    if ((values.list || values['take-down'] !== undefined) && Object.keys(values).length > 1) throw new WrongUsage('--list och --take-down står för sig.');
    if (values.list) return list(config, slug);
    if (values['take-down'] !== undefined) return takeDown(config, slug, wholeNumber(values['take-down'], '--take-down', 0));
    return make(config, slug, { demo: values.demo ?? false, round: values.round === undefined ? null : wholeNumber(values.round, '--round', 0), cross: values.cross ?? [] });
  },
};

interface ReleaseOptions {
  readonly demo: boolean;
  /** null: the one that is open. */
  readonly round: number | null;
  /** Pairs of background questions, or of one and the question of municipality, each as two names with a comma between. */
  readonly cross: readonly string[];
}

const surveyToRelease = async (services: Services, slug: string, round: number | null): Promise<PublishedSurvey> => {
  const survey = await findSurvey(services, slug);
  const asked = round === null ? survey : await surveyInRound(services, survey, round);
  if (!asked) throw new StorageRefused(`”${slug}” har ingen omgång ${round}. Se vilka som finns: npm run cli -- round ${slug}`);
  return asked;
};

const make = (config: Config, slug: string, { demo, round, cross }: ReleaseOptions): Promise<number> =>
  withCounter(config, async (services, counter) => {
    const survey = await surveyToRelease(services, slug, round);
    const made = await makeRelease({ ...services, count: (request) => counter.countResponses(request, showRead), solve, tellProtected: showProtected, audit: (results, published) => auditInThread({ results, published }, showAudited) }, survey, { demo, today: services.today(), cross });
    if (!made.ok) throw new StorageRefused(made.problems.join('\n'));
    if (made.value.source === 'demo') complain('Observera: det här är påhittade svar (demo), inga riktiga.');
    tell(`${made.value.id} är gjord.\nRapport: ${config.publicOrigin ?? ''}/rapport/${made.value.id}\nFiler: npm run cli -- export ${slug}`);
    return 0;
  });

/** On one line, where somebody watches. */
const showOnOneLine = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${text}`);
};

/** How many there are is not known: to count them takes as long as to read them. */
const showRead = (responses: number): void => showOnOneLine(`Läser svar: ${responses} `);

const showProtected = (done: number, all: number): void => showOnOneLine(`Skyddar: ${done} av ${all} frågor ${done === all ? '\n' : ''}`);

const showAudited = (done: number, all: number): void => showOnOneLine(`Granskar: ${done} av ${all} frågor ${done === all ? '\n' : ''}`);

const list = (config: Config, slug: string): Promise<number> =>
  withServices(config, async (services) => {
    const { survey } = await findSurvey(services, slug);
    const releases = await services.storage.releases(survey.id);
    tell(releases.length === 0 ? 'Ingen rapport är gjord.' : releases.map(lineOf).join('\n'));
    for (const disclosure of await services.storage.disclosures(survey.id)) tell(fileLineOf(disclosure));
    return 0;
  });

const lineOf = ({ id, madeOn, source, takenDownOn, shownTo }: ReleaseHead): string =>
  [`${id}  gjord ${madeOn}`, ...(source === 'demo' ? ['påhittade svar'] : []), ...(shownTo === 'studio' ? ['bara i studion'] : []), ...(takenDownOn === null ? [] : [`visas inte sedan ${takenDownOn}`])].join(', ');

/** A file of records that was made. */
const fileLineOf = ({ releaseId, madeOn, k, records, purpose, known }: DisclosureRow): string => `${releaseId}  mikrodata ${madeOn}, ${records} rader, k ${k}${known === null ? '' : `, kända frågor ${listed(JSON.parse(known) as readonly string[])}`}: ${purpose}`;

const listed = (ids: readonly string[]): string => (ids.length === 0 ? 'inga' : ids.join(' '));

const takeDown = (config: Config, slug: string, number: number): Promise<number> =>
  withServices(config, async (services) => {
    const { survey } = await findSurvey(services, slug);
    const shown = (await services.storage.releases(survey.id)).find((each) => each.number === number && each.takenDownOn === null);
    const done = shown && (await services.storage.write({ do: 'take down release', id: shown.id, on: services.today() })).done;
    if (!done) throw new StorageRefused(`”${slug}” har ingen rapport med nummer ${number} som visas.`);
    tell(`${shown.id} visas inte längre. Den som redan har siffrorna har dem kvar, så nya rapporter prövas fortfarande mot den.`);
    return 0;
  });
