import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { qrView } from '#core/view/studio/qr-view.ts';
import { EMPTY_FORM, errorsOf, textField, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioListView } from '#core/view/studio/list-view.ts';
import type { StudioFormView, StudioToldView } from '#core/view/studio/studio-view.ts';

const READER = { name: 'Kim Ek', organisation: 'Samordningsförbundet', role: 'owner' as const, csrf: 'a' };
const BACK = { address: '/studio/konto', label: { key: 'studio.account.back' } };
const frame = (address: string) => buildStudioFrame({ reader: READER, address, back: BACK });

const failed: FormState = { typed: () => '', problems: [{ field: 'engangskod', text: { key: 'studio.twoSteps.wrong' } }] };

const twoStepsOf = (state: FormState): StudioFormView => ({
  page: 'studio-form',
  ...frame('/studio/konto/tva-steg'),
  title: { key: 'studio.twoSteps.title' },
  lead: [{ key: 'studio.twoSteps.lead' }, { key: 'studio.twoSteps.how' }],
  action: '/studio/konto/tva-steg',
  csrf: 'a',
  items: [textField({ name: 'engangskod', label: { key: 'studio.twoSteps.code' }, hint: { key: 'studio.twoSteps.code.first' }, autocomplete: 'one-time-code', width: 10 }, state)],
  errors: errorsOf(state),
  submit: { key: 'studio.twoSteps.submit' },
  links: [],
  kept: [['_hemlighet', 'a']],
  warning: false,
  secret: { qr: qrView('otpauth://totp/Alla%20svarar?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'), groups: 'GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ' },
});

const codes: StudioToldView = {
  page: 'studio-told',
  ...frame('/studio/konto/tva-steg'),
  title: { key: 'studio.twoSteps.codes.title' },
  texts: [{ key: 'studio.twoSteps.codes.what' }, { key: 'studio.twoSteps.codes.once' }],
  copy: null,
  codes: ['K7M4Q 2XNR3', 'T8WPA 5HJKC', '0Q2ZV 9NBDE'],
  next: BACK,
};

const { secret: _, ...twoStepsWithout } = twoStepsOf(EMPTY_FORM);

const confirm: StudioFormView = {
  ...twoStepsWithout,
  title: { key: 'studio.confirm.title' },
  lead: [{ key: 'studio.confirm.lead' }],
  items: [textField({ name: 'losenord', label: { key: 'studio.password' }, input: 'password', autocomplete: 'current-password' }, EMPTY_FORM)],
  submit: { key: 'studio.confirm.submit' },
  passkey: { does: 'sign', options: '{}' },
};

const account: StudioListView = {
  page: 'studio-list',
  ...buildStudioFrame({ reader: READER, address: '/studio/konto' }),
  title: { key: 'studio.account.title' },
  lead: [{ key: 'studio.account.lead', parameters: { name: 'Kim Ek', email: 'kim@forbundet.se', organisation: 'Samordningsförbundet', role: { key: 'studio.role.owner' } } }, { key: 'studio.account.steps.two' }],
  said: { key: 'studio.account.done.namn' },
  links: [{ address: '/studio/konto/losenord', label: { key: 'studio.account.submit' } }, { address: '/studio/konto/tva-steg', label: { key: 'studio.account.twoSteps' } }, { address: '/studio/konto/inloggningar', label: { key: 'studio.account.others' } }],
  tables: [{ caption: { key: 'studio.account.sessions' }, columns: ['studio.account.device', 'studio.account.since', 'studio.account.which'].map((key) => ({ key })), none: { key: 'studio.account.sessions' }, rows: [{ id: '1', cells: [{ text: 'Firefox på Windows', lang: 'sv' }, { text: '2026-11-24', lang: 'sv' }, { key: 'studio.account.here' }], address: null }, { id: '2', cells: [{ text: 'Safari på iPhone', lang: 'sv' }, { text: '2026-11-24', lang: 'sv' }, { key: 'studio.account.elsewhere' }], address: '/studio/konto/inloggningar/2' }] }],
};

/** The pages of one's own account. */
export const accountExamples = {
  'studio, one’s own account': account,
  'studio, two steps are turned on': twoStepsOf(EMPTY_FORM),
  'studio, a code that is wrong': twoStepsOf(failed),
  'studio, recovery codes': codes,
  'studio, who somebody is': confirm,
} as const;
