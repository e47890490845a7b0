import { describe, expect, it } from 'vitest';
import { checklist, mayPublish, type CheckPoint } from '#core/checklist/checklist.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { readShipped } from '#test/support/test-app.ts';

type Json = Record<string, unknown>;

const pointsOf = (json: unknown): readonly CheckPoint[] => {
  const compiled = compileQuestionnaire(json);
  return checklist({ json, problems: compiled.ok ? [] : compiled.problems, findings: [], questionnaire: compiled.ok ? compiled.value : null, paper: [] });
};
const lacks = (json: unknown): readonly string[] => pointsOf(json).flatMap(({ level, what }) => (what.kind === 'lack' ? [`${level} ${what.lack}`] : []));

describe('the checklist before publication', () => {
  it('lets every shipped questionnaire be published', () => {
    for (const slug of ['medarbetare', 'foretag', 'kommun', 'handlaggare', 'forbund']) expect(mayPublish(pointsOf(readShipped(slug))), slug).toBe(true);
  });

  it.each(['controller', 'purpose', 'contact'])('is stopped where people are not told %s', (fact) => {
    const points = pointsOf({ ...(readShipped('medarbetare') as Json), [fact]: undefined });
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
});
