import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Command, ResponseRow, RoundRow, Source, Storage, SurveyRow, VersionRow } from '#server/storage/storage.ts';
import { describeFurther } from './further-suites.ts';
import { describePauses } from './pause-suite.ts';
import { describeReviews } from './review-suite.ts';
import { aDraft, all, aReport, aResponse, aRound, aSurvey, aVersion, publishSample } from './sample-rows.ts';

const REAL: readonly Source[] = ['web', 'api', 'paper'];
const submit = (response: ResponseRow, draftTokenHash: string | null = null) => ({ do: 'submit response', response, draftTokenHash }) as const;

/** A row without the difference between kinds of byte arrays. */
const plain = (row: ResponseRow): ResponseRow => ({ ...row, codes: new Uint8Array(row.codes) });

/**
 * What every storage does, whatever the database. `open` gives an empty one. STORAGE=<name> runs one engine alone.
 */
export const describeStorage = (name: string, open: () => Promise<Storage>): void => {
  const wanted = process.env['STORAGE'];
  describe.skipIf(wanted !== undefined && wanted !== name)(`storage on ${name}`, () => {
    let storage: Storage;
    let survey: SurveyRow;
    let version: VersionRow;
    let round: RoundRow;

    beforeEach(async () => {
      storage = await open();
      ({ survey, version, round } = await publishSample(storage));
    });
    afterEach(() => storage.close());

    describe('surveys', () => {
      test('an imported survey is listed, in order of slug, and keeps its id when it is imported again', async () => {
        await storage.write({ do: 'import survey', survey: aSurvey({ id: 'b', slug: 'zebra' }) });
        await storage.write({ do: 'import survey', survey: aSurvey({ id: 'a', slug: 'apa' }) });
        expect(await storage.write({ do: 'import survey', survey: aSurvey({ id: 'c', slug: 'apa' }) })).toEqual({ done: false });
        expect((await storage.surveys()).map(({ id }) => id)).toEqual(['a', survey.id, 'b']);
      });

      test('a published version is the one of its survey and comes back as it was', async () => {
        expect(await storage.surveys()).toEqual([{ ...survey, publishedVersion: version.id }]);
        expect(await storage.version(version.id)).toEqual(version);
        expect(await storage.version('unknown')).toBeNull();
      });

      test('the same questionnaire is not published twice', async () => {
        const again = aVersion(survey.id, { number: 2, hash: version.hash });
        expect(await storage.write({ do: 'publish version', version: again, round: aRound(again) })).toEqual({ published: false });
        expect(await storage.version(again.id)).toBeNull();
        expect(await storage.rounds(survey.id)).toEqual([round]);
      });

      test('a new version closes the open round and opens its own', async () => {
        const second = aVersion(survey.id, { number: 2, publishedOn: '2026-12-01' });
        const secondRound = aRound(second);
        expect(await storage.write({ do: 'publish version', version: second, round: secondRound })).toEqual({ published: true });
        const closed = { ...round, closesOn: '2026-12-01' };
        expect(await storage.rounds(survey.id)).toEqual([secondRound, closed]);
        expect(await storage.openRound(survey.id, '2026-10-31')).toBeNull();
        expect(await storage.openRound(survey.id, '2026-11-30')).toEqual(closed);
        expect(await storage.openRound(survey.id, '2026-12-01')).toEqual(secondRound);
      });

      test('a questionnaire that returns to an earlier text is a new version', async () => {
        const second = aVersion(survey.id, { number: 2 });
        const third = aVersion(survey.id, { number: 3, hash: version.hash });
        for (const next of [second, third]) {
          expect(await storage.write({ do: 'publish version', version: next, round: aRound(next) })).toEqual({ published: true });
        }
        expect((await storage.openRound(survey.id, '2026-11-01'))?.versionId).toBe(third.id);
      });

      test('a version with a number that is taken is refused whole, and the open round stays open', async () => {
        const clash = aVersion(survey.id, { number: 1 });
        await expect(storage.write({ do: 'publish version', version: clash, round: aRound(clash) })).rejects.toThrow(/number/i);
        expect(await storage.rounds(survey.id)).toEqual([round]);
      });
    });

    describe('drafts', () => {
      const begin = (draft: ReturnType<typeof aDraft>): Command => ({ do: 'begin draft', draft });

      test('a draft is begun once, and comes back as it was', async () => {
        const draft = aDraft(round);
        expect(await storage.write(begin(draft))).toEqual({ done: true });
        expect(await storage.write(begin(aDraft(round, { tokenHash: draft.tokenHash, answers: '{}' })))).toEqual({ done: false });
        expect(await storage.draft(draft.tokenHash)).toEqual(draft);
      });

      test('a draft that is changed is still of its version and submission, and of its survey alone', async () => {
        const other = await publishSample(storage);
        const draft = aDraft(round);
        await storage.write(begin(draft));
        expect(await storage.write({ do: 'change draft', draft: aDraft(other.round, { tokenHash: draft.tokenHash }), before: draft })).toEqual({ done: false });
        expect(await storage.write({ do: 'change draft', draft: { ...draft, versionId: other.version.id, submissionId: 'another', answers: '{}' }, before: draft })).toEqual({ done: true });
        expect(await storage.draft(draft.tokenHash)).toEqual({ ...draft, answers: '{}' });
      });

      test('a page posted again after sending does not bring the draft back', async () => {
        const draft = aDraft(round);
        await storage.write(begin(draft));
        await storage.write(submit(aResponse(round), draft.tokenHash));
        expect(await storage.write({ do: 'change draft', draft, before: draft })).toEqual({ done: false });
        expect(await storage.draft(draft.tokenHash)).toBeNull();
      });

      test.each([{ answers: '{"kommun":"0180"}' }, { sent: '[]' }, { typed: '{"trivsel":[]}' }])('a draft that meanwhile has %j is not changed, and one as it was read is', async (meanwhile) => {
        const draft = aDraft(round);
        await storage.write(begin({ ...draft, ...meanwhile }));
        const changed = { ...draft, answers: '{"kommun":"0136"}', sent: '["om-dig","trivsel"]', typed: '{"om-dig":[["kommun",["Åäö 🌻 \\u0000"]]]}', language: 'sv-simple', keptUntil: '2026-12-31' };
        expect(await storage.write({ do: 'change draft', draft: changed, before: draft })).toEqual({ done: false });
        expect(await storage.draft(draft.tokenHash)).toEqual({ ...draft, ...meanwhile });
        expect(await storage.write({ do: 'change draft', draft: changed, before: { ...draft, ...meanwhile } })).toEqual({ done: true });
        expect(await storage.draft(draft.tokenHash)).toEqual(changed);
      });

      test('a deleted draft is gone', async () => {
        const draft = aDraft(round);
        await storage.write(begin(draft));
        expect(await storage.write({ do: 'delete draft', tokenHash: draft.tokenHash })).toEqual({ done: true });
        expect(await storage.write({ do: 'delete draft', tokenHash: draft.tokenHash })).toEqual({ done: false });
        expect(await storage.draft(draft.tokenHash)).toBeNull();
      });
    });

    describe('responses', () => {
      test('a response comes back as it was stored, by its version and by its receipt', async () => {
        const response = aResponse(round, { answers: '{"förslag":"Åäö 🌻 \\u0000"}', area: null, coordinationUnion: null, respondentGroup: 'foretag' });
        expect(await storage.write(submit(response))).toEqual({ stored: true, id: response.id, keptUntil: response.keptUntil });
        expect((await all(storage.responses(version.id, REAL))).map(plain)).toEqual([response]);
        expect(await storage.responseByReceipt(response.receiptHash)).toEqual({ id: response.id, surveyId: survey.id, keptUntil: response.keptUntil });
      });

      test('sent 50 times at once with different content, it is stored once and all are told the same', async () => {
        const first = aResponse(round);
        const attempts = Array.from({ length: 50 }, (_, index) => aResponse(round, { ...first, id: `attempt ${index}`, answers: `{"n":${index}}` }));
        const outcomes = await Promise.all(attempts.map((attempt) => storage.write(submit(attempt))));
        expect(outcomes.filter(({ stored }) => stored)).toHaveLength(1);
        expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
        expect(await storage.countResponses(version.id, REAL)).toBe(1);
      });

      test('the same submission id in another survey is another submission', async () => {
        const other = await publishSample(storage);
        const response = aResponse(round);
        await storage.write(submit(response));
        expect((await storage.write(submit(aResponse(other.round, { submissionHash: response.submissionHash })))).stored).toBe(true);
      });

      test('a receipt that another submission has is refused, not taken for a re-post', async () => {
        const response = aResponse(round);
        await storage.write(submit(response));
        await expect(storage.write(submit(aResponse(round, { receiptHash: response.receiptHash })))).rejects.toThrow('same receipt');
        expect(await storage.countResponses(version.id, REAL)).toBe(1);
      });

      test('more than a page of them comes whole and without repetition, demo apart from real ones', async () => {
        const real = Array.from({ length: 2100 }, (_, index) => aResponse(round, { source: index % 2 === 0 ? 'web' : 'api' }));
        const demo = Array.from({ length: 7 }, () => aResponse(round, { source: 'demo' }));
        for (const part of [real.slice(0, 900), real.slice(900, 1800), real.slice(1800), demo]) await Promise.all(part.map((row) => storage.write(submit(row))));
        const ids = (await all(storage.responses(version.id, REAL))).map(({ id }) => id);
        expect(ids.toSorted()).toEqual(real.map(({ id }) => id).toSorted());
        expect(await storage.hasResponses(version.id, ['demo'])).toBe(true);
        expect(await storage.hasResponses(version.id, ['paper'])).toBe(false);
        expect(await storage.countResponses(version.id, REAL)).toBe(2100);
        expect(await storage.countResponses(version.id, ['demo'])).toBe(7);
        expect(await storage.countResponses('unknown', REAL)).toBe(0);
        const blocks = await all(storage.codes(version.id, REAL, 3));
        expect(Buffer.concat(blocks)).toEqual(Buffer.concat((await all(storage.responses(version.id, REAL))).map(({ codes }) => codes)));
      });

      test('codes of another width than the codebook are told, not counted', async () => {
        await storage.write(submit(aResponse(round)));
        await expect(all(storage.codes(version.id, REAL, 2))).rejects.toThrow('3 bytes of codes, the codebook 2');
      });

      test('they come in no order of arrival', async () => {
        const sent = Array.from({ length: 400 }, () => aResponse(round));
        for (const row of sent) await storage.write(submit(row));
        const read = (await all(storage.responses(version.id, REAL))).map(({ id }) => sent.findIndex((row) => row.id === id));
        const correlation = 1 - (6 * read.reduce((sum, arrival, place) => sum + (arrival - place) ** 2, 0)) / (400 * (400 ** 2 - 1));
        expect(Math.abs(correlation)).toBeLessThan(4.5 / Math.sqrt(400));
      });

      test('the data version changes with every change of the responses, and with nothing else', async () => {
        const response = aResponse(round);
        const seen = [await storage.dataVersion(version.id, REAL)];
        const after = async (command: Command): Promise<void> => {
          await storage.write(command);
          seen.push(await storage.dataVersion(version.id, REAL));
        };
        await after(submit(response));
        await after({ do: 'withdraw response', receiptHash: response.receiptHash, today: '2026-11-24' });
        await after(submit(aResponse(round, { keptUntil: '2026-11-30' })));
        await after({ do: 'delete expired', today: '2026-12-01' });
        expect(new Set(seen).size).toBe(seen.length);
        const last = seen.at(-1);
        await after({ do: 'begin draft', draft: aDraft(round) });
        await after({ do: 'delete expired', today: '2026-12-01' });
        await after({ do: 'withdraw response', receiptHash: 'unknown', today: '2026-12-01' });
        await after(submit(aResponse(round, { source: 'demo' })));
        expect(await storage.dataVersion(version.id, REAL)).toBe(last);
      });

      test('a receipt withdraws its response, once, until the day it is kept to', async () => {
        const [kept, late] = [aResponse(round, { keptUntil: '2027-01-10' }), aResponse(round, { keptUntil: '2027-01-10' })];
        await storage.write(submit(kept));
        await storage.write(submit(late));
        const withdraw = (receiptHash: string, today: string) => storage.write({ do: 'withdraw response', receiptHash, today });
        expect(await withdraw(kept.receiptHash, '2027-01-10')).toEqual({ withdrawn: true });
        expect(await withdraw(kept.receiptHash, '2027-01-10')).toEqual({ withdrawn: false });
        expect(await withdraw(late.receiptHash, '2027-01-11')).toEqual({ withdrawn: false });
        expect((await all(storage.responses(version.id, REAL))).map(({ id }) => id)).toEqual([late.id]);
        expect(await storage.responseByReceipt(kept.receiptHash)).toBeNull();
      });

      test('what is kept until yesterday is deleted today, and nothing else', async () => {
        const [old, current] = [aResponse(round, { keptUntil: '2027-01-09' }), aResponse(round, { keptUntil: '2027-01-10' })];
        const [oldDraft, draft] = [aDraft(round, { keptUntil: '2027-01-09' }), aDraft(round, { keptUntil: '2027-01-10' })];
        for (const response of [old, current]) await storage.write(submit(response));
        for (const row of [oldDraft, draft]) await storage.write({ do: 'begin draft', draft: row });
        expect(await storage.write({ do: 'delete expired', today: '2027-01-10' })).toEqual({ responses: 1, drafts: 1, reports: 0 });
        expect((await all(storage.responses(version.id, REAL))).map(({ id }) => id)).toEqual([current.id]);
        expect([await storage.draft(oldDraft.tokenHash), await storage.draft(draft.tokenHash)]).toEqual([null, draft]);
      });
    });

    describe('reports of faults', () => {
      test('a report comes back as it was stored, once however often it is sent, the oldest first', async () => {
        const [late, early] = [aReport({ reportedOn: '2026-11-24' }), aReport({ reportedOn: '2026-11-23', wrong: 'Åäö 🌻\nrad två', page: '', contact: '' })];
        for (const report of [late, early]) expect(await storage.write({ do: 'store report', report })).toEqual({ done: true });
        expect(await storage.write({ do: 'store report', report: { ...late, wrong: 'något annat' } })).toEqual({ done: false });
        expect(await storage.reports()).toEqual([{ ...early, state: 'new' }, { ...late, state: 'new' }]);
      });

      test('a report is deleted by its id, once', async () => {
        const [kept, gone] = [aReport(), aReport()];
        for (const report of [kept, gone]) await storage.write({ do: 'store report', report });
        expect(await storage.write({ do: 'delete report', id: gone.id })).toEqual({ done: true });
        expect(await storage.write({ do: 'delete report', id: gone.id })).toEqual({ done: false });
        expect(await storage.reports()).toEqual([{ ...kept, state: 'new' }]);
      });

      test('a report is deleted the day after the last that it is kept', async () => {
        const [old, current] = [aReport({ keptUntil: '2027-01-09' }), aReport({ keptUntil: '2027-01-10' })];
        for (const report of [old, current]) await storage.write({ do: 'store report', report });
        expect(await storage.write({ do: 'delete expired', today: '2027-01-10' })).toEqual({ responses: 0, drafts: 0, reports: 1 });
        expect(await storage.reports()).toEqual([{ ...current, state: 'new' }]);
      });
    });

    describeFurther(() => ({ storage, survey, round }));
    describePauses(() => ({ storage, round }));
    describeReviews(() => ({ storage, survey, version, round }));

    describe('writing', () => {
      test('63 of 64 at once are stored when one of them is wrong', async () => {
        const rows = Array.from({ length: 64 }, (_, index) => aResponse(round, index === 20 ? { roundId: 'no such round' } : {}));
        const outcomes = await Promise.allSettled(rows.map((row) => storage.write(submit(row))));
        expect(outcomes.flatMap(({ status }, index) => (status === 'rejected' ? [index] : []))).toEqual([20]);
        expect(await storage.countResponses(version.id, REAL)).toBe(63);
      });

      test('a wrong command leaves nothing of what it had done', async () => {
        const draft = aDraft(round);
        const response = aResponse(round);
        await storage.write({ do: 'begin draft', draft });
        await storage.write(submit(response));
        await expect(storage.write(submit(aResponse(round, { receiptHash: response.receiptHash }), draft.tokenHash))).rejects.toThrow('same receipt');
        expect(await storage.draft(draft.tokenHash)).toEqual(draft);
      });

      test('commands are applied in the order in which they were given', async () => {
        const draft = aDraft(round);
        const states = Array.from({ length: 300 }, (_, index) => ({ ...draft, answers: `{"n":${index}}` }));
        const commands = states.map((state, index): Command => {
          const before = states[index - 1];
          return before ? { do: 'change draft', draft: state, before } : { do: 'begin draft', draft: state };
        });
        await Promise.all(commands.map((command) => storage.write(command)));
        expect((await storage.draft(draft.tokenHash))?.answers).toBe('{"n":299}');
      });

      test('more than a thousand waiting are refused as busy, and those that were taken are stored', async () => {
        const outcomes = await Promise.allSettled(Array.from({ length: 1300 }, () => storage.write(submit(aResponse(round)))));
        const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));
        expect(refused).toHaveLength(300);
        expect(new Set(refused)).toEqual(new Set(['StorageBusy: för mycket väntar på att sparas']));
        expect(await storage.countResponses(version.id, REAL)).toBe(1000);
      });

      test('what was taken before closing is stored, what comes after is refused', async () => {
        const taken = Array.from({ length: 100 }, () => storage.write(submit(aResponse(round))));
        const closing = storage.close();
        await expect(storage.write(submit(aResponse(round)))).rejects.toThrow('stängd');
        expect((await Promise.all(taken)).every(({ stored }) => stored)).toBe(true);
        await closing;
      });
    });
  });
};
