import { describe, expect, test } from 'vitest';
import type { Command, DraftRow, ResponseRow, RoundRow, Storage } from '#server/storage/storage.ts';
import { aDraft, aResponse } from './sample-rows.ts';

const begin = (draft: DraftRow): Command => ({ do: 'begin draft', draft });

const submit = (response: ResponseRow, draftTokenHash: string) => ({ do: 'submit response', response, draftTokenHash }) as const;

/** A part of `describeStorage`: pauses, and the codes that move a draft. `ground` is asked in each test. */
export const describePauses = (ground: () => { readonly storage: Storage; readonly round: RoundRow }): void => {
  describe('pauses', () => {
    test('a pause has a code that finds the draft, until the next pause; a change leaves it', async () => {
      const { storage, round } = ground();
      const draft = aDraft(round);
      await storage.write(begin(draft));
      const pause = (pauses: number, resumeHash: string) => storage.write({ do: 'pause draft', tokenHash: draft.tokenHash, language: 'sv-simple', keptUntil: '2026-12-31', pauses, resumeHash });
      expect(await pause(1, 'first')).toEqual({ done: true });
      const paused = { ...draft, language: 'sv-simple', keptUntil: '2026-12-31', pauses: 1, resumeHash: 'first' };
      expect(await storage.draftByResume('first')).toEqual(paused);
      await storage.write({ do: 'change draft', draft: { ...paused, answers: '{}' }, before: draft });
      expect(await storage.draftByResume('first')).toEqual({ ...paused, answers: '{}' });
      await pause(2, 'second');
      expect([await storage.draftByResume('first'), (await storage.draftByResume('second'))?.pauses]).toEqual([null, 2]);
      expect(await storage.write({ do: 'pause draft', tokenHash: 'unknown', language: 'sv', keptUntil: '2026-12-31', pauses: 1, resumeHash: 'third' })).toEqual({ done: false });
    });

    test('a code moves its draft to another token and submission, once', async () => {
      const { storage, round } = ground();
      const [draft, other] = [aDraft(round), aDraft(round)];
      for (const row of [draft, other]) await storage.write(begin(row));
      await storage.write({ do: 'pause draft', tokenHash: draft.tokenHash, language: 'sv', keptUntil: '2026-12-31', pauses: 1, resumeHash: 'code' });
      const move = (tokenHash: string) => storage.write({ do: 'move draft', resumeHash: 'code', to: { tokenHash, submissionId: 'new submission' } });
      expect(await Promise.all([move('new token'), move('newer token')])).toEqual([{ done: true }, { done: false }]);
      expect(await storage.draft('new token')).toEqual({ ...draft, tokenHash: 'new token', submissionId: 'new submission', keptUntil: '2026-12-31', pauses: 1 });
      expect([await storage.draft(draft.tokenHash), await storage.draftByResume('code'), await storage.draft(other.tokenHash)]).toEqual([null, null, other]);
    });

    test('a draft that was deleted or moved while it was being sent is not stored, and one sent twice is found', async () => {
      const { storage, round } = ground();
      const draft = aDraft(round);
      await storage.write(begin(draft));
      const response = aResponse(round);
      expect(await storage.write(submit(response, 'a token that the draft no longer has'))).toEqual({ stored: false, id: null, keptUntil: null });
      expect(await storage.countResponses(round.versionId, ['web'])).toBe(0);
      expect((await storage.write(submit(response, draft.tokenHash))).stored).toBe(true);
      expect(await storage.write(submit(response, draft.tokenHash))).toEqual({ stored: false, id: response.id, keptUntil: response.keptUntil });
    });
  });
};
