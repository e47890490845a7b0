import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';
import { checkText } from '#core/editor/check-text.ts';
import { addQuestion, SNIPPET_TYPES } from '#core/editor/snippets.ts';
import { NO_OWN_WORDS } from '#core/language/vocabulary.ts';
import { readGeography } from '#server/storage/survey-files.ts';
import { ROOT } from '#test/support/test-app.ts';

const AROUND = { geography: readGeography(join(ROOT, 'surveys')), media: new Map(), captions: new Map(), words: NO_OWN_WORDS };
/** What is found in a text, but for what its author has not written yet. */
const found = (source: string | null) => checkText(source ?? '', AROUND, '2026-11-24').filter(({ lack }) => lack !== 'template');

describe('a question that is added', () => {
  it.each(SNIPPET_TYPES)('has nothing to find in it but the texts to write: %s', (type) => {
    const blank = blankQuestionnaire();
    const added = addQuestion(blank, 'pages[2].elements[0]', type);
    expect(added).not.toBeNull();
    expect(found(added)).toEqual(found(blank).map((finding) => expect.objectContaining({ message: finding.message })));
  });
});
