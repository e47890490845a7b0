import { describe, expect, it } from 'vitest';
import { checklist, mayPublish, type CheckPoint } from '#core/checklist/checklist.ts';
import { addExample } from '#core/editor/add-example.ts';
import { blankQuestionnaire } from '#core/editor/blank-questionnaire.ts';
import { addQuestion, SNIPPET_TYPES } from '#core/editor/snippets.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { readShipped, readWithOwnContact } from '#test/support/test-app.ts';

type Json = Record<string, unknown>;

const pointsOf = (json: unknown): readonly CheckPoint[] => {
  const compiled = compileQuestionnaire(json);
  return checklist({ json, problems: compiled.ok ? [] : compiled.problems, findings: [], questionnaire: compiled.ok ? compiled.value : null, paper: [] });
};
const lacks = (json: unknown): readonly string[] => pointsOf(json).flatMap(({ level, what }) => (what.kind === 'lack' ? [`${level} ${what.lack}`] : []));

describe('the checklist before publication', () => {
  it('lets every shipped questionnaire be published with a contact of one’s own, and not with the made-up one', () => {
    for (const slug of ['medarbetare', 'foretag', 'kommun', 'handlaggare', 'forbund']) {
      expect(mayPublish(pointsOf(readWithOwnContact(slug))), slug).toBe(true);
      expect(lacks(readShipped(slug)).filter((lack) => lack.startsWith('stop')), slug).toEqual(['stop madeUp']);
    }
  });

  it.each(['controller', 'purpose', 'contact'])('is stopped where people are not told %s', (fact) => {
    const points = pointsOf({ ...readWithOwnContact('medarbetare'), [fact]: undefined });
    expect(points[0]).toMatchObject({ level: 'stop', what: { kind: 'lack', lack: fact } });
    expect(mayPublish(points)).toBe(false);
  });

  it('warns of a bare questionnaire that it shows neither women and men nor municipalities, gravest first', () => {
    expect(lacks({ title: 'T', elements: [{ type: 'text', name: 'a', title: 'A', sensitive: true }] })).toEqual(['stop controller', 'stop purpose', 'stop contact', 'warning legalBasis', 'warning retention', 'warning consent', 'warning gender', 'warning area', 'warning easy', 'advice pictograms', 'advice reason']);
  });

  it('tells what does not compile, and then nothing that would be a guess', () => {
    const points = pointsOf({ title: 'T', elements: [{ type: 'okänd', name: 'a' }] });
    expect(points.map(({ level, what }) => [level, what.kind])).toEqual([['stop', 'said']]);
  });

  it('stops a blank until its author has written their own texts and whom to ask', () => {
    const blank: unknown = JSON.parse(blankQuestionnaire());
    expect(pointsOf(blank).filter(({ level }) => level === 'stop').map(({ path, what }) => [path, what.kind === 'lack' && what.lack])).toEqual([['', 'contact'], ...['title', 'description', 'purpose', 'controller', 'legalBasis'].map((path) => [path, 'template'])]);
    const own = { ...(blank as Json), title: 'Eget', description: 'Eget', purpose: 'Eget', controller: 'Eget', legalBasis: 'Eget', contact: { tel: '08-1' } };
    expect(mayPublish(pointsOf(own))).toBe(true);
  });

  it.each(SNIPPET_TYPES)('stops a question of type %s that says what it was added with', (type) => {
    const added: unknown = JSON.parse(addQuestion(blankQuestionnaire(), 'pages[1].elements[0]', type) ?? '');
    expect(pointsOf(added).some(({ path, what }) => path.startsWith('pages[1].elements[1]') && what.kind === 'lack' && what.lack === 'template')).toBe(true);
  });

  it('advises where only one of the languages was changed since it was published, also in a question that was moved', () => {
    const published: unknown = JSON.parse(blankQuestionnaire());
    const json: unknown = JSON.parse(addExample(blankQuestionnaire().replace('"sv": "Trivs du på arbetet?"', '"sv": "Trivs du på skiftet?"').replace('"Är du kvinna eller man?"', '"Är du man eller kvinna?"').replace('"Är du kvinna eller man?"', '"Är du man eller kvinna?"'), 'val')?.source ?? '');
    const compiled = compileQuestionnaire(json);
    const points = checklist({ json, published, problems: [], findings: [], questionnaire: compiled.ok ? compiled.value : null, paper: [] });
    expect(points.filter(({ what }) => what.kind === 'lack' && what.lack === 'stale').map(({ level, path }) => [level, path])).toEqual([['advice', 'pages[2].elements[0].title']]);
  });
});
