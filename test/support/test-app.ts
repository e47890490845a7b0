import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { NO_OWN_WORDS } from '#core/language/vocabulary.ts';
import type { Statement } from '#core/accessibility/statement.ts';
import { createApp } from '#server/app.ts';
import type { Render } from '#server/http/endpoint.ts';
import { loadRenderer } from '#server/render/load-renderer.ts';
import { makeCatalogue } from '#server/services/catalogue.ts';
import { makeReports } from '#server/services/reports.ts';
import { checkSurvey, publishSurvey } from '#server/services/publish-survey.ts';
import type { Surroundings } from '#server/services/surroundings.ts';
import { makeKeys } from '#server/services/keys.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { openSqliteStorage } from '#server/storage/open-sqlite.ts';
import type { Storage } from '#server/storage/storage.ts';
import { mediaFolder, readCaptions, readGeography, readMedia, readSurveyFiles, readWorkplaces } from '#server/storage/survey-files.ts';
import { startReleaser } from '#server/workers/start-releaser.ts';
import { startReporter } from '#server/workers/start-reporter.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface TestApp {
  readonly origin: string;
  readonly services: StudioServices;
  readonly dataDir: string;
  /** What the request log said, one JSON line a request. */
  readonly log: readonly string[];
  /** Bugs that the app told of. */
  readonly errors: readonly unknown[];
  /** Moves the calendar. */
  setToday(date: string): void;
  /** Sets the clock of the day, UTC, `08:00:00`. */
  setTime(time: string): void;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Slug → SurveyJS JSON; by default the shipped questionnaires that are published. */
  readonly surveys?: Readonly<Record<string, unknown>>;
  /** Where the authors' own pictures lie, in `media`; by default the shipped folder. */
  readonly surveysDir?: string;
  readonly today?: string;
  readonly submissionsPer10Minutes?: number;
  /** In place of the built one. */
  readonly render?: Render;
  readonly publicOrigin?: string;
  /** Proxies whose word about who asks is taken (X-Forwarded-For). */
  readonly proxies?: number;
  readonly statement?: Statement;
}

const SHIPPED = ['medarbetare', 'foretag', 'kommun', 'handlaggare', 'forbund'];

const DEFAULTS = { today: '2026-11-24', submissionsPer10Minutes: 1_000_000, publicOrigin: null, proxies: 0 };

const publishAll = async (storage: Storage, surveys: Readonly<Record<string, unknown>>, surroundings: Surroundings, today: string): Promise<void> => {
  for (const [slug, json] of Object.entries(surveys)) {
    const source = JSON.stringify(json);
    const checked = checkSurvey(source, surroundings, today);
    if (!checked.ok) throw new Error(checked.problems.map((problem) => `${problem.path}: ${problem.message}`).join('\n'));
    await publishSurvey(storage, slug, source, checked.value, today);
  }
};

/** The real application on a port of its own, with a real database in a folder of its own. Needs `npm run build`. */
export const startTestApp = async (options: TestAppOptions = {}): Promise<TestApp> => {
  const renderer = await loadRenderer(ROOT);
  if (!renderer) throw new Error('Build first: npm run build');
  const dataDir = mkdtempSync(join(tmpdir(), 'alla-svarar-'));
  const settings = { ...DEFAULTS, ...options };
  let { today } = settings;
  let time = '08:00:00';
  const errors: unknown[] = [];
  const log: string[] = [];
  const storage = await openSqliteStorage({ dataDir, onFailure: (error) => errors.push(error) });
  const surveysDir = options.surveysDir ?? join(ROOT, 'surveys');
  const geography = readGeography(join(ROOT, 'surveys'));
  const around = { geography, media: readMedia(surveysDir), captions: readCaptions(surveysDir), words: NO_OWN_WORDS };
  await publishAll(storage, options.surveys ?? shippedSurveys(), around, today);
  const catalogue = makeCatalogue(storage);
  const reporter = startReporter({ dataDir });
  const services: StudioServices = { storage, catalogue, reports: makeReports(storage, catalogue), keys: makeKeys(Buffer.alloc(32, 7)), geography, workplaces: readWorkplaces(surveysDir), today: () => today, around, shipped: readSurveyFiles(join(ROOT, 'surveys')), reporter, releaser: startReleaser({ dataDir, geography, storage }), now: () => `${today}T${time}Z` };
  const app = createApp({ services, reporter, statement: options.statement ?? null, ...renderer, mediaDir: mediaFolder(surveysDir), ...(options.render && { render: options.render }), secure: false, publicOrigin: settings.publicOrigin, proxies: settings.proxies, submissionsPer10Minutes: settings.submissionsPer10Minutes, log: (entry) => log.push(JSON.stringify(entry)), onError: (error) => errors.push(error), isStopping: () => false });
  const server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    services,
    dataDir,
    log,
    errors,
    setToday: (date) => (today = date),
    setTime: (clock) => (time = clock),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
      await reporter.close();
      await storage.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

const shippedSurveys = (): Readonly<Record<string, unknown>> => Object.fromEntries(SHIPPED.map((slug) => [slug, readShipped(slug)]));

export const readShipped = (slug: string): unknown => JSON.parse(readFileSync(join(ROOT, 'surveys', `${slug}.json`), 'utf8')) as unknown;

/** A shipped questionnaire as its publishers would have it: the shipped contact is made up. */
export const readWithOwnContact = (slug: string): object => ({ ...(readShipped(slug) as object), contact: { tel: '08-465 00 99', email: 'kim@forbundet.se' } });
