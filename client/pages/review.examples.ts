import { easy, sv } from '#client/components/field/field.examples.ts';
import { siteFrame } from '#client/pages/frame.examples.ts';
import { buildMergeChoice, buildMergeSure, MERGE_FIELDS, type MergePageInput } from '#core/view/build-merge-page.ts';
import { buildReviewPage, REVIEW_FIELDS, type ReviewPageInput } from '#core/view/build-review-page.ts';
import { FORM } from '#core/view/frame.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { PageView } from '#core/view/page-view.ts';
import type { ReviewCodeView, ReviewListView } from '#core/view/review-view.ts';

const ADDRESS = '/granskning/forslag_foretag/0f1e2d3c4b5a69788796a5b4c3d2e1f0';

const code: ReviewCodeView = { page: 'review-code', ...siteFrame('sv', '/granskning'), action: '/granskning', csrf: 'a1b2c3', code: '', error: null };

const list: ReviewListView = {
  page: 'reviews',
  ...siteFrame('sv', '/granskning'),
  back: null,
  survey: sv('Din röst om arbetet i det sociala företaget'),
  questions: [
    { address: '/granskning/forslag_foretag', title: sv('Vad kan företaget göra bättre?'), waiting: 12, sensitive: true, merge: '/granskning/forslag_foretag/koder' },
    { address: '/granskning/forslag_stod', title: sv('Vad kan myndigheterna göra bättre för att stödja dig i arbetet?'), waiting: 1, sensitive: true, merge: null },
    { address: '/granskning/svart__egna_ord', title: sv('Vad är svårt på jobbet?'), waiting: 0, sensitive: false, merge: '/granskning/svart__egna_ord/koder' },
  ],
  demo: false,
  said: null,
  action: '/granskning',
  csrf: 'a1b2c3',
};

const QUESTION: ReviewPageInput['question'] = { id: 'forslag_foretag', question: 'forslag_foretag', field: null, title: { sv: 'Vad kan företaget göra bättre?', 'sv-simple': 'Vad kan bli bättre på ditt jobb?' }, part: null, text: 'Vad kan företaget göra bättre?', role: 'suggestion', topic: null, sensitive: true };
const WRITTEN = 'Anna i köket borde få mer tid.\nJag har adhd och behöver lugn. Ring mig på 070-123 45 67.';
const found = (kind: ReviewPageInput['findings'][number]['kind'], part: string, suggestion: string): ReviewPageInput['findings'][number] => ({ kind, start: WRITTEN.indexOf(part), end: WRITTEN.indexOf(part) + part.length, suggestion });
const SHOWN = '[namn] i köket borde få mer tid.\nJag har [känslig uppgift] och behöver lugn. Ring mig på [telefon].';

const frameOf = (language: 'sv' | 'sv-simple'): Frame => {
  const frame = siteFrame(language, ADDRESS);
  return { ...frame, survey: language === 'sv' ? sv('Din röst om arbetet i det sociala företaget') : easy('Hur har du det på jobbet?'), languageSwitch: frame.languageSwitch && { ...frame.languageSwitch, form: FORM } };
};

const text: ReviewPageInput = {
  frame: frameOf('sv'),
  action: ADDRESS,
  csrf: 'a1b2c3',
  seen: '0123456789abcdef',
  back: '/granskning',
  question: QUESTION,
  written: WRITTEN,
  findings: [found('name', 'Anna', '[namn]'), found('sensitive', 'adhd', '[känslig uppgift]'), found('phone', '070-123 45 67', '[telefon]')],
  codes: [{ id: 't1', name: 'Tid och takt' }, { id: 't2', name: 'Lokaler' }],
  typed: { text: SHOWN, themes: ['t1'], newTheme: '' },
  problems: [],
  said: null,
  waiting: 12,
  standing: { key: 'review.standing.first' },
};

const MERGE_ADDRESS = '/granskning/forslag_foretag/koder';
const mergeOf = (language: 'sv' | 'sv-simple'): MergePageInput => ({ frame: frameOf(language), action: MERGE_ADDRESS, csrf: 'a1b2c3', back: '/granskning', question: QUESTION });
const CODES = [{ id: 't1', name: 'Tid och takt' }, { id: 't2', name: 'Lokaler' }, { id: 't3', name: 'Lokalerna på jobbet' }] as const;

/** The pages of a reviewer of open answers, in their states. */
export const reviewExamples: Readonly<Record<string, PageView>> = {
  'the code of a reviewer': code,
  'the code of a reviewer in easy Swedish, ended': { ...code, ...siteFrame('sv-simple', '/granskning'), error: { key: 'review.code.ended' } },
  'open answers, question by question': list,
  'open answers in easy Swedish, made up': { ...list, ...siteFrame('sv-simple', '/granskning'), demo: true, said: { text: { key: 'review.done.en' }, change: `${ADDRESS}#svaret` } },
  'open answers of a questionnaire without any': { ...list, questions: [] },
  'an open answer': buildReviewPage(text),
  'an open answer in easy Swedish, approved by another': buildReviewPage({ ...text, frame: frameOf('sv-simple'), standing: { key: 'review.standing.second' }, said: { text: { key: 'review.done.godkand' }, change: `${ADDRESS}#svaret` }, waiting: 1 }),
  'two codes that become one': buildMergeChoice(mergeOf('sv'), CODES, { gone: '', kept: '' }, []),
  'two codes that become one in easy Swedish, the same twice': buildMergeChoice(mergeOf('sv-simple'), CODES, { gone: 't2', kept: 't2' }, [{ target: MERGE_FIELDS.kept, text: { kind: 'interface', text: { key: 'review.error.merge.same' } } }]),
  'two codes that become one, before it is done': buildMergeSure(mergeOf('sv'), CODES[2], CODES[1], 7),
  'two codes that become one in easy Swedish, before it is done': buildMergeSure(mergeOf('sv-simple'), CODES[2], CODES[1], 1),
  'an open answer with something left': buildReviewPage({
    ...text,
    codes: [],
    written: 'Mer tid.',
    findings: [],
    standing: null,
    typed: { text: 'Ring 070-123 45 67', themes: [], newTheme: '' },
    problems: [{ target: REVIEW_FIELDS.text, text: { kind: 'interface', text: { key: 'review.error.left' } } }, { target: REVIEW_FIELDS.newTheme, text: { kind: 'interface', text: { key: 'review.error.theme' } } }],
  }),
};
