import { randomUUID } from 'node:crypto';
import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';
import { LIMITS } from '#core/questionnaire/limits.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { STUDIO } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, errorsOf, radios, textArea, textField, type FieldProblem, type FormState } from '#core/view/studio/studio-fields.ts';
import type { StudioFormView } from '#core/view/studio/studio-view.ts';
import type { Text } from '#core/view/text.ts';
import { slugProblem } from '#server/services/publish-survey.ts';
import { heldSurveys, mayDo, readerOf, type Account, type Doer, type HeldSurvey } from '#server/services/studio/account.ts';
import { noteInLog } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { surveyTitles } from '#server/services/studio/survey-titles.ts';
import { writtenText } from '#server/services/studio/written-text.ts';

const NEW = `${STUDIO.surveys}/ny`;
const FIELDS = { slug: 'adress', from: 'borja', pasted: 'klistrad', file: 'fil' } as const;
const [BLANK, PASTED, FILE] = ['tom', 'klistrad', 'fil'];

type Typed = (name: string) => string;

/** The page where a survey is begun: from a blank, from a copy of one that the organisation holds, or from a file. */
export const newSurveyPage = async (services: StudioServices, account: Account, state: FormState = { ...EMPTY_FORM, typed: (name) => (name === FIELDS.from ? BLANK : '') }): Promise<StudioFormView> => ({
  page: 'studio-form',
  ...buildStudioFrame({ reader: readerOf(services, account), address: NEW, back: { address: STUDIO.surveys, label: { key: 'studio.surveys.back' } } }),
  title: { key: 'studio.new.title' },
  lead: [{ key: 'studio.new.lead' }],
  action: NEW,
  csrf: readerOf(services, account).csrf,
  items: [
    textField({ name: FIELDS.slug, label: { key: 'studio.new.slug' }, hint: { key: 'studio.new.slug.hint' } }, state),
    radios({ name: FIELDS.from, label: { key: 'studio.new.from' }, options: await startsOf(services, account) }, state),
    textArea({ name: FIELDS.pasted, label: { key: 'studio.new.pasted.label' }, hint: { key: 'studio.new.pasted.hint' } }, state),
  ],
  upload: { name: FIELDS.file, label: { key: 'studio.new.file.label' }, hint: { key: 'studio.new.file.hint' }, error: state.problems.find(({ field }) => field === FIELDS.file)?.text ?? null },
  errors: errorsOf(state),
  submit: { key: 'studio.new.submit' },
  links: [],
  kept: [],
  warning: false,
});

const startsOf = async (services: StudioServices, account: Account) => [
  { value: BLANK, label: { key: 'studio.new.blank' } },
  ...[...(await surveyTitles(services, account))].map(([slug, title]) => ({ value: `kopia-${slug}`, label: { key: 'studio.new.copy', parameters: { title } } })),
  ...services.shipped.map(({ slug, source }) => ({ value: `mall-${slug}`, label: shippedLabel(source, slug) })),
  { value: FILE, label: { key: 'studio.new.file' } },
  { value: PASTED, label: { key: 'studio.new.pasted' } },
];

/** What a shipped questionnaire is, and for whom. */
const shippedLabel = (source: string, slug: string): Text => {
  const { title, audience } = JSON.parse(source) as { readonly title?: Words; readonly audience?: Words };
  return { key: 'studio.new.shipped', parameters: { title: title?.sv ?? slug, audience: audience?.sv ?? '' } };
};

interface Words {
  readonly sv?: string;
}

/** Makes the survey: its slug, or the page with what is wrong and all that was typed. */
export const createSurvey = async (services: StudioServices, account: Account, sent: Typed): Promise<string | StudioFormView> => {
  const typed = withFile(sent);
  const slug = typed(FIELDS.slug).trim();
  const json = await startText(services, account, typed);
  const problems = [...slugProblems(slug), ...textProblems(typed, json)];
  if (problems.length > 0 || json === null) return newSurveyPage(services, account, { typed, problems });
  if (!(await storeSurvey(services, account, slug, json))) return newSurveyPage(services, account, { typed, problems: [{ field: FIELDS.slug, text: { key: 'studio.new.slug.taken', parameters: { slug } } }] });
  return slug;
};

/** Stores a survey with the text that it begins as, of its maker's organisation; false where the slug is taken. */
export const storeSurvey = async (services: StudioServices, account: Doer, slug: string, json: string): Promise<boolean> => {
  const survey = { id: randomUUID(), slug, publishedVersion: null };
  const text = { surveyId: survey.id, json, savedAt: services.now(), savedBy: account.user.name, organisationId: account.organisation.id };
  const { done } = await services.storage.write({ do: 'create survey', survey, organisationId: account.organisation.id, text });
  if (done) await noteInLog(services, account, 'surveyCreated', slug);
  return done;
};

/** A file that was chosen is meant, also where the choice of it was forgotten; it travels on as what was pasted, since a browser does not keep it. */
const withFile = (typed: Typed): Typed => {
  const file = typed(FIELDS.file);
  if (file === '' || ![FILE, BLANK].includes(typed(FIELDS.from))) return typed;
  return (name) => (name === FIELDS.from ? PASTED : name === FIELDS.pasted ? file : typed(name));
};

/** What it begins as; null where nothing was chosen that is there. */
const startText = async (services: StudioServices, account: Account, typed: Typed): Promise<string | null> => {
  const from = typed(FIELDS.from);
  if (from === FILE) return '';
  if (from === PASTED) return typed(FIELDS.pasted).replace(/\r\n?/g, '\n');
  if (from === BLANK) return blankQuestionnaire(services.geography.kommuner);
  const shipped = services.shipped.find(({ slug }) => from === `mall-${slug}`);
  if (shipped) return shipped.source;
  const held = (await heldSurveys(services, account)).find(({ survey }) => from === `kopia-${survey.slug}`);
  return held ? copyOf(services, account, held) : null;
};

/** The text being written, for who may write it; for others what was published. */
const copyOf = async (services: StudioServices, account: Account, held: HeldSurvey): Promise<string | null> => {
  if (mayDo(account, held, 'write')) return (await writtenText(services, held)).json;
  const version = held.survey.publishedVersion === null ? null : await services.storage.version(held.survey.publishedVersion);
  return version && JSON.stringify(JSON.parse(version.json), null, 2);
};

/** Whether a survey can have an address. */
export const isSlug = (slug: string): boolean => slugProblem(slug) === null && !RESERVED.has(slug);

const slugProblems = (slug: string): readonly FieldProblem[] => (!isSlug(slug) ? [{ field: FIELDS.slug, text: { key: 'studio.new.slug.wrong' } }] : []);

/** An address of the studio itself. */
const RESERVED: ReadonlySet<string> = new Set(['ny']);

const textProblems = (typed: Typed, json: string | null): readonly FieldProblem[] => {
  if (json === null) return [{ field: FIELDS.from, text: { key: 'studio.new.from.missing' } }];
  if (typed(FIELDS.from) === FILE) return [{ field: FIELDS.file, text: { key: 'studio.new.file.missing' } }];
  if (typed(FIELDS.from) !== PASTED) return [];
  const text = pastedProblem(json);
  return text ? [{ field: FIELDS.pasted, text }] : [];
};

/** U+FFFD stands where a file was not UTF-8. */
const pastedProblem = (json: string): Text | null => {
  if (json.trim() === '') return { key: 'studio.new.pasted.missing' };
  if (json.length > LIMITS.bytes) return { key: 'studio.new.file.large', parameters: { most: LIMITS.bytes / 1000 } };
  if (json.includes('\uFFFD')) return { key: 'studio.new.file.coded' };
  return isJson(json) ? null : { key: 'studio.new.pasted.wrong' };
};

const isJson = (text: string): boolean => {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json);
  } catch {
    return false;
  }
};
