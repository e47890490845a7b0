import { makeEntryCode } from '#server/services/entry-codes.ts';
import type { ResponseRow, Source } from '#server/storage/storage.ts';
import type { TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';

const text = (name: string, more: object = {}): object => ({ type: 'text', name, title: { sv: `Fråga ${name}` }, ...more });
/** A questionnaire with a question that a paper leads past. */
export const SURVEY = {
  title: { sv: 'Prov' },
  pages: [
    { name: 'ja', elements: [{ type: 'radiogroup', name: 'ja', role: 'consent', isRequired: true, title: { sv: 'Vill du?' }, choices: [{ value: 'ja', text: { sv: 'Ja' }, consents: true }, { value: 'nej', text: { sv: 'Nej' } }] }] },
    { name: 'val', elements: [{ type: 'radiogroup', name: 'val', title: { sv: 'Vilket?' }, choices: [{ value: 'x', text: { sv: 'Xerxes' } }, { value: 'y', text: { sv: 'Ymer' } }] }] },
    { name: 'bara', elements: [text('bara', { visibleIf: "{val} = 'x'" })] },
    { name: 'sist', title: { sv: 'Sist' }, elements: [text('c', { isRequired: true }), text('d')] },
  ],
};

/** What every page says where papers are typed in. */
export const BANNER = 'Du skriver in svar från papper';

/** Types in a paper on which the second choice was ticked, up to the check-answers page. */
export const typeIn = async (visitor: Visitor, answer = 'C'): Promise<void> => {
  visitor.choose('Ja');
  await visitor.press('Fortsätt');
  visitor.choose('Ymer');
  await visitor.press('Fortsätt');
  visitor.fill('Fråga c', answer);
  await visitor.press('Fortsätt');
};

/** What an operator does. */
export const operating = (ask: () => TestApp) => {
  const surveyId = async (slug: string): Promise<string> => (await ask().services.catalogue.find(slug))?.survey.id ?? '';
  const newCode = async (slug = 'prov', days = 30) => makeEntryCode(ask().services, await surveyId(slug), days, 'paper');
  const stored = async (sources: readonly Source[]): Promise<readonly ResponseRow[]> => {
    const rows: ResponseRow[] = [];
    for await (const row of ask().services.storage.responses((await ask().services.catalogue.find('prov'))?.version.id ?? '', sources)) rows.push(row);
    return rows;
  };
  const enter = async (code: string, visitor = visit(ask().origin)): Promise<Visitor> => {
    await visitor.open('/inmatning');
    visitor.fill('Din kod', code);
    await visitor.press('Fortsätt');
    return visitor;
  };
  const begun = async (code?: string): Promise<Visitor> => {
    const visitor = await enter(code ?? (await newCode()).code);
    await visitor.press('Starta');
    return visitor;
  };
  return { surveyId, newCode, stored, enter, begun };
};
