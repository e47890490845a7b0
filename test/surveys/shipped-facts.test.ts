import { Model } from 'survey-core';
import { describe, expect, test } from 'vitest';
import { compileExpression } from '#core/questionnaire/survey-core.ts';
import { choiceLists, isBesideNumber, question, questionsOf, survey, SURVEYS, valuesOf, type Element, type Item } from '#test/surveys/shipped-surveys.ts';

/** Questions of all surveys that have something, as `slug.name`, or `slug.name: what` where there is more to say. */
const having = (what: (question: Element) => string | boolean): readonly string[] =>
  SURVEYS.flatMap(([slug, of]) =>
    questionsOf(of).flatMap((candidate) => {
      const found = what(candidate);
      return found === false || found === '' ? [] : [`${slug}.${candidate.name}${found === true ? '' : `: ${found}`}`];
    }),
  );

const valuesWhere = (of: Element, holds: (choice: Item) => boolean): string =>
  valuesOf((choiceLists(of)[0] ?? []).filter(holds)).join(' ');

test('there are the five questionnaires and the data form, each with its number of questions', () => {
  const counts = SURVEYS.map(([slug, of]) => [slug, questionsOf(of).filter((candidate) => !isBesideNumber(candidate)).length]);
  expect(Object.fromEntries(counts)).toEqual({ medarbetare: 28, foretag: 24, kommun: 20, handlaggare: 17, forbund: 22, partnerstatistik: 15 });
});

test('only consent, the unit and the phase must be answered', () => {
  expect(having(({ isRequired }) => isRequired === true)).toEqual([
    'forbund.forbund', 'forbund.tillfalle', 'handlaggare.org', 'kommun.kommun', 'medarbetare.samtycke', 'partnerstatistik.part', 'partnerstatistik.kommun',
  ]);
});

test('the worker questionnaire opens in easy Swedish, the others in Swedish', () => {
  expect(SURVEYS.map(([slug, { locale }]) => [slug, locale]).filter(([, locale]) => locale !== 'sv')).toEqual([['medarbetare', 'sv-simple']]);
});

test('the data form is shipped and not published', () => {
  expect(SURVEYS.filter(([, { publish }]) => publish === false).map(([slug]) => slug)).toEqual(['partnerstatistik']);
});

test('the areas are municipalities, and unions at the workshop', () => {
  expect(having(({ role, areaLevel }) => role === 'area' && (areaLevel ?? 'kommun'))).toEqual([
    'forbund.forbund: forbund', 'foretag.huvudkommun: kommun', 'handlaggare.kommun: kommun', 'kommun.kommun: kommun', 'medarbetare.kommun: kommun', 'partnerstatistik.kommun: kommun',
  ]);
});

test('gender is asked of persons, not of firms or authorities', () => {
  expect(having(({ role }) => role === 'gender')).toEqual(['forbund.kon', 'handlaggare.kon', 'kommun.kon', 'medarbetare.kon']);
});

test('groups are who one speaks for', () => {
  expect(having(({ role }) => role === 'group')).toEqual(['forbund.part', 'handlaggare.org', 'partnerstatistik.part']);
});

test('consent is asked of workers, and only yes goes on', () => {
  expect(having((candidate) => candidate.role === 'consent' && valuesWhere(candidate, ({ consents }) => consents === true))).toEqual(['medarbetare.samtycke: ja']);
});

test('whoever is asked about being treated badly sees whom to talk to, whatever they answer and whoever looks on', () => {
  const page = survey('medarbetare').pages.find(({ elements }) => elements.some(({ name }) => name === 'sarbehandlad'));
  const contacts = page?.elements.find(({ name }) => name === 'kontakter');
  expect(JSON.stringify(contacts)).toContain('skyddsombud');
  expect([page, contacts].filter((shown) => shown !== undefined && 'visibleIf' in shown)).toEqual([]);
});

test('who filled in a form is stored and never reported', () => {
  expect(having(({ unreported }) => unreported === true)).toEqual(['kommun.roll', 'partnerstatistik.roll']);
});

test('the number of answers is limited where it says so', () => {
  expect(having(({ maxSelectedChoices }) => (maxSelectedChoices ? String(maxSelectedChoices) : false))).toEqual([
    'forbund.malgrupp_prio: 3', 'foretag.hinder: 5', 'handlaggare.varfor_inte: 3', 'kommun.hinder: 5', 'kommun.malgrupp_prio: 3', 'medarbetare.svart: 3',
  ]);
  expect(having(({ type, selectToRankEnabled }) => type === 'ranking' && selectToRankEnabled === true)).toEqual(['forbund.malgrupp_prio', 'kommun.malgrupp_prio']);
});

test('answers that exclude the others are marked', () => {
  expect(having((candidate) => valuesWhere(candidate, ({ isExclusive }) => isExclusive === true))).toEqual([
    'forbund.roller: vet_inte',
    'forbund.internationellt: nej vet_inte',
    'foretag.kommun: vet_inte',
    'foretag.malgrupp: vet_inte',
    'foretag.delaktig: inte vet_inte',
    'foretag.hinder: inget vet_inte',
    'foretag.tillganglig: inget vet_inte',
    'foretag.internationellt: nej vet_inte',
    'handlaggare.varfor_inte: inget_hindrar vet_inte',
    'handlaggare.malgrupp: vet_inte',
    'kommun.kop: inget vet_inte',
    'kommun.hinder: inget vet_inte',
    'kommun.internationellt: nej vet_inte',
    'kommun.bidra: inget vet_inte',
    'medarbetare.svart: inget vet_inte',
    'medarbetare.sarbehandlad: nej vet_inte vill_inte',
    'medarbetare.hjalp: nej',
  ]);
});

test('one may write what “annat” is, never at gender or organisation', () => {
  expect(having((candidate) => valuesWhere(candidate, ({ showCommentArea }) => showCommentArea === true) === 'annat')).toEqual([
    'forbund.part', 'forbund.projagare', 'forbund.internationellt',
    'foretag.form', 'foretag.bransch', 'foretag.malgrupp', 'foretag.delaktig', 'foretag.hinder', 'foretag.internationellt',
    'handlaggare.varfor_inte', 'handlaggare.malgrupp',
    'kommun.roll', 'kommun.kop', 'kommun.hinder', 'kommun.internationellt',
    'medarbetare.status', 'medarbetare.framtid',
  ]);
});

test('health, treatment and money are sensitive, as questions or as single answers', () => {
  expect(having(({ sensitive, choices = [] }) => sensitive === true && choices.length > 0)).toEqual(['medarbetare.funk', 'medarbetare.sarbehandlad']);
  expect(having((candidate) => valuesWhere(candidate, ({ sensitive }) => sensitive === true))).toEqual(['medarbetare.status: daglig', 'medarbetare.svart: halsa bemotande ekonomi']);
});

test('yes, sometimes and no are the steps 3, 2 and 1', () => {
  const stepped = having(({ choices = [] }) => choices.flatMap(({ value, score }) => (score === undefined ? [] : `${value} ${score}`)).join(', '));
  const pairs = [1, 2, 3, 4, 5, 6].map((number) => `medarbetare.b${number}_nu`);
  const isNumbered = (each: string): boolean => each.endsWith(': 4 4, 3 3, 2 2, 1 1');
  expect(stepped.filter((each) => !isNumbered(each))).toEqual(['handlaggare.tillg', ...pairs, 'medarbetare.samverkan'].map((name) => `${name}: ja 3, ibland 2, nej 1`));
  expect(stepped.filter(isNumbered).map((each) => each.replace(/:.*/, ''))).toEqual(['forbund.utv', 'handlaggare.kunskap']);
});

test('having no contact is no step of a scale', () => {
  const inapplicable = having((candidate) => valuesWhere(candidate, ({ missing }) => missing === 'notApplicable'));
  expect(inapplicable).toEqual(['foretag.samverkan: ingen', 'kommun.samverkan: ingen', 'medarbetare.samverkan: en ingen']);
});

test('matrices have one answer a row, but several may answer for a task', () => {
  expect(having(({ type, cellType }) => type === 'matrix' && cellType === 'checkbox')).toEqual(['forbund.roller']);
});

test('a number can be left as not known where it says so', () => {
  expect(having(isBesideNumber)).toEqual(['handlaggare.hanvisat_vet_inte', 'kommun.antal_asf_vet_inte']);
});

describe('checks across fields', () => {
  const fails = (slug: string, name: string, data: object): boolean => {
    const model = new Model(survey(slug));
    model.data = data;
    return model.getQuestionByName(name)?.validate() === false;
  };

  test.each([
    [{ k: 5 }, { k: 4 }, true],
    [{ k: 10 }, { k: 9 }, true],
    [{ k: 1 }, { k: 0 }, true],
    [{ k: 9 }, { k: 10 }, false],
    [{ k: 5 }, { m: 4 }, false],
    [{ k: 5 }, undefined, false],
  ])('%j with wage support of %j employed: refused is %s', (supported, employed, refused) => {
    expect(fails('foretag', 'antal_stod', { antal_stod: supported, ...(employed && { antal_anst: employed }) })).toBe(refused);
  });

  test.each([
    ['2014-03-01', '2014-02-28', true],
    ['2014-03-01', '2014-03-01', false],
    [undefined, '2014-03-01', false],
  ])('a period from %s to %s: refused is %s', (from, to, refused) => {
    expect(fails('partnerstatistik', 'datum_till', { ...(from && { datum_fran: from }), datum_till: to })).toBe(refused);
  });

  test.each([
    [{ k: '5', m: '6', o: '7', totalt: '18' }, false],
    [{ k: '5', m: '6', o: '7', totalt: '17' }, true],
    [{ k: '10', m: '0', o: '0', totalt: '9' }, true],
    [{ k: 'färre än 5', m: '6', o: '0', totalt: '5' }, false],
    [{ k: '5', m: 'saknas', o: '0', totalt: '5' }, false],
    [{ k: '5', m: '6', totalt: '5' }, false],
    [{ k: '3' }, true],
    [{ k: '5,5' }, true],
    [{ k: '<5' }, false],
  ])('the counts %j: refused is %s', (counts, refused) => {
    expect(fails('partnerstatistik', 'n_langtid', { n_langtid: counts })).toBe(refused);
  });

  test.each([
    [{ k: '7', m: '7,5' }, false],
    [{ k: 'saknas' }, false],
    [{ k: '7,55' }, true],
    [{ k: 'länge' }, true],
  ])('the months %j: refused is %s', (months, refused) => {
    expect(fails('partnerstatistik', 'n_vag', { n_vag: months })).toBe(refused);
  });

  test.each([
    [1899, true],
    [1900, false],
    [2009, false],
    [2009.5, true],
    [2014, false],
    [2015, true],
  ])('in 2014 the year %d: refused is %s', (year, refused) => {
    const { validators = [] } = question('foretag', 'start');
    const rules = validators.map(({ minValue, expression }) => (expression ? compileExpression(expression).holds({ start: year }, '2014-06-01') : minValue !== undefined && year >= minValue));
    expect(rules.every(Boolean)).toBe(!refused);
  });

  test.each([
    [0, false],
    [12, false],
    [-1, true],
    [2.5, true],
  ])('the count %d: refused is %s', (count, refused) => {
    expect(fails('foretag', 'antal_traning', { antal_traning: { m: count } })).toBe(refused);
    expect(fails('handlaggare', 'hanvisat', { hanvisat: { o: count } })).toBe(refused);
    expect(fails('foretag', 'fler_platser', { fler_platser: count })).toBe(refused);
    expect(fails('kommun', 'antal_asf', { antal_asf: count })).toBe(refused);
  });
});

test('counts by gender have one field each', () => {
  const counted = ['foretag.antal_anst', 'foretag.antal_stod', 'foretag.antal_traning', 'foretag.gick_vidare', 'handlaggare.hanvisat'];
  expect(having(({ items = [] }) => items.length > 0 && items.every(({ inputType }) => inputType === 'number') && valuesOf(items).join(' '))).toEqual(counted.map((name) => `${name}: k m o`));
});

test('a single number has the control of whole numbers', () => {
  expect(having(({ type, inputType, step }) => type === 'text' && inputType === 'number' && step === 1)).toEqual(['foretag.start', 'foretag.fler_platser', 'kommun.antal_asf']);
});
