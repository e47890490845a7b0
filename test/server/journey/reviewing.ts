import { makeEntryCode } from '#server/services/entry-codes.ts';
import type { ReviewRow } from '#server/storage/storage.ts';
import type { TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';

const sv = (text: string) => ({ sv: text });

/** A questionnaire with a sensitive open question and one that is not. */
export const OPEN_SURVEY = {
  title: sv('Prov'),
  pages: [
    {
      name: 's',
      elements: [
        { type: 'radiogroup', name: 'kon', role: 'gender', title: sv('Kön?'), choices: [{ value: 'kvinna', text: sv('Kvinna'), counts: 'woman' }, { value: 'man', text: sv('Man'), counts: 'man' }] },
        { type: 'comment', name: 'forslag', role: 'suggestion', title: sv('Vad kan bli bättre?') },
        { type: 'comment', name: 'halsa', role: 'suggestion', title: sv('Hur mår du?'), sensitive: true },
      ],
    },
  ],
};

/** What reviewers and respondents do. */
export const reviewing = (ask: () => TestApp) => {
  const surveyId = async (): Promise<string> => (await ask().services.catalogue.find('prov'))?.survey.id ?? '';
  const newCode = async () => makeEntryCode(ask().services, await surveyId(), 30, 'review');
  let sent = 0;
  /** Somebody answers; gives the receipt. */
  const answer = async (answers: Readonly<Record<string, string>>): Promise<string> => {
    sent += 1;
    const id = `00000000-0000-4000-8000-${String(sent).padStart(12, '0')}`;
    const response = await fetch(`${ask().origin}/api/surveys/prov/responses`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id, language: 'sv', answers }) });
    return ((await response.json()) as { readonly receipt: string }).receipt;
  };
  const enter = async (code?: string, visitor = visit(ask().origin)): Promise<Visitor> => {
    const typed = code ?? (await newCode()).code;
    await visitor.open('/granskning');
    visitor.fill('Din kod', typed);
    await visitor.press('Fortsätt');
    return visitor;
  };
  const reviews = async (): Promise<readonly ReviewRow[]> => ask().services.storage.reviews((await ask().services.catalogue.find('prov'))?.version.id ?? '', ['web', 'api', 'paper']);
  return { surveyId, newCode, answer, enter, reviews };
};
