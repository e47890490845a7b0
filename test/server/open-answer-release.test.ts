import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readResults, type PublishedResults } from '#core/disclosure/publish-results.ts';
import { exportFile } from '#server/commands/export.ts';
import { readConfig } from '#server/config.ts';
import { makeRelease } from '#server/services/make-release.ts';
import type { ReviewRow } from '#server/storage/storage.ts';
import { createCounting } from '#server/workers/counting.ts';
import { solve } from '#server/workers/solver.ts';
import { auditInThread } from '#server/workers/start-auditor.ts';
import { OPEN_SURVEY, reviewing } from '#test/server/journey/reviewing.ts';
import { htmlFaults } from '#test/support/html-faults.ts';
import { startTestApp, type TestApp } from '#test/support/test-app.ts';
import { visit } from '#test/support/visitor.ts';

const TODAY = '2026-11-24';
const QUOTE = 'Mer tid behövs.';

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ surveys: { prov: OPEN_SURVEY }, today: TODAY });
});
afterEach(() => app.close());

const { answer, enter, reviews } = reviewing(() => app);

/** So many write a text; gives their receipts. */
const write = async (count: number, kon: 'kvinna' | 'man', forslag: string): Promise<readonly string[]> => {
  const receipts: string[] = [];
  for (let each = 0; each < count; each += 1) receipts.push(await answer({ kon, forslag }));
  return receipts;
};

type Decided = Pick<ReviewRow, 'state' | 'text' | 'themes'>;

/** Decides about waiting answers as `how` says of their text; null leaves them waiting. */
const decide = async (how: (text: string) => Decided | null): Promise<void> => {
  const { storage } = app.services;
  for (const before of (await reviews()).filter(({ state }) => state === 'waiting')) {
    const found = await storage.review(before.id);
    const decided = how((JSON.parse(found?.answers ?? '{}') as { readonly forslag: string }).forslag);
    if (decided) await storage.write({ do: 'decide review', id: before.id, before, decision: { ...before, ...decided, reviewedOn: TODAY } });
  }
};

const approved = (...themes: readonly string[]): Decided => ({ state: 'approved', text: 'godkänd', themes: JSON.stringify(themes) });

/** A reviewer reads one and makes the two codes of the question. */
const makeCodes = async (): Promise<void> => {
  const surveyId = (await app.services.catalogue.find('prov'))?.survey.id ?? '';
  for (const [id, name, position] of [['t1', 'Tid och takt', 1], ['t2', 'Lokaler', 2]] as const) await app.services.storage.write({ do: 'store open answer code', code: { surveyId, question: 'forslag', id, name, position } });
};

const release = async (): Promise<{ readonly ok: boolean; readonly results: PublishedResults }> => {
  const { services } = app;
  const published = await services.catalogue.find('prov');
  if (!published) throw new Error('the survey is not published');
  const made = await makeRelease({ ...services, count: createCounting(services.storage), solve, audit: (results, shown) => auditInThread({ results, published: shown }, () => undefined) }, published, { demo: false, today: TODAY });
  const row = await services.storage.release(made.ok ? made.value.id : 'prov-1');
  return { ok: made.ok, results: readResults(row?.results ?? '') };
};

const exported = async (format: string): Promise<string> => {
  const file = join(app.dataDir, `${format}.csv`);
  const config = readConfig({ DATA_DIR: app.dataDir });
  if (!config.ok) throw new Error(config.problems.join('\n'));
  await exportFile.run(['prov', '--format', format, '--out', file], config.value);
  return readFileSync(file, 'utf8');
};

const merge = async (id: string, mergedInto: string): Promise<void> => {
  const surveyId = (await app.services.catalogue.find('prov'))?.survey.id ?? '';
  await app.services.storage.write({ do: 'merge open answer codes', merge: { surveyId, question: 'forslag', id, mergedInto } });
};

/** The codes that a release lists. */
const themesShown = ({ variables }: PublishedResults): readonly string[] => [...new Set(variables.find(({ id }) => id === 'forslag__teman')?.figures.map((figure) => figure.answer.id))];

const themeFigure = ({ variables }: PublishedResults, theme: string, gender: string) => variables.find(({ id }) => id === 'forslag__teman')?.figures.find((each) => each.answer.id === theme && each.gender === gender && each.area.level === 'alla' && each.group === null);

/** Thirty women and thirty men have written and are coded; three women of the second theme, and one is quoted. Gives the receipt of the quoted one. */
const reviewed = async (): Promise<string> => {
  const [quoted = ''] = await write(1, 'kvinna', 'citat');
  for (const [count, kon, text] of [[19, 'kvinna', 'tid'], [3, 'kvinna', 'lokal'], [7, 'kvinna', 'annat'], [20, 'man', 'tid'], [10, 'man', 'annat']] as const) await write(count, kon, text);
  await enter();
  await makeCodes();
  await decide((text) => (text === 'citat' ? { state: 'quoted', text: QUOTE, themes: '["t1"]' } : approved(...(text === 'tid' ? ['t1'] : text === 'lokal' ? ['t2'] : []))));
  return quoted;
};

const withdraw = async (receipt: string): Promise<void> => {
  const somebody = visit(app.origin);
  await somebody.open('/angra');
  somebody.fill('Koden som du fick', receipt);
  await somebody.press('Fortsätt');
  await somebody.press('Ta bort mina svar');
};

describe('what people write in their own words, in a release', () => {
  it('is counted by theme, small themes hidden, and quoted on the page of the question and in files', async () => {
    await reviewed();
    const { results } = await release();
    expect(results.variables.find(({ id }) => id === 'forslag__teman')).toMatchObject({ kind: 'multiple', source: { kind: 'themes', of: ['forslag'] } });
    expect([themeFigure(results, 't1', 'kvinnor'), themeFigure(results, 't1', 'man')]).toMatchObject([{ count: 20, base: 30 }, { count: 20, base: 30 }]);
    expect(themeFigure(results, 't2', 'kvinnor')).toMatchObject({ count: null, status: 'suppressed' });
    const page = await visit(app.origin).open('/rapport/prov-1/fraga/forslag');
    for (const part of ['Teman i svaren', 'Tid och takt', QUOTE, 'Med egna ord']) expect(page.text).toContain(part);
    expect(await htmlFaults(page.source)).toEqual([]);
    expect(await exported('citat')).toBe(`\uFEFFFråga, kod;Fråga;Citat\r\nforslag;Vad kan bli bättre?;${QUOTE}\r\n`);
    expect((await exported('tidy')).split('\n').find((line) => line.includes('forslag__teman') && line.includes(',t1,') && line.includes(',kvinnor,'))).toContain(',20,30,');
  });

  it('is quoted nowhere once its answer is withdrawn, or its reviewer has taken it back', async () => {
    const receipt = await reviewed();
    await release();
    const quoted = (await reviews()).find(({ state }) => state === 'quoted');
    if (!quoted) throw new Error('none is quoted');
    const shows = async (): Promise<boolean> => (await visit(app.origin).open('/rapport/prov-1/fraga/forslag')).text.includes(QUOTE);
    expect(await shows()).toBe(true);
    const back = { ...quoted, state: 'approved' } as const;
    await app.services.storage.write({ do: 'decide review', id: quoted.id, before: quoted, decision: back });
    expect(await shows()).toBe(false);
    await app.services.storage.write({ do: 'decide review', id: quoted.id, before: back, decision: quoted });
    expect(await shows()).toBe(true);
    await withdraw(receipt);
    expect(await shows()).toBe(false);
    expect(await exported('citat')).not.toContain(QUOTE);
    expect((await app.services.storage.frozenReviews('prov-1')).some(({ quote }) => quote === QUOTE)).toBe(false);
  });

  it('may be reviewed after a release, and is released when nothing else is new; never twice the same', async () => {
    await write(30, 'kvinna', 'tid');
    await write(30, 'man', 'tid');
    await enter();
    await makeCodes();
    expect((await release()).results.variables.map(({ id }) => id)).not.toContain('forslag__teman');
    await decide((text) => approved(...(text === 'tid' ? ['t1'] : [])));
    expect((await release()).results.variables.map(({ id }) => id)).toContain('forslag__teman');
    expect((await release()).ok).toBe(false);
  });

  it('is shown anew only where nobody or at least ten more have been coded, whenever they answered', async () => {
    await write(14, 'kvinna', 'senare');
    await reviewed();
    expect(themeFigure((await release()).results, 't1', 'kvinnor')).toMatchObject({ base: 44 });
    await write(14, 'kvinna', 'ny');
    await enter();
    let left = 4;
    await decide(() => (left-- > 0 ? approved() : null));
    const few = (await release()).results;
    expect([themeFigure(few, 't1', 'kvinnor'), themeFigure(few, 't1', 'man')]).toMatchObject([{ base: null }, { base: 30 }]);
    await decide(() => approved());
    expect(themeFigure((await release()).results, 't1', 'kvinnor')).toMatchObject({ base: 58 });
  });

  it('is in no later release where the coding of an answer that was shown has changed', async () => {
    await reviewed();
    const first = (await release()).results;
    const changed = (await reviews()).find(({ themes }) => themes === '["t1"]');
    if (!changed) throw new Error('none is coded');
    await app.services.storage.write({ do: 'decide review', id: changed.id, before: changed, decision: { ...changed, themes: '["t2"]' } });
    const { ok, results } = await release();
    expect(ok).toBe(true);
    expect(results.variables.map(({ id }) => id)).toEqual(first.variables.map(({ id }) => id).filter((id) => id !== 'forslag__teman'));
    expect(results.variables.find(({ id }) => id === 'kon')?.figures).toEqual(first.variables.find(({ id }) => id === 'kon')?.figures);
  });

  it('is counted once of an answer with two codes that became one', async () => {
    await reviewed();
    await write(12, 'kvinna', 'båda');
    await enter();
    await decide(() => approved('t1', 't2'));
    await merge('t2', 't1');
    const { results } = await release();
    expect(themesShown(results)).toEqual(['t1']);
    expect(themeFigure(results, 't1', 'kvinnor')).toMatchObject({ count: 35, base: 42 });
  });

  it('is not told of codes that became one where a release listed them by themselves; the others stay, and what was told', async () => {
    await reviewed();
    const surveyId = (await app.services.catalogue.find('prov'))?.survey.id ?? '';
    await app.services.storage.write({ do: 'store open answer code', code: { surveyId, question: 'forslag', id: 't3', name: 'Annat', position: 3 } });
    for (const before of (await reviews()).filter(({ themes }) => themes === '[]')) await app.services.storage.write({ do: 'decide review', id: before.id, before, decision: { ...before, themes: '["t3"]' } });
    const first = (await release()).results;
    expect(themesShown(first)).toEqual(['t1', 't2', 't3']);
    await merge('t2', 't1');
    const second = await release();
    expect([second.ok, themesShown(second.results)]).toEqual([true, ['t3']]);
    for (const gender of ['kvinnor', 'man']) expect(themeFigure(second.results, 't3', gender)).toEqual(themeFigure(first, 't3', gender));
    expect(themesShown(readResults((await app.services.storage.release('prov-1'))?.results ?? ''))).toEqual(['t1', 't2', 't3']);
    await merge('t1', 't3');
    expect(themesShown((await release()).results)).toEqual([]);
  });
});
