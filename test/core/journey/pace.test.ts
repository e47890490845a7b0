import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#core/answers/answers.ts';
import { readStep } from '#core/answers/read-step.ts';
import { demoAnswers } from '#core/demo/demo-answers.ts';
import { deriveJourney, type AskedStep, type Journey } from '#core/journey/journey.ts';
import { canVisit, firstUnsent, isSent, marksOf, questionsOf, samePlace, type Sent } from '#core/journey/navigate.ts';
import { sentFrom } from '#core/journey/read-draft.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import type { Element, Pace, Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { storedFields } from '#core/view/stored-fields.ts';
import { readTyped, typedFor, withTyped, writeTyped, type Typed } from '#core/view/typed-fields.ts';
import { answersTo } from '#test/core/parity/answers-arbitrary.ts';
import { questionnaires as generated } from '#test/core/parity/questionnaire-arbitrary.ts';
import { readShipped } from '#test/support/test-app.ts';

const TODAY = '2026-11-24';
const SHIPPED = ['medarbetare', 'foretag', 'kommun', 'handlaggare', 'forbund', 'partnerstatistik'];
const compiled = (json: unknown): Questionnaire => {
  const result = compileQuestionnaire(json);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const questionnaires = new Map(SHIPPED.map((slug) => [slug, compiled(readShipped(slug))]));

/** A draft, with what was ever on a step that was sent: questions, rows and texts by name. */
interface Draft {
  readonly answers: Answers;
  readonly sent: Sent;
  readonly shown: ReadonlySet<string>;
}

/** Everything that is to be seen on a step, as names that are the same in both paces. */
const seenOn = (elements: readonly Element[]): readonly string[] =>
  elements.flatMap((element) => {
    if (element.kind === 'panel') return seenOn(element.elements);
    if (element.kind === 'html') return [element.name];
    const rows = element.question.type === 'matrix' || element.question.type === 'matrixdropdown' ? (element.rows ?? element.question.rows) : [];
    return rows.length > 0 ? rows.map((row) => `${element.question.name}.${row.name}`) : [element.question.name];
  });

interface Walk {
  readonly questionnaire: Questionnaire;
  readonly people: readonly Answers[];
  readonly moves: readonly { readonly pace: Pace; readonly other: boolean; readonly back: number | null }[];
}

const journeyOf = (questionnaire: Questionnaire, { answers }: Draft, pace: Pace): Journey => deriveJourney(questionnaire, answers, TODAY, pace);

/** Answers a step as a person would, and sends it. */
const send = (questionnaire: Questionnaire, draft: Draft, journey: Journey, asked: AskedStep, person: Answers): Draft => {
  const read = readStep(questionnaire, asked, { answers: draft.answers, journey, language: 'sv' }, storedFields(questionsOf(asked.elements), person));
  if (read.problems.length > 0) return draft;
  return { answers: read.answers, sent: new Set([...draft.sent, ...marksOf(asked)]), shown: new Set([...draft.shown, ...seenOn(asked.elements)]) };
};

const moves = fc.array(fc.record({ pace: fc.constantFrom<Pace>('usual', 'one'), other: fc.boolean(), back: fc.option(fc.nat(100), { freq: 4 }) }), { maxLength: 40 });
const shippedWalks = fc.record({ slug: fc.constantFrom(...SHIPPED), seeds: fc.tuple(fc.nat(1_000), fc.nat(1_000)), moves }).map(({ slug, seeds, moves: made }) => {
  const questionnaire = questionnaires.get(slug) ?? expect.fail();
  return { questionnaire, people: seeds.map((seed) => demoAnswers(questionnaire, seed, TODAY)), moves: made };
});
/** Conditions and rules between questions of one page are rare in the shipped ones. */
const generatedWalks = generated.map(compiled).chain((questionnaire) => fc.record({ questionnaire: fc.constant(questionnaire), people: fc.tuple(answersTo(questionnaire), answersTo(questionnaire)), moves }));

describe('the pace may be changed at any moment', () => {
  test.each([['shipped', shippedWalks], ['generated', generatedWalks]] as const)('of any %s questionnaire: what was sent stays sent, nothing else counts as sent, and both paces go on from the same place', { timeout: 120_000 }, (_, walks: fc.Arbitrary<Walk>) => {
    fc.assert(
      fc.property(walks, ({ questionnaire, people, moves: made }) => {
        let draft: Draft = { answers: {}, sent: new Set(), shown: new Set() };
        for (const { pace, other, back } of made) {
          const journey = journeyOf(questionnaire, draft, pace);
          const open = journey.steps.filter(({ step }) => canVisit(journey, draft.sent, step.key));
          const asked = back === null ? firstUnsent(journey, draft.sent) : open[back % open.length];
          if (asked) draft = send(questionnaire, draft, journey, asked, people[other ? 1 : 0] ?? {});
          agree(questionnaire, draft);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('whoever changes it all the way has answered the same as whoever never does', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHIPPED), fc.nat(1_000), fc.infiniteStream(fc.constantFrom<Pace>('usual', 'one')), (slug, seed, paces) => {
        const questionnaire = questionnaires.get(slug) ?? expect.fail();
        const person = demoAnswers(questionnaire, seed, TODAY);
        let draft: Draft = { answers: {}, sent: new Set(), shown: new Set() };
        for (let asked: AskedStep | null; ; ) {
          const journey = journeyOf(questionnaire, draft, paces.next().value);
          asked = firstUnsent(journey, draft.sent);
          if (!asked) break;
          const next = send(questionnaire, draft, journey, asked, person);
          expect(next, asked.step.key).not.toBe(draft);
          draft = next;
        }
        expect(draft.answers).toEqual(deriveJourney(questionnaire, person, TODAY).answers);
        expect(firstUnsent(journeyOf(questionnaire, draft, 'usual'), draft.sent)).toBeNull();
        expect(firstUnsent(journeyOf(questionnaire, draft, 'one'), draft.sent)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  /** The one thing that is asked again: a page of which not all was sent is shown whole in the usual pace, with the answers that were given. */
  const agree = (questionnaire: Questionnaire, draft: Draft): void => {
    const [usual, one] = [journeyOf(questionnaire, draft, 'usual'), journeyOf(questionnaire, draft, 'one')];
    expect(one.answers).toEqual(usual.answers);
    expect(one.steps.flatMap(({ elements }) => seenOn(elements))).toEqual(usual.steps.flatMap(({ elements }) => seenOn(elements)));
    for (const { steps } of [usual, one]) {
      for (const asked of steps) expect(isSent(asked, draft.sent), asked.step.key).toBe(seenOn(asked.elements).every((name) => draft.shown.has(name)));
    }
    const [here, there] = [firstUnsent(usual, draft.sent), firstUnsent(one, draft.sent)];
    expect(there && samePlace(usual, there.step)?.step.key).toBe(here?.step.key ?? null);
    for (const { step } of one.steps) expect(samePlace(one, step)?.step.key).toBe(step.key);
  };
});

describe('what is typed and no answer yet', () => {
  const fields = (asked: readonly string[], texts: readonly string[]): ReadonlyMap<string, readonly string[]> => new Map(asked.map((name, index) => [name, [texts[index] ?? '']] as const));

  test('is shown in either pace, whichever it was typed in', () => {
    const questionnaire = compiled({ title: 'T', pages: [{ name: 's', elements: ['a', 'b', 'c'].map((name) => ({ type: 'text', name, title: 'Q', inputType: 'number' })) }] });
    const [page] = questionnaire.steps.usual;
    const [a, b, c] = questionnaire.steps.one;
    if (!page || !a || !b || !c) throw new Error('no steps');
    const onPage = withTyped(new Map(), page, fields(['a', 'b', 'c'], ['x', '', '3']), { c: 3 });
    expect([a, b, c].map((step) => typedFor(onPage, step, { c: 3 }))).toEqual([fields(['a'], ['x']), null, null]);
    const more: Typed = withTyped(onPage, b, fields(['b'], ['y']), { c: 3 });
    expect(typedFor(readTyped(questionnaire, writeTyped(more)), page, { c: 3 })).toEqual(fields(['a', 'b', 'c'], ['x', 'y', '3']));
  });

  test('and what was sent, is read of a draft that was kept before there were paces', () => {
    const questionnaire = questionnaires.get('kommun') ?? expect.fail();
    const journey = deriveJourney(questionnaire, {}, TODAY);
    const old = ['om_dig', 'styrning', 'styrning:strategi', 'behov/2'];
    const sent = sentFrom(questionnaire, old);
    expect(journey.steps.filter((asked) => isSent(asked, sent)).map(({ step }) => step.key)).toEqual(['om_dig', 'styrning', 'behov/2']);
    const typed = readTyped(questionnaire, JSON.stringify({ om_dig: [['kommun', ['0127']], ['roll', ['x']]] }));
    expect(typedFor(typed, questionnaire.steps.usual[0] ?? expect.fail(), {})).toEqual(new Map([['kommun', ['0127']], ['roll', ['x']]]));
  });
});
