import { describe, expect, it } from 'vitest';
import { codebookCsv } from '#core/export/codebook-csv.ts';
import { codebookTable } from '#core/export/codebook-table.ts';
import { whoWasAsked } from '#core/export/who-was-asked.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { sourceOf } from '#test/core/export/export-example.ts';
import { recordsOf } from '#test/core/export/read-table.ts';
import { readShipped } from '#test/support/test-app.ts';

const source = sourceOf();
const rows = recordsOf(codebookTable(source));
const rowOf = (variable: string, answer: string) => rows.find((row) => row['Fråga, kod'] === variable && row['Svar, kod'] === answer);

describe('the codebook', () => {
  it('has a row an answer, in plain and easy Swedish, with what is known of both', () => {
    expect(rowOf('hjalp', 'ibland')).toEqual({
      'Fråga, kod': 'hjalp',
      Fråga: '=1+1; "Får du hjälp"?',
      'Fråga, enkel svenska': '=1+1; "Får du hjälp"? (lätt)',
      'Del av fråga': 'hjalp',
      Slag: 'Ett svar',
      Roll: 'Bakgrund',
      Ämne: null,
      Känslig: 'Nej',
      'Vem som fick frågan': 'Alla',
      'Svar, kod': 'ibland',
      Svar: 'Ibland <&>',
      'Svar, enkel svenska': 'Ibland <&> (lätt)',
      'Svarets ämne': null,
      Poäng: 2,
      'Inget svar i sak': null,
    });
    expect(rowOf('hjalp', 'vet_inte')).toMatchObject({ Poäng: null, 'Inget svar i sak': 'Vet inte' });
  });

  it('tells who was asked, what is sensitive, and the rows of a matrix by their easy texts too', () => {
    expect(rowOf('svart', 'stress')).toMatchObject({ Slag: 'Flera svar', Känslig: 'Ja', 'Vem som fick frågan': 'Den som svarade ”Nej” på frågan hjalp' });
    expect(rowOf('samverkan__af', 'bra')).toMatchObject({ 'Fråga, enkel svenska': 'Hur går det? (lätt) – Arbetsförmedlingen (lätt)', Roll: 'Hur det är nu' });
  });

  it('has the measures of numbers, and all that is published and nothing else', () => {
    expect(rowOf('antal', '_medel')).toMatchObject({ Slag: 'Tal', Svar: 'Medelvärde', 'Svar, enkel svenska': null });
    expect([...new Set(rows.map((row) => row['Fråga, kod']))]).toEqual(source.results.variables.map(({ id }) => id));
  });

  it('is a file that a Swedish Excel opens, and no formula', () => {
    const csv = [...codebookCsv(source)].join('');
    expect(csv.startsWith('\uFEFFFråga, kod;Fråga;')).toBe(true);
    expect(csv).toContain('"\'=1+1; ""Får du hjälp""?"');
  });
});

describe('who was asked', () => {
  const of = (conditions: Readonly<Record<string, string>>) => {
    const choices = ['ja', 'nej', 'kanske'].map((value) => ({ value, text: { sv: value.toUpperCase(), 'sv-simple': value } }));
    const names = ['a', 'b', 'c'];
    const compiled = compileQuestionnaire({ title: 'T', elements: names.map((name) => ({ type: 'radiogroup', name, title: name, choices, ...(conditions[name] !== undefined && { visibleIf: conditions[name] }) })) });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    return whoWasAsked(compiled.value);
  };

  it.each([
    ["{a} = 'ja'", 'Den som svarade ”JA” på frågan a'],
    ["{a} = 'ja' or {a} = 'nej'", 'Den som svarade ”JA” eller ”NEJ” på frågan a'],
    ["{a} = 'ja' and {b} = 'nej'", 'Den som svarade ”JA” på frågan a och svarade ”NEJ” på frågan b'],
    ["{a} <> 'ja'", 'Den som inte svarade ”JA” på frågan a'],
    ['{a} notempty', 'Den som svarade på frågan a'],
    ['{a} empty', 'Den som hoppade över frågan a'],
    ["iif({a} = 'ja', 1, 2) + 1 = 2", "Den som villkoret gäller: iif({a} = 'ja', 1, 2) + 1 = 2"],
  ])('%s is said as %s', (condition, said) => {
    expect(of({ c: condition })('c')).toBe(said);
    expect(of({ c: condition })('a')).toBe('Alla');
  });

  it('can be said of every question of the shipped questionnaire with most conditions', () => {
    const compiled = compileQuestionnaire(readShipped('forbund'));
    if (!compiled.ok) throw new Error('forbund is refused');
    const asked = whoWasAsked(compiled.value);
    expect(compiled.value.questions.map(({ question }) => asked(question.name)).filter((words) => words.includes('villkoret'))).toEqual([]);
    expect(asked('behov_storlek')).toMatch(/^Den som svarade ”.+” på frågan tillfalle$/);
  });
});
