import fc from 'fast-check';

type Json = Record<string, unknown>;

/** Small SurveyJS questionnaires with every type, validator and condition that we support. */
export const questionnaires: fc.Arbitrary<Json> = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 9 }).chain((kinds) =>
  fc.tuple(...kinds.map((kind, index) => question(kind, index))).chain((questions) => fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean()).map(([perPage, panel]) => layOut(questions, perPage, panel))),
);

const layOut = (questions: readonly Json[], perPage: number, panel: boolean): Json => ({
  title: 'T',
  pages: Array.from({ length: Math.ceil(questions.length / perPage) }, (_, page) => {
    const elements = questions.slice(page * perPage, (page + 1) * perPage);
    return { name: `sida${page}`, elements: panel && page === 1 ? [{ type: 'panel', name: `panel${page}`, visibleIf: '{q0} notempty', elements }] : elements };
  }),
});

const question = (kind: number, index: number): fc.Arbitrary<Json> =>
  fc.record({ own: KINDS[kind] ?? fc.constant<Json>({ type: 'comment' }), rules: rules(index) }).map(({ own, rules: common }) => ({ ...own, ...common, validators: [...((own['validators'] as Json[] | undefined) ?? []), ...((common['validators'] as Json[] | undefined) ?? [])], name: `q${index}`, title: 'Q' }));

/** Conditions look back at the question before, whatever it is. */
const rules = (index: number): fc.Arbitrary<Json> => {
  const before = `q${Math.max(0, index - 1)}`;
  const condition = fc.constantFrom(`{${before}} notempty`, `{${before}} empty`, `{${before}} = 'a'`, `{${before}} anyof ['a', 'b']`, `{${before}} contains 'b' or {q0} = 'a'`, `!({${before}} = 2) and {q0} notempty`);
  return fc.record(
    {
      visibleIf: index === 0 ? fc.constant('') : fc.oneof(fc.constant(''), condition),
      isRequired: fc.boolean(),
      requiredIf: index === 0 ? fc.constant('') : fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: condition }),
      validators: index === 0 ? fc.constant([]) : fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constant([{ type: 'expression', expression: `{q${index}} empty or {${before}} notempty` }]) }),
    },
    { noNullPrototype: true },
  ).map((found) => Object.fromEntries(Object.entries(found).filter(([, value]) => value !== '' && value !== false)));
};

const plain = ['a', 'b', 'c'];
const withOwnText = ['a', { value: 'b', showCommentArea: true }, 'c'];
const exclusive = ['a', 'b', { value: 'c', isExclusive: true }];

const KINDS: readonly fc.Arbitrary<Json>[] = [
  fc.constantFrom<Json>({ type: 'radiogroup', choices: plain }, { type: 'radiogroup', choices: withOwnText }, { type: 'radiogroup', choices: plain, showNoneItem: true, showOtherItem: true }),
  fc.constantFrom<Json>({ type: 'dropdown', choices: plain }, { type: 'dropdown', choices: [1, 2, 3] }),
  fc.constantFrom<Json>({ type: 'checkbox', choices: exclusive, minSelectedChoices: 2 }, { type: 'checkbox', choices: plain, maxSelectedChoices: 2, validators: [{ type: 'answercount', minCount: 2 }] }, { type: 'checkbox', choices: withOwnText }, { type: 'checkbox', choices: plain, showSelectAllItem: true, showNoneItem: true }),
  fc.constantFrom<Json>({ type: 'boolean' }, { type: 'boolean', valueTrue: 'a', valueFalse: 'b' }),
  fc.constantFrom<Json>({ type: 'rating' }, { type: 'rating', rateMin: 0, rateMax: 3 }, { type: 'rating', rateValues: ['a', 'b'] }),
  fc.constantFrom<Json>({ type: 'text' }, { type: 'text', validators: [{ type: 'text', minLength: 3, maxLength: 8 }] }, { type: 'text', validators: [{ type: 'regex', regex: '^[0-9]+$' }] }, { type: 'text', validators: [{ type: 'email' }] }, { type: 'text', validators: [{ type: 'numeric', minValue: 3 }] }),
  fc.constantFrom<Json>({ type: 'text', inputType: 'number' }, { type: 'text', inputType: 'number', min: 0, max: 10 }, { type: 'text', inputType: 'number', validators: [{ type: 'numeric', minValue: 0, maxValue: 5 }] }),
  fc.constantFrom<Json>({ type: 'text', inputType: 'date' }),
  fc.constantFrom<Json>({ type: 'comment' }, { type: 'comment', validators: [{ type: 'text', minLength: 5 }] }),
  fc.constantFrom<Json>({ type: 'multipletext', items: [{ name: 'k', isRequired: true }, { name: 'm', inputType: 'number', validators: [{ type: 'numeric', minValue: 0 }] }] }, { type: 'multipletext', items: [{ name: 'k' }, { name: 'm' }] }),
  fc.constantFrom<Json>({ type: 'matrix', rows: ['r1', 'r2'], columns: plain }, { type: 'matrix', rows: ['r1', 'r2'], columns: plain, eachRowRequired: true }, { type: 'matrix', cellType: 'checkbox', rows: ['r1', 'r2'], columns: exclusive }),
  fc.constantFrom<Json>({ type: 'matrixdropdown', rows: ['r1', 'r2'], columns: [{ name: 'vikt', cellType: 'radiogroup', choices: [1, 2], isRequired: true }, { name: 'nu', cellType: 'checkbox', choices: plain }] }, { type: 'matrixdropdown', rows: ['r1'], choices: plain, columns: [{ name: 'vikt' }] }),
  fc.constantFrom<Json>({ type: 'ranking', choices: plain, selectToRankEnabled: true, maxSelectedChoices: 2 }, { type: 'ranking', choices: plain, selectToRankEnabled: true, minSelectedChoices: 2 }),
];
