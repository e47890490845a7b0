import { firstPart } from '#core/view/studio/survey-head.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { TEXT_FIELDS, WRITTEN } from '#core/view/studio/text-view.ts';
import type { Text } from '#core/view/text.ts';
import { fieldOf } from '#server/http/form.ts';
import type { Reply } from '#server/http/reply.ts';
import type { AskedOfSurvey, StudioRoute } from '#server/routes/studio/studio-route.ts';
import { againstOf } from '#server/services/studio/check-written.ts';
import { withQuestion } from '#server/services/studio/snippets.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { conflictPage, saveText, textPage, writtenText } from '#server/services/studio/written-text.ts';

const PATH = studioSurvey(':slug', 'text');

/** Where a questionnaire is written. */
export const textRoutes = (services: StudioServices): readonly StudioRoute[] => [
  { method: 'get', path: studioSurvey(':slug'), needs: 'see', handle: async ({ held, account }) => ({ kind: 'redirect', to: studioSurvey(held.survey.slug, firstPart(account.user.role, held.share)) }) },
  {
    method: 'get',
    path: PATH,
    needs: 'write',
    handle: async ({ request: { query }, account, held }) => ({ kind: 'page', view: await textPage(services, { account, held, text: await writtenText(services, held), line: lineIn(query['rad']), said: saidBy(query) }) }),
  },
  { method: 'post', path: PATH, needs: 'write', handle: (asked) => save(services, asked, fieldOf(asked.form, TEXT_FIELDS.json), 'sparat') },
  {
    method: 'post',
    path: `${PATH}/fraga`,
    needs: 'write',
    handle: async (asked) => {
      const json = fieldOf(asked.form, TEXT_FIELDS.json);
      const more = withQuestion(json, fieldOf(asked.form, TEXT_FIELDS.path), fieldOf(asked.form, TEXT_FIELDS.type));
      // There its texts are to be written: on a line far down, in most texts.
      return more === null ? page(services, asked, json, { key: 'studio.text.notAdded' }, 422) : save(services, asked, more.json, `tillagd&rad=${more.line}`, 'rad');
    },
  },
  {
    method: 'post',
    path: `${PATH}/fil`,
    needs: 'write',
    handle: async (asked) => {
      const file = fieldOf(asked.form, TEXT_FIELDS.file);
      const fileError = fileProblem(file);
      if (!fileError) return save(services, asked, file, 'sparat');
      return { kind: 'page', status: 422, view: await textPage(services, { account: asked.account, held: asked.held, text: await writtenText(services, asked.held), fileError }) };
    },
  },
  { method: 'get', path: `${PATH}/omgivning`, needs: 'write', handle: async ({ held }) => ({ kind: 'json', body: { ...services.around, against: await againstOf(services, held.survey), media: [...services.around.media], captions: [...services.around.captions], firstDay: services.today() } }) },
];

/** U+FFFD stands where a file was not UTF-8. */
const fileProblem = (file: string): Text | null => (file.trim() === '' ? { key: 'studio.new.file.missing' } : file.includes('\uFFFD') ? { key: 'studio.new.file.coded' } : null);

const revisionIn = ({ form }: AskedOfSurvey): number => Number.parseInt(fieldOf(form, TEXT_FIELDS.revision), 10) || 0;

const lineIn = (value: unknown): number | null => (typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : null);

const saidBy = (query: Readonly<Record<string, unknown>>): { readonly key: string } | null => (query['sparat'] !== undefined ? { key: 'studio.text.saved' } : query['tillagd'] !== undefined ? { key: 'studio.text.added' } : query['hamtad'] !== undefined ? { key: 'studio.earlier.restored' } : null);

/** A form that holds no text is not ours to save: somebody's would be lost. */
const save = async (services: StudioServices, asked: AskedOfSurvey, typed: string, done: string, to = WRITTEN): Promise<Reply> => {
  const { account, held } = asked;
  // Forms send line breaks as two letters.
  const json = typed.replace(/\r\n?/g, '\n');
  if (json.trim() === '') return page(services, asked, (await writtenText(services, held)).json, { key: 'studio.text.empty' }, 422);
  if (await saveText(services, { account, held, json, before: revisionIn(asked) })) return { kind: 'redirect', to: `${studioSurvey(held.survey.slug, 'text')}?${done}#${to}` };
  return { kind: 'page', status: 409, view: await conflictPage(services, { account, held, json }) };
};

const page = async (services: StudioServices, asked: AskedOfSurvey, json: string, said: { readonly key: string }, status: number): Promise<Reply> => ({
  kind: 'page',
  status,
  view: await textPage(services, { account: asked.account, held: asked.held, text: { json, revision: revisionIn(asked) }, said }),
});
