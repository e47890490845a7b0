import { describe, expect, test } from 'vitest';
import { addDays } from '#core/view/dates.ts';
import { brokenIn } from '#server/storage/certificate.ts';
import type { RoundRow, Storage, SurveyRow } from '#server/storage/storage.ts';
import { aDraft, anOrganisation, aReport, aResponse, publishSample } from './sample-rows.ts';

/** A part of `describeStorage`: how an organisation looks after those who answered. `ground` is asked in each test. */
export const describeCare = (ground: () => { readonly storage: Storage; readonly survey: SurveyRow; readonly round: RoundRow }): void => {
  describe('the record of how answers are handled', () => {
    const save = (details: string, before: number, savedBy = 'Kim Ek') => {
      const { storage, survey } = ground();
      return storage.write({ do: 'save processing record', record: { surveyId: survey.id, details, savedAt: '2026-11-24T08:00:00Z', savedBy }, before });
    };
    const latest = async () => (await ground().storage.processingRecords()).filter(({ surveyId }) => surveyId === ground().survey.id);

    test('is the latest of its revisions, which are all kept', async () => {
      expect(await latest()).toEqual([]);
      expect(await save('{"people":"Alla"}', 0)).toEqual({ done: true });
      expect(await save('{"people":"Några"}', 1, 'Alva Berg')).toEqual({ done: true });
      expect(await latest()).toEqual([{ surveyId: ground().survey.id, revision: 2, details: '{"people":"Några"}', savedAt: '2026-11-24T08:00:00Z', savedBy: 'Alva Berg' }]);
      expect((await ground().storage.processingRecordHistory(ground().survey.id)).map(({ revision, details }) => [revision, details])).toEqual([[2, '{"people":"Några"}'], [1, '{"people":"Alla"}']]);
    });

    test('is saved over by nobody who has not read the latest', async () => {
      await save('one', 0);
      expect(await save('another first', 0)).toEqual({ done: false });
      expect(await save('far ahead', 7)).toEqual({ done: false });
      expect(await latest()).toMatchObject([{ details: 'one', revision: 1 }]);
    });
  });
  describe('certificates of what was deleted', () => {
    const deleteOn = (today: string, from = '2026-11-01', surveyId = ground().survey.id) => ground().storage.write({ do: 'delete expired', today, certify: [{ surveyId, from }] });

    test('tell of each survey what went, too coarsely to tell of anybody, and by which decision', async () => {
      const { storage, survey, round } = ground();
      await storage.write({ do: 'save processing record', record: { surveyId: survey.id, details: '{"decision":"Styrelsen 2026"}', savedAt: '2026-11-24T08:00:00Z', savedBy: 'Kim Ek' }, before: 0 });
      for (let index = 0; index < 13; index += 1) await storage.write({ do: 'submit response', response: aResponse(round, { keptUntil: '2026-11-24' }), draftTokenHash: null });
      await storage.write({ do: 'store report', report: aReport({ keptUntil: '2026-11-24' }) });
      await deleteOn('2026-11-24', '2026-11-25');
      expect(await storage.certificates(survey.id)).toEqual([]);
      await deleteOn('2026-11-25', '2026-11-25');
      const [own, ...more] = await storage.certificates(survey.id);
      expect(more).toEqual([]);
      expect(own).toMatchObject({ chain: survey.id, number: 1, surveyId: survey.id, deletedOn: '2026-11-25', content: JSON.stringify({ deleted: { answers: 10, drafts: 0, madeUp: 0 }, decision: 'Styrelsen 2026' }) });
      expect(await storage.certificates('faults')).toMatchObject([{ surveyId: null, content: JSON.stringify({ deleted: { reports: 0 }, decision: '' }) }]);
    });

    test('are one a night in which something could go, whether or not it did', async () => {
      const { storage, survey } = ground();
      for (const day of ['2026-11-21', '2026-11-22', '2026-11-22', '2026-11-27', '2026-11-28']) await deleteOn(day, '2026-11-22');
      expect((await storage.certificates(survey.id)).map(({ number, deletedOn }) => [number, deletedOn])).toEqual([[1, '2026-11-22'], [2, '2026-11-27'], [3, '2026-11-28']]);
    });

    test('of a survey follow one another, so that a change or a gap is seen', async () => {
      const { storage, survey, round } = ground();
      const { survey: other } = await publishSample(storage);
      for (const day of ['2026-11-21', '2026-11-22', '2026-11-23']) {
        await storage.write({ do: 'begin draft', draft: aDraft(round, { keptUntil: day }) });
        await deleteOn(addDays(day, 1));
        await deleteOn(addDays(day, 1), day, other.id);
      }
      for (const { id } of [survey, other]) {
        const rows = await storage.certificates(id);
        expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
        expect(brokenIn(rows)).toEqual([]);
        for (const [index, row] of rows.entries()) {
          const changed = rows.with(index, { ...row, content: row.content.replace('0', '10') });
          expect(brokenIn(changed)).toContain(changed[index]);
          if (index < rows.length - 1) expect(brokenIn(rows.toSpliced(index, 1))).not.toEqual([]);
        }
      }
    });
  });

  describe('requests about answers', () => {
    test('are an organisation’s own, and answered once', async () => {
      const { storage } = ground();
      const [organisation, other] = [anOrganisation(), anOrganisation()];
      for (const each of [organisation, other]) await storage.write({ do: 'found organisation', organisation: each });
      const request = { id: 'r1', organisationId: organisation.id, kind: 'see' as const, receivedOn: '2026-11-24', answeredOn: null, decision: null };
      await storage.write({ do: 'register privacy request', request });
      const answer = (organisationId: string) => storage.write({ do: 'answer privacy request', id: 'r1', organisationId, answeredOn: '2026-11-25', decision: 'notFound' });
      expect(await answer(other.id)).toEqual({ done: false });
      expect(await answer(organisation.id)).toEqual({ done: true });
      expect(await answer(organisation.id)).toEqual({ done: false });
      expect(await storage.privacyRequests(organisation.id)).toEqual([{ ...request, answeredOn: '2026-11-25', decision: 'notFound' }]);
      expect(await storage.privacyRequests(other.id)).toEqual([]);
    });
  });

  test('a report of a fault says how far it has come', async () => {
    const { storage } = ground();
    const report = aReport();
    await storage.write({ do: 'store report', report });
    expect(await storage.write({ do: 'mark report', id: report.id, state: 'answered' })).toEqual({ done: true });
    expect((await storage.reports()).find(({ id }) => id === report.id)?.state).toBe('answered');
    expect(await storage.write({ do: 'mark report', id: 'gone', state: 'closed' })).toEqual({ done: false });
  });
};
