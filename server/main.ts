import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { readStatement } from '#core/accessibility/read-statement.ts';
import type { Statement } from '#core/accessibility/statement.ts';
import { createApp } from '#server/app.ts';
import { readSurroundings } from '#server/commands/surroundings.ts';
import { readConfig, type Config } from '#server/config.ts';
import { makeEnding } from '#server/http/end-server.ts';
import { makeLineLog } from '#server/http/request-log.ts';
import { loadRenderer } from '#server/render/load-renderer.ts';
import { makeCatalogue } from '#server/services/catalogue.ts';
import type { Reporter } from '#server/services/reporter.ts';
import { makeReports } from '#server/services/reports.ts';
import { keepDeleting } from '#server/services/delete-expired.ts';
import { checkSurveys, importNewSurveys, publishedSlugs } from '#server/services/import-surveys.ts';
import { makeKeys } from '#server/services/keys.ts';
import { makeFirstLink } from '#server/services/studio/first-admin.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { instantNow, makeCalendar } from '#server/services/today.ts';
import { openSqliteStorage } from '#server/storage/open-sqlite.ts';
import { isRefusedByMachine, reasonOf } from '#server/storage/reason.ts';
import { readSecret } from '#server/storage/secret-file.ts';
import { readStatementFile } from '#server/storage/statement-file.ts';
import { StorageRefused } from '#server/storage/storage.ts';
import { mediaFolder, readSurveyFiles, readWorkplaces } from '#server/storage/survey-files.ts';
import { startReleaser } from '#server/workers/start-releaser.ts';
import { startReporter } from '#server/workers/start-reporter.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Time for requests in flight to finish when the service is told to stop (ms). */
const PATIENCE = 10_000;

/** Ends with one line per problem and exit code 1. */
const fail = (problems: readonly string[]): never => {
  for (const problem of problems) console.error(problem);
  process.exit(1);
};

const start = async (): Promise<void> => {
  // survey-core 3.0.0 has a prototype-pollution hole that this switch closes.
  if ('__proto__' in {}) fail(['Starta med npm start: Node måste köras med --disable-proto=delete.']);
  const config = readConfig();
  if (!config.ok) return fail(config.problems);
  prepareFolder(config.value.dataDir);
  await listen(config.value, await openServices(config.value));
};

const prepareFolder = (dataDir: string): void => {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
  } catch {
    fail([`DATA_DIR: Det går inte att skriva i ${dataDir}. Välj en annan mapp, eller ge rätt att skriva.`]);
  }
};

interface Opened {
  readonly services: StudioServices;
  readonly reporter: Reporter;
  readonly stop: () => Promise<void>;
}

const openServices = async (config: Config): Promise<Opened> => {
  const calendar = makeCalendar();
  const today = calendar();
  const around = readSurroundings(config.surveysDir);
  const files = readSurveyFiles(config.surveysDir);
  const storage = await openSqliteStorage({ dataDir: config.dataDir, onFailure: (error) => fail([`Databasen slutade svara: ${error.message}`]) });
  const surveys = checkSurveys(files, around, today, await publishedSlugs(storage));
  if (!surveys.ok) return fail(surveys.problems);
  await importNewSurveys(storage, surveys.value, today);
  const catalogue = makeCatalogue(storage);
  const reporter = startReporter({ dataDir: config.dataDir });
  const services: StudioServices = { storage, catalogue, reports: makeReports(storage, catalogue), keys: makeKeys(readSecret(config.dataDir)), geography: around.geography, workplaces: readWorkplaces(config.surveysDir), today: calendar, around, shipped: files, reporter, releaser: startReleaser({ dataDir: config.dataDir, geography: around.geography, storage }), now: instantNow };
  const stopDeleting = keepDeleting(services, (line) => console.error(line));
  return {
    services,
    reporter,
    stop: async () => {
      stopDeleting();
      await reporter.close();
      await storage.close();
    },
  };
};

const listen = async (config: Config, { services, reporter, stop }: Opened): Promise<void> => {
  const renderer = await loadRenderer(ROOT);
  if (!renderer) return fail(['Sidorna är inte byggda. Kör npm run build.']);
  let stopping = false;
  const app = createApp({
    services,
    reporter,
    statement: statementOf(config),
    ...renderer,
    mediaDir: mediaFolder(config.surveysDir),
    secure: config.publicOrigin?.startsWith('https:') ?? false,
    publicOrigin: config.publicOrigin,
    proxies: config.proxies,
    submissionsPer10Minutes: config.submissionsPer10Minutes,
    log: config.logRequests ? makeLineLog() : null,
    onError: (error) => console.error(error),
    isStopping: () => stopping,
  });
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 }, app);
  server.maxConnections = 2_000;
  const endServer = makeEnding(server, PATIENCE);
  server.once('error', (error: NodeJS.ErrnoException) => fail([error.code === 'EADDRINUSE' ? `PORT: Port ${config.port} är upptagen. Välj en annan, till exempel PORT=${config.port + 1}.` : `Det går inte att lyssna på port ${config.port}: ${error.message}`]));
  server.listen({ port: config.port, ...(config.host ? { host: config.host } : {}) }, () => void announce(config, services, server));
  const end = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await endServer();
    await stop();
    process.exit(0);
  };
  // Not `once`: a terminal and systemd signal npm and the service both, and npm passes its own on. The second would kill.
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void end());
};

/** What the operator says in the accessibility statement. */
const statementOf = ({ statementFile }: Config): Statement | null => {
  if (!statementFile) return null;
  const statement = readStatement(readStatementFile(statementFile));
  return statement.ok ? statement.value : fail(statement.problems.map((problem) => `ACCESSIBILITY_FILE: ${problem}`));
};

const announce = async (config: Config, services: StudioServices, server: Server): Promise<void> => {
  const bound = server.address();
  const origin = config.publicOrigin ?? `http://localhost:${typeof bound === 'object' && bound ? bound.port : config.port}`;
  console.log(`Alla svarar: ${origin}/`);
  for (const { survey, version } of await services.catalogue.open()) console.log(`  ${origin}/e/${survey.slug}  ${version.questionnaire.title['sv'] ?? survey.slug}`);
  const first = await makeFirstLink(services);
  if (first !== null) console.log(`Studion: öppna en gång, inom sju dagar, för att skapa det första kontot: ${origin}${first}`);
  // The law asks for the statement, so one line reminds where it is missing; not among the lines of what stops a start.
  if (!config.statementFile) console.warn('ACCESSIBILITY_FILE är inte angiven: tillgänglighetsredogörelsen säger inte vem som svarar för tjänsten. Se README.');
  console.log(`Data: ${config.dataDir}`);
};

try {
  await start();
} catch (error) {
  if (error instanceof StorageRefused) fail([error.message]);
  if (!isRefusedByMachine(error)) throw error;
  fail([`Det gick inte att starta: ${reasonOf(error)}. Kontrollera DATA_DIR.`]);
}
