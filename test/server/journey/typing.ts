import type { TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';

const both = (text: string): object => ({ sv: text, 'sv-simple': `${text} (lätt)` });
/** A questionnaire with a fault to make on most of its pages. */
export const SURVEY = {
  title: both('Prov'),
  pages: [
    { name: 'ja', elements: [{ type: 'radiogroup', name: 'ja', role: 'consent', isRequired: true, title: both('Vill du?'), choices: [{ value: 'ja', text: both('Ja'), consents: true }, { value: 'nej', text: both('Nej') }] }] },
    { name: 'ett', elements: [{ type: 'text', name: 'timmar', inputType: 'number', title: both('Hur många timmar?') }] },
    {
      name: 'tva',
      title: both('Mer om jobbet'),
      elements: [
        { type: 'text', name: 'post', inputType: 'email', isRequired: true, title: both('Din e-post') },
        { type: 'comment', name: 'tankar', title: both('Vad tänker du?') },
        { type: 'radiogroup', name: 'val', title: both('Vilket?'), choices: [{ value: 'a', text: both('Alfa') }, { value: 'annat', text: both('Annat'), showCommentArea: true }] },
        { type: 'checkbox', name: 'flera', title: both('Vilka?'), maxSelectedChoices: 1, choices: [{ value: 'x', text: both('Xerxes') }, { value: 'y', text: both('Ymer') }] },
        { type: 'text', name: 'dag', inputType: 'date', title: both('När?') },
      ],
    },
    { name: 'rader', elements: [{ type: 'matrix', name: 'm', title: both('Rader'), eachRowRequired: true, columns: ['1', '2'], rows: ['ra', 'rb', 'rc', 'rd', 're', 'rf'].map((value) => ({ value, text: both(value) })) }] },
    { name: 'sist', elements: [{ type: 'comment', name: 'sist', title: both('Sist?') }] },
  ],
};

/** The form of the page as it would be posted, without what is ours. */
export const formOf = (visitor: Visitor): readonly (readonly [string, string])[] => {
  const form = visitor.page.document.querySelector<HTMLFormElement>('main form');
  const FormDataOf = visitor.page.document.defaultView?.FormData;
  if (!form || !FormDataOf) throw new Error(`no form on ${visitor.page.path}`);
  return [...new FormDataOf(form)].map(([name, value]) => [name, String(value)] as const).filter(([name]) => !name.startsWith('_'));
};

/** Somebody on the first page. */
export const begin = async ({ origin }: Pick<TestApp, 'origin'>): Promise<Visitor> => {
  const visitor = visit(origin);
  await visitor.open('/e/prov');
  await visitor.press('Starta');
  return visitor;
};

/** Somebody who has said yes to taking part. */
export const consented = async (app: Pick<TestApp, 'origin'>): Promise<Visitor> => {
  const visitor = await begin(app);
  visitor.choose('Ja');
  await visitor.press('Fortsätt');
  return visitor;
};
