import { makeCatalogue, type PublishedSurvey } from '#server/services/catalogue.ts';
import { makeReports } from '#server/services/reports.ts';
import { makeKeys } from '#server/services/keys.ts';
import type { Services } from '#server/services/respondent.ts';
import { makeCalendar } from '#server/services/today.ts';
import type { Config } from '#server/config.ts';
import { openSqliteReader, openSqliteStorage } from '#server/storage/open-sqlite.ts';
import { readSecret } from '#server/storage/secret-file.ts';
import { StorageRefused, type StorageReader } from '#server/storage/storage.ts';
import { readGeography } from '#server/storage/survey-files.ts';
import { startCounter, type Counter } from '#server/workers/start-counter.ts';

/** Does something with the services open for writing, also while the server runs; they are closed afterwards. */
export const withServices = async <Result>(config: Config, use: (services: Services) => Promise<Result>): Promise<Result> => {
  const storage = await openSqliteStorage({
    dataDir: config.dataDir,
    // What was to be stored is refused with the same reason, and ends the command.
    onFailure: () => undefined,
  });
  const catalogue = makeCatalogue(storage);
  const services: Services = { storage, catalogue, reports: makeReports(storage, catalogue), keys: makeKeys(readSecret(config.dataDir)), geography: readGeography(config.surveysDir), today: makeCalendar() };
  return use(services).finally(() => storage.close());
};

/** The same with a counter. */
export const withCounter = <Result>(config: Config, use: (services: Services, counter: Counter) => Promise<Result>): Promise<Result> =>
  withServices(config, (services) => {
    const counter = startCounter({ dataDir: config.dataDir });
    return use(services, counter).finally(() => counter.close());
  });

/** Does something with the storage open for reading and a counter; both are closed afterwards. */
export const withReader = async <Result>(config: Config, use: (storage: StorageReader, counter: Counter) => Promise<Result>): Promise<Result> => {
  const storage = await openSqliteReader(config.dataDir);
  const counter = startCounter({ dataDir: config.dataDir });
  return use(storage, counter).finally(() => Promise.all([counter.close(), storage.close()]));
};

/** The published questionnaire of an address, or a refusal. */
export const findSurvey = async ({ catalogue }: Pick<Services, 'catalogue'>, slug: string): Promise<PublishedSurvey> => {
  const survey = await catalogue.find(slug);
  if (!survey) throw new StorageRefused(`Det finns ingen publicerad enkät som heter ”${slug}”.`);
  return survey;
};
