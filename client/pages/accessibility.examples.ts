import { siteFrame } from '#client/pages/frame.examples.ts';
import type { AccessibilityView, PageView, ReportFormView } from '#core/view/page-view.ts';

const plain = { level: 'plain', hint: null, instruction: null, error: null, required: false, mark: null, pictogram: null, words: [], sign: null, audio: null } as const;

const report: ReportFormView = {
  action: '/tillganglighet',
  csrf: 'a1b2c3',
  id: '0123456789abcdef0123456789abcdef',
  fields: [
    { ...plain, kind: 'text-area', id: 'fel', name: 'fel', label: { key: 'report.wrong' }, required: true, mark: { key: 'required.mark' }, value: '', rows: 4, maxLength: 2000 },
    { ...plain, kind: 'text-area', id: 'gjorde', name: 'gjorde', label: { key: 'report.doing' }, value: 'Jag ville svara på frågan om lön.', rows: 4, maxLength: 2000 },
    { ...plain, kind: 'text-field', id: 'sida', name: 'sida', label: { key: 'report.page' }, value: '/e/medarbetare/kon', input: 'text', autocomplete: 'off', width: null, maxLength: 200 },
    { ...plain, kind: 'text-field', id: 'kontakt', name: 'kontakt', label: { key: 'report.contact' }, instruction: { key: 'report.contact.hint' }, value: '', input: 'text', autocomplete: 'off', width: null, maxLength: 200 },
  ],
  errors: [],
};

const missing = { kind: 'interface', text: { key: 'report.wrong.missing' } } as const;

const accessibility: AccessibilityView = {
  page: 'accessibility',
  ...siteFrame('sv', '/tillganglighet'),
  operator: null,
  status: { key: 'accessibility.status.unset' },
  works: [{ pages: { key: 'accessibility.works.pages', parameters: { pages: { key: 'accessibility.pages.worker' } } }, works: [{ key: 'accessibility.works.keyboard' }, { key: 'accessibility.works.script' }] }],
  shortcomings: [{ key: 'accessibility.known.users' }, { key: 'accessibility.known.readers' }, { key: 'accessibility.known.aids' }],
  beyond: [{ key: 'accessibility.known.easy' }, { key: 'accessibility.known.media' }],
  tested: [{ key: 'accessibility.matrix.row', parameters: { check: { key: 'accessibility.matrix.axe', parameters: { version: '4.14.1' } }, pages: { key: 'accessibility.pages.surveys' }, languages: { key: 'accessibility.languages.both' } } }],
  triedBy: [],
  assessed: [],
  authority: null,
  report,
};

export const accessibilityExamples: Readonly<Record<string, PageView>> = {
  accessibility,
  'accessibility in easy Swedish': { ...accessibility, ...siteFrame('sv-simple', '/tillganglighet') },
  'accessibility, as the operator tells': {
    ...accessibility,
    operator: { actor: 'Samordningsförbundet', email: 'fraga@example.org', tel: '08-465 00 41' },
    status: { key: 'accessibility.status.partial' },
    shortcomings: [{ key: 'accessibility.known.users' }, { text: 'Kartan går inte att förstora.', lang: 'sv' }],
    triedBy: [{ key: 'accessibility.tested.by', parameters: { by: 'Fem medarbetare', tool: 'egna telefoner', date: '2026-11-20' } }],
    assessed: [{ key: 'accessibility.assessed.by', parameters: { assessor: 'Granskarna', date: '2026-11-24' } }, { key: 'accessibility.updated', parameters: { date: '2026-11-24' } }],
    authority: { name: 'Myndigheten', url: 'https://www.example.se/anmalan' },
  },
  'accessibility, wholly compliant, in easy Swedish': {
    ...accessibility,
    ...siteFrame('sv-simple', '/tillganglighet'),
    operator: { actor: 'Förbundet', email: null, tel: '08-465 00 41' },
    status: { key: 'accessibility.status.full' },
    shortcomings: [],
  },
  'accessibility with a report that says nothing': {
    ...accessibility,
    report: { ...report, fields: report.fields.map((field) => (field.id === 'fel' ? { ...field, error: missing } : field)), errors: [{ target: 'fel', text: missing }] },
  },
  reported: { page: 'reported', ...siteFrame('sv', '/tillganglighet/tack'), days: 365 },
  'reported in easy Swedish': { page: 'reported', ...siteFrame('sv-simple', '/tillganglighet/tack'), days: 365 },
};
