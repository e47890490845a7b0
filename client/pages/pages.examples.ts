import { easy, sv } from '#client/components/field/field.examples.ts';
import { accessibilityExamples } from '#client/pages/accessibility.examples.ts';
import { easyFrame, entry, plainFrame, siteFrame } from '#client/pages/frame.examples.ts';
import { questionPageExamples } from '#client/pages/question.examples.ts';
import { reviewExamples } from '#client/pages/review.examples.ts';
import { settingsAddress } from '#core/view/addresses.ts';
import { buildFrame, FORM } from '#core/view/frame.ts';
import { buildSettingsPage } from '#core/view/build-settings-page.ts';
import type { PicturedLabel } from '#core/view/item-view.ts';
import type { PictogramName } from '#core/view/pictograms.ts';
import type { Label } from '#core/view/text.ts';
import { readSettings, USUAL, withSettings, type Settings } from '#core/view/settings.ts';
import type { PaperView } from '#core/view/paper-view.ts';
import type { CheckView, EntryPageView, ListView, PageView, PausedView, PrivacyView, ProblemView, ResumeView, SettingsView, StartView, WithdrawView } from '#core/view/page-view.ts';

const list: ListView = {
  page: 'list',
  ...siteFrame('sv', '/'),
  surveys: [
    {
      address: '/e/medarbetare',
      title: sv('Din röst om arbetet i det sociala företaget'),
      description: sv('Att ta reda på vad som fungerar och vad som behöver bli bättre i de sociala företagen.'),
      questions: 30,
      other: { address: '/e/medarbetare?lang=sv-simple', title: easy('Hur har du det på jobbet?'), label: { key: 'lang.toEasy' } },
    },
    {
      address: '/e/handlaggare',
      title: sv('Handläggares erfarenheter av sociala företag'),
      description: sv('Du som är handläggare eller chef på en myndighet, i regionen eller i en kommun.'),
      questions: 17,
      other: { address: '/e/handlaggare?lang=sv-simple', title: easy('Hur jobbar du med sociala företag?'), label: { key: 'lang.toEasy.reviewed' } },
    },
    { address: '/e/kort', title: sv('En kort enkät'), description: null, questions: 1, other: null },
  ],
  reports: [],
};

const start: StartView = {
  page: 'start',
  version: 1,
  ...easyFrame('/e/medarbetare', null),
  title: easy('Hur har du det på jobbet?'),
  introduction: [easy('Hej! Vi vill veta hur du har det på jobbet. Dina svar hjälper oss att göra jobben bättre.'), easy('Vi läser det du skriver med egna ord. Vi tar bort namn innan vi visar det.')],
  sign: null,
  audio: null,
  words: [{ word: 'socialt företag', explanation: easy('Ett socialt företag ger jobb till personer som har svårt att få jobb.') }],
  facts: [
    { picture: 'valja', text: { key: 'start.fact.voluntary' } },
    { picture: 'tid', text: { key: 'start.fact.pause' } },
    { picture: 'hemligt', text: { key: 'start.fact.anonymous' } },
    { picture: 'sparas', text: { key: 'start.fact.kept', parameters: { date: '2028-11-23' } } },
  ],
  controller: easy('Coompanion i Stockholms län'),
  purpose: easy('Vi vill veta hur du har det på jobbet. Svaren ska göra jobben bättre.'),
  keptUntil: '2028-11-23',
  action: '/e/medarbetare',
  csrf: 'a1b2c3',
  back: '/',
  saved: null,
  paper: '/e/medarbetare/papper',
};

const square = { level: 'h2', hint: null, instruction: null, error: null, required: false, mark: null, pictogram: null, words: [], sign: null, audio: null } as const;

/** Guards in a sentence and in lists, a choice for some only, lines and a shortcut. */
const paper: PaperView = {
  page: 'paper',
  version: 1,
  ...easyFrame('/e/medarbetare/papper', null),
  title: start.title,
  introduction: start.introduction,
  facts: start.facts.slice(0, 1),
  controller: start.controller,
  purpose: start.purpose,
  words: [{ word: 'handledare', explanation: easy('En person som hjälper dig på jobbet.') }, { word: 'socialt företag', explanation: easy('Ett socialt företag ger jobb till personer som har svårt att få jobb.') }],
  legalBasis: easy('Du säger själv ja till att svara.'),
  back: '/e/medarbetare',
  blocks: [
    { kind: 'heading', id: 'rubrik-jobb', title: easy('Ditt jobb'), hint: easy('Nu frågar vi om jobbet.') },
    {
      kind: 'question',
      number: 1,
      only: null,
      items: [{ ...square, kind: 'choices', id: 'trivs', name: 'trivs', label: easy('Trivs du?'), pictogram: { kind: 'drawn', name: 'glad' }, multiple: false, inline: false, options: ['Ja', 'Nej'].map((text, index) => ({ id: `trivs-${index}`, value: text, label: easy(text), checked: false, divider: false, exclusive: false, selectAll: false, comment: null, pictogram: null, audio: null })) }],
      choices: [{ value: 'Nej', only: { text: { key: 'paper.only.choice', parameters: { guard: { key: 'paper.if.answered', parameters: { number: 1 } } } }, list: null } }],
      jumps: [{ key: 'paper.jump.end', parameters: { answers: { key: 'paper.answer', parameters: { answer: 'Nej' } } } }],
    },
    {
      kind: 'question',
      number: 2,
      only: {
        text: { key: 'paper.only.question', parameters: { guard: { key: 'paper.if.any' } } },
        list: { parts: [{ text: { key: 'paper.if.answered', parameters: { number: 1 } }, list: null }, { text: { key: 'paper.if.unanswered', parameters: { number: 1 } }, list: null }] },
        otherwise: { key: 'paper.otherwise.end' },
      },
      items: [{ ...square, kind: 'date-field', id: 'start', name: 'start', label: easy('När började du?'), parts: (['day', 'month', 'year'] as const).map((part) => ({ id: `start-${part}`, name: `start.${part}`, part, value: '', invalid: false })) }],
      choices: [],
      jumps: [],
    },
  ],
};

const answer = (label: Label, picture: PictogramName | null = null): PicturedLabel => ({ label, pictogram: picture && { kind: 'drawn', name: picture } });

const check: CheckView = {
  page: 'check',
  welcome: null,
  ...easyFrame('/e/medarbetare/granska', null),
  action: '/e/medarbetare/granska',
  csrf: 'a1b2c3',
  back: '/e/medarbetare/hjalp',
  rows: [
    { id: 'kommun-0', question: easy('I vilken kommun ligger ditt jobb?'), pictogram: { kind: 'drawn', name: 'karta' }, part: null, answers: [answer(easy('Botkyrka'))], words: [{ word: 'kommun', explanation: easy('En kommun är en del av Sverige.') }], change: '/e/medarbetare/kommun?till=granska' },
    { id: 'kon-0', question: easy('Vad har du för kön?'), pictogram: null, part: null, answers: [answer(easy('Kvinna'), 'kvinna')], words: [], change: '/e/medarbetare/kon?till=granska' },
    { id: 'svart-0', question: easy('Vad är svårt på jobbet?'), pictogram: { kind: 'drawn', name: 'hinder' }, part: null, answers: [answer(easy('Det är stressigt'), 'stress'), answer(easy('Det är svårt att ta sig till jobbet'), 'buss')], words: [], change: '/e/medarbetare/svart?till=granska' },
    { id: 'funk-0', question: easy('Har du en funktionsnedsättning som påverkar ditt jobb?'), pictogram: null, part: null, answers: [], words: [], change: '/e/medarbetare/funk?till=granska' },
    { id: 'hinder-0', question: sv('Hur stort hinder är detta?'), pictogram: null, part: answer(sv('Sekretess'), 'hemligt'), answers: [answer(sv('Stort hinder'))], words: [], change: '/e/medarbetare/hinder?till=granska' },
    { id: 'hinder-1', question: sv('Hur stort hinder är detta?'), pictogram: null, part: answer(sv('Otydligt ansvar')), answers: [], words: [], change: '/e/medarbetare/hinder?till=granska' },
    { id: 'start-0', question: easy('När började du?'), pictogram: null, part: null, answers: [answer({ key: 'date.written', parameters: { date: '2014-02-07' } })], words: [], change: '/e/medarbetare/start?till=granska' },
    { id: 'forslag-0', question: easy('Vad kan bli bättre på ditt jobb?'), pictogram: null, part: null, answers: [answer(easy('Ett tyst rum.\nOch att vi får veta dagen innan vad vi ska göra.'))], words: [], change: '/e/medarbetare/forslag?till=granska' },
  ],
  unfinished: [easy('När började du?')],
  dropped: [easy('Samarbetar de som ska hjälpa dig?')],
  errors: [],
};

const paused: PausedView = { page: 'paused', ...easyFrame('/e/medarbetare/sparat', null), keptUntil: '2026-12-24', resume: '/e/medarbetare/kon?fran=paus', code: 'K7M4Q 2XNR3', again: false, codeAddress: 'enkat.example.se/fortsatt' };
const resume: ResumeView = { page: 'resume', ...siteFrame('sv', '/fortsatt'), action: '/fortsatt', csrf: 'a1b2c3', code: '', replaces: null, error: null };

const entryPage: EntryPageView = { page: 'entry', ...siteFrame('sv', '/inmatning'), action: '/inmatning', csrf: 'a1b2c3', code: '', found: false, error: null };

const withdraw: WithdrawView = { page: 'withdraw', ...siteFrame('sv', '/angra'), action: '/angra', csrf: 'a1b2c3', step: 'ask', receipt: '', error: null };

const privacy: PrivacyView = {
  page: 'privacy',
  ...siteFrame('sv', '/integritet'),
  reportDays: 365,
  surveys: [
    {
      id: 'medarbetare', title: sv('Din röst om arbetet i det sociala företaget'), controller: sv('Coompanion Stockholms län'), purpose: sv('Att ta reda på vad som behöver bli bättre.'), legalBasis: sv('Ditt samtycke (artikel 6.1 a och 9.2 a i dataskyddsförordningen).'), retention: 730,
      contact: '08-465 00 41, fraga@example.org', people: sv('Anställda i sociala företag.'), data: sv('Kön, ålder, kommun och hur arbetet fungerar.'), recipients: sv('De som gör rapporten. Rapporten får alla läsa.'), officer: sv('dataskydd@example.org'), transfers: { key: 'privacy.transfers.none' },
    },
    { id: 'kort', title: sv('En kort enkät'), controller: null, purpose: null, legalBasis: null, retention: 1, contact: '', people: null, data: null, recipients: null, officer: null, transfers: null },
  ],
};

const TO_SETTINGS = settingsAddress('/e/medarbetare/kon');
const settingsIn = (language: 'sv' | 'sv-simple', settings: Settings, done: SettingsView['done']): SettingsView =>
  withSettings(buildSettingsPage({ frame: buildFrame({ language, questionnaire: null, address: TO_SETTINGS, form: FORM }), action: TO_SETTINGS, csrf: 'a1b2c3', back: '/e/medarbetare/kon', chosen: settings, done, kept: [] }), settings);

const problem = (language: 'sv' | 'sv-simple', title: string, text: string, parameters = {}): ProblemView => ({ page: 'problem', ...siteFrame(language, '/'), title: { key: title }, text: { key: text, parameters }, home: '/', form: null });

/** The fields of a page that was not taken. */
const refused = { action: '/e/medarbetare/forslag', csrf: 'a1b2c3', fields: [['forslag', 'Ett tyst rum.\nOch tid.']] } as const;

/** Every page there is, in the states that it has. */
export const pageExamples: Readonly<Record<string, PageView>> = {
  list,
  'list in easy Swedish': { ...list, ...siteFrame('sv-simple', '/') },
  'list with published reports': { ...list, reports: [{ address: '/rapport/medarbetare-2', label: sv('Din röst om arbetet i det sociala företaget') }, { address: '/rapport/handlaggare-1', label: sv('Handläggares erfarenheter av sociala företag') }] },
  'list without surveys': { ...list, surveys: [] },
  start,
  'start with its introduction in sign language': { ...start, sign: { video: '/media/start.mp4', captions: '/media/start.vtt', transcript: easy('Hej! Vi vill veta hur du har det på jobbet.') } },
  'start with a saved answer': { ...start, saved: { address: '/e/medarbetare/kon?fran=paus', keptUntil: '2026-12-24' } },
  'start that only says what it must': { ...start, ...plainFrame('/e/kort', null), title: sv('En kort enkät'), introduction: [], controller: null, purpose: null, paper: null, help: { tel: '08-465 00 41', email: null } },
  ...questionPageExamples,
  check,
  'check with something missing': { ...check, errors: [{ target: 'kommun-0', text: { kind: 'interface', text: { key: 'error.required.single' } } }] },
  'check, back after a pause': { ...check, welcome: { key: 'welcome.check' } },
  'check in plain Swedish': { ...check, ...plainFrame('/e/handlaggare/granska', null), rows: check.rows.slice(4, 6), unfinished: [], dropped: [] },
  receipt: { page: 'receipt', ...easyFrame('/e/medarbetare/tack', null), receipt: 'K7M4 2QXN R3TY 8WPA', keptUntil: '2028-11-23', withdraw: '/angra' },
  'receipt in plain Swedish': { page: 'receipt', ...plainFrame('/e/handlaggare/tack', null), receipt: 'K7M4 2QXN R3TY 8WPA', keptUntil: '2028-11-23', withdraw: '/angra' },
  'the code of an operator': entryPage,
  'the code of an operator in easy Swedish, ended': { ...entryPage, ...siteFrame('sv-simple', '/inmatning'), error: { key: 'entry.code.ended' } },
  'the code of an operator, after the code of a paper': { ...entryPage, found: true },
  'the same in easy Swedish, half a code': { ...entryPage, ...siteFrame('sv-simple', '/inmatning'), found: true, code: 'K7M4', error: { key: 'entry.code.short' } },
  'start, for answers on paper': { ...start, entry },
  'receipt, of a paper': { page: 'receipt', ...plainFrame('/e/handlaggare/tack', null), entry, receipt: 'K7M4 2QXN R3TY 8WPA', keptUntil: '2028-11-23', withdraw: '/angra' },
  'receipt, of a paper in easy Swedish': { page: 'receipt', ...easyFrame('/e/medarbetare/tack', null), entry, receipt: 'K7M4 2QXN R3TY 8WPA', keptUntil: '2028-11-23', withdraw: '/angra' },
  'declined, on paper': { page: 'declined', ...easyFrame('/e/medarbetare', null), entry },
  closed: { page: 'closed', ...easyFrame('/e/medarbetare', null), title: easy('Hur har du det på jobbet?'), controller: easy('Coompanion i Stockholms län'), opensOn: null, saved: { address: '/e/medarbetare/kommun', keptUntil: '2026-12-24' }, report: '/rapport/1' },
  'not open yet': { page: 'closed', ...plainFrame('/e/handlaggare', null), title: sv('Handläggares erfarenheter av sociala företag'), controller: null, opensOn: '2027-01-11', saved: null, report: null },
  declined: { page: 'declined', ...easyFrame('/e/medarbetare', null) },
  'declined in plain Swedish': { page: 'declined', ...plainFrame('/e/handlaggare', null) },
  ...reviewExamples,
  paused,
  'paused in plain Swedish': { ...paused, ...plainFrame('/e/handlaggare/sparat', null) },
  'paused, not for the first time': { ...paused, again: true },
  'paused in plain Swedish, not for the first time': { ...paused, ...plainFrame('/e/handlaggare/sparat', null), again: true },
  'paused, of a paper': { ...paused, ...plainFrame('/e/handlaggare/sparat', null), entry },
  'paused, of a paper in easy Swedish': { ...paused, entry },
  'paused, without a code': { ...paused, code: null },
  'the code of a pause': resume,
  'the code of a pause in easy Swedish, wrong': { ...resume, ...siteFrame('sv-simple', '/fortsatt'), code: 'K7M4Q 2XNR4', error: { key: 'resume.code.wrong' } },
  'the code of a pause, where other answers are begun': { ...resume, code: 'K7M4Q 2XNR3', replaces: '/e/medarbetare' },
  'the code of a pause in easy Swedish, where other answers are begun': { ...resume, ...siteFrame('sv-simple', '/fortsatt'), code: 'K7M4Q 2XNR3', replaces: '/e/medarbetare' },
  paper,
  'paper without help': { ...paper, help: null },
  'paper in plain Swedish': { ...paper, ...plainFrame('/e/handlaggare/papper', null), back: '/e/handlaggare' },
  withdraw,
  'withdraw with half a code': { ...withdraw, receipt: 'K7M4', error: { key: 'withdraw.receipt.wrong' } },
  'withdraw, asked once more': { ...withdraw, ...siteFrame('sv-simple', '/angra'), step: 'confirm', receipt: 'K7M4 2QXN R3TY 8WPA' },
  'withdraw, done': { ...withdraw, step: 'done' },
  privacy,
  'privacy in easy Swedish': { ...privacy, ...siteFrame('sv-simple', '/integritet') },
  settings: settingsIn('sv', USUAL, null),
  'settings in easy Swedish, just saved': settingsIn('sv-simple', readSettings('t1.k4.n1'), 'saved'),
  ...accessibilityExamples,
  'problem: not found': problem('sv', 'problem.notfound.title', 'problem.notfound.text'),
  'problem: too many tries': problem('sv-simple', 'problem.toomany.title', 'problem.toomany.text', { minutes: 9, count: 9 }),
  'problem: a form to send again': { ...problem('sv-simple', 'problem.forged.title', 'problem.forged.again'), ...easyFrame('/e/medarbetare/forslag', 'page--form'), form: { ...refused, press: 'next', texts: [] } },
  'problem: what was typed and cannot be kept': { ...problem('sv', 'problem.draft.title', 'problem.draft.text'), ...plainFrame('/e/medarbetare/forslag', 'page--form'), form: { ...refused, press: null, texts: ['Ett tyst rum.\nOch tid.'] } },
};
