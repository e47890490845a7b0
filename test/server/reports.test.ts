import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { solve } from '#server/workers/solver.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '#core/export/formats.ts';
import { exportFile } from '#server/commands/export.ts';
import { readConfig } from '#server/config.ts';
import { makeRelease } from '#server/services/make-release.ts';
import { storeDemoResponses } from '#server/services/demo-responses.ts';
import { auditInThread } from '#server/workers/start-auditor.ts';
import { createCounting } from '#server/workers/counting.ts';
import type { StatisticsTable } from '#core/statistics/statistics-table.ts';
import { aStatistics } from '#test/server/storage/sample-rows.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit } from '#test/support/visitor.ts';

const TODAY = '2026-11-24';

const both = (text: string) => ({ sv: text, 'sv-simple': text });
const survey = {
  title: { sv: 'Din röst', 'sv-simple': 'Hur har du det?' },
  retention: 30,
  pages: [
    { name: 'kommun', elements: [{ type: 'radiogroup', name: 'kommun', role: 'area', title: both('Var?'), choices: [{ value: '0126', text: both('Huddinge') }, { value: '0127', text: both('Botkyrka') }] }] },
    { name: 'kon', elements: [{ type: 'radiogroup', name: 'kon', role: 'gender', title: both('Kön?'), choices: [{ value: 'k', text: both('Kvinna'), counts: 'woman' }, { value: 'm', text: both('Man'), counts: 'man' }] }] },
    { name: 'svart', elements: [{ type: 'checkbox', name: 'svart', role: 'barrier', title: { sv: 'Vad är svårt?', 'sv-simple': 'Vad är svårt för dig?' }, choices: [{ value: 'a', text: both('Stress') }, { value: 'b', text: both('Resan') }, { value: 'c', text: both('Lokalen') }] }] },
  ],
};

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ surveys: { rost: survey, tyst: survey }, today: TODAY });
  await release();
});
afterAll(() => app.close());

/** Freezes made-up answers of `rost`, more of them each time. */
let seed = 0;
const release = async (): Promise<void> => {
  const { services } = app;
  const published = await services.catalogue.find('rost');
  const round = published && (await services.catalogue.openRound(published, TODAY));
  if (!published || !round) throw new Error('the survey is not open');
  await storeDemoResponses(services, published, round, { responses: 400, seed: (seed += 1) });
  await releaseAgain();
};

/** Freezes what there is. */
const releaseAgain = async (audit: Parameters<typeof makeRelease>[0]['audit'] = (results, shown) => auditInThread({ results, published: shown }, () => undefined)): Promise<void> => {
  const { services } = app;
  const published = await services.catalogue.find('rost');
  if (!published) throw new Error('there is no survey');
  const made = await makeRelease({ ...services, count: createCounting(services.storage), solve, audit }, published, { demo: true, today: TODAY });
  if (!made.ok) throw new Error(made.problems.join('\n'));
};

describe('a published report', () => {
  it('is read without JavaScript, by links from the first page to a municipality, a question and back', async () => {
    const somebody = visit(app.origin);
    await somebody.open('/');
    const report = await somebody.follow('Din röst (påhittade svar)');
    expect(report.path).toBe('/rapport/rost-1');
    expect(report.text).toContain('Påhittade svar.');
    expect(await htmlFaults(report.source)).toEqual([]);
    const local = await somebody.follow('Botkyrka');
    expect(local.heading).toBe('Botkyrka: Din röst');
    await somebody.follow('Till hela rapporten');
    const question = await somebody.follow('Vad är svårt?');
    expect(question.heading).toBe('Vad är svårt?');
    expect(await htmlFaults(question.source)).toEqual([]);
  });

  it('is another, shorter page in easy Swedish, with the texts of the questionnaire in easy Swedish', async () => {
    const somebody = visit(app.origin);
    const plain = await somebody.open('/rapport/rost-1');
    const easy = await somebody.open('/rapport/rost-1?lang=sv-simple');
    expect(easy.html).toContain('lang="sv-simple"');
    expect(easy.heading).toBe('Hur har du det?');
    expect(easy.text).toMatch(/\d av 10 kvinnor/);
    expect(easy.text.length).toBeLessThan(plain.text.length / 2);
  });

  it('reckons with how many women and men there are as soon as that is known, and no longer than it is', async () => {
    const { services, origin } = app;
    const somebody = visit(origin);
    const fileOf = async (): Promise<string> => (await fetch(`${origin}/rapport/rost-1/filer/tidy`)).text();
    const read = async () => ({ analysis: (await services.reports.find('rost-1'))?.analysis, page: (await somebody.open('/rapport/rost-1/fraga/svart')).text, file: await fileOf() });
    const before = await read();
    const tableOf = (persons: number): StatisticsTable => ({ category: null, categories: [], cells: (['kvinnor', 'man'] as const).map((gender) => ({ level: 'alla', area: 'alla', gender, category: null, time: null, persons })) });
    const tables = [aStatistics({ id: 'alla', survey: 'rost', use: 'population', json: JSON.stringify(tableOf(400)) }), aStatistics({ id: 'senare', survey: 'rost', use: 'population', referenceDate: '2999', json: JSON.stringify(tableOf(900)) })];
    for (const statistics of tables) await services.storage.write({ do: 'store statistics', statistics });
    const after = await read();
    const config = readConfig({ DATA_DIR: app.dataDir });
    const out = join(app.dataDir, 'kant.csv');
    expect(config.ok && (await exportFile.run(['rost', '--format', 'tidy', '--out', out], config.value))).toBe(0);
    for (const { id } of tables) await services.storage.write({ do: 'delete statistics', id });
    const again = await read();
    const remark = 'räknar med hur många som finns på platsen';
    expect([before.page, after.page, again.page].map((page) => page.includes(remark))).toEqual([false, true, false]);
    expect(after.analysis?.populations.map(({ persons, source }) => [persons.kvinnor, source.id])).toEqual([[400, 'alla']]);
    expect([after.file === before.file, again.file, readFileSync(out, 'utf8')]).toEqual([false, before.file, after.file]);
    expect(again.analysis).toEqual(before.analysis);
    expect((await read()).analysis).toBe(again.analysis);
  });

  it('has its figures as files, the very bytes of the export, and never microdata', async () => {
    const report = await app.services.reports.find('rost-1');
    if (!report) throw new Error('there is no report');
    const source = { results: report.release.results, populations: [], questionnaire: report.questionnaire, quotes: await app.services.reports.quotes(report), madeOn: TODAY, csvFile: 'rost-1-pahittade-svar-tidy.csv', demo: true };
    for (const [name, format] of Object.entries(EXPORT_FORMATS)) {
      const response = await fetch(`${app.origin}/rapport/rost-1/filer/${name}`);
      expect([name, response.status, response.headers.get('content-disposition')]).toEqual([name, 200, expect.stringContaining('attachment; filename=rost-1-pahittade-svar')]);
      const written = Buffer.concat([...format.pieces(source)].map((piece) => Buffer.from(piece)));
      expect(Buffer.compare(Buffer.from(await response.arrayBuffer()), written)).toBe(0);
    }
    const metadata = await fetch(`${app.origin}/rapport/rost-1/filer/csvw`);
    const { url } = (await metadata.json()) as { readonly url: string };
    const named = async (name: string): Promise<string | null> => (await fetch(`${app.origin}/rapport/rost-1/filer/${name}`)).headers.get('content-disposition');
    expect([await named('tidy'), metadata.headers.get('content-disposition')]).toEqual([url, `${url}-metadata.json`].map((name) => `attachment; filename=${name}`));
    for (const name of ['mikrodata', 'xml', 'constructor']) expect((await fetch(`${app.origin}/rapport/rost-1/filer/${name}`)).status).toBe(404);
  });

  it('is what `export` writes, though its answers are made up', async () => {
    const config = readConfig({ DATA_DIR: app.dataDir });
    if (!config.ok) throw new Error(config.problems.join('\n'));
    for (const [name, file] of [['korsningar', 'rost-1-pahittade-svar-korsningar.csv'], ['csvw', 'rost-1-pahittade-svar-tidy.csv-metadata.json']] as const) {
      const out = join(app.dataDir, file);
      expect(await exportFile.run(['rost', '--format', name, '--out', out], config.value)).toBe(0);
      const downloaded = await fetch(`${app.origin}/rapport/rost-1/filer/${name}`);
      expect([name, readFileSync(out, 'utf8')]).toEqual([name, Buffer.from(await downloaded.arrayBuffer()).toString('utf8')]);
    }
  });

  it('says in words that there is no such report, place, question or survey', async () => {
    for (const path of ['/rapport/rost-9', '/rapport/rost-1/0180', '/rapport/rost-1/alla', '/rapport/rost-1/fraga/finns-inte', '/rapport/rost-1/fraga/svart?efter=finns-inte', '/rapport/tyst', '/rapport/finns-inte']) {
      const missing = await visit(app.origin).open(path);
      expect([path, missing.status, missing.heading]).toEqual([path, 404, 'Sidan finns inte']);
    }
  });

  it('is found by the name of its survey alone, the latest of several, in the language that was asked for', async () => {
    await release();
    const latest = await visit(app.origin).open('/rapport/rost?lang=sv-simple');
    expect(latest.path).toBe('/rapport/rost-2?lang=sv-simple');
    expect(latest.heading).toBe('Hur har du det?');
    expect((await visit(app.origin).open('/rapport/rost-1')).text).toContain('Rapport 1.');
  });

  it('is gone at once when it is taken down, and the one before it is the latest', async () => {
    await app.services.storage.write({ do: 'take down release', id: 'rost-2', on: TODAY });
    expect((await visit(app.origin).open('/rapport/rost-2')).status).toBe(404);
    expect((await visit(app.origin).open('/rapport/rost')).path).toBe('/rapport/rost-1');
  });

  it('is looked at anew before the very same figures are shown again', async () => {
    await expect(releaseAgain(() => Promise.resolve([{ variable: 'svart', area: '0126', gender: 'woman', count: 1 } as never]))).rejects.toThrow('Rapporten är inte gjord');
  });

  it('is made again of the very same answers with the very same figures', async () => {
    await releaseAgain();
    const [before, again] = await Promise.all(['rost-2', 'rost-3'].map((id) => app.services.storage.release(id)));
    expect(again?.results).toEqual(before?.results);
    expect((await visit(app.origin).open('/rapport/rost')).path).toBe('/rapport/rost-3');
    await expect(releaseAgain()).rejects.toThrow('rost-3 är gjord på samma svar');
  });
});
