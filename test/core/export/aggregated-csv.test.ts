import { describe, expect, it } from 'vitest';
import type { Answers } from '#core/codes/answer-value.ts';
import type { Codebook } from '#core/codes/codebook.ts';
import { aggregatedCsv } from '#core/export/aggregated-csv.ts';
import type { CsvProfile } from '#core/export/write-csv.ts';
import { publish, surveyOf, WHERE } from '#test/core/export/small-survey.ts';
import { respondents } from '#test/core/results/respondents.ts';

const codebook = surveyOf([...WHERE, { kind: 'single', id: 'fraga', values: ['ja', 'nej'] }, { kind: 'number', id: 'tal' }]);
const people: readonly Answers[] = ['0126', '0127', '0128', '0181'].flatMap((kommun) =>
  ['kvinna', 'man'].flatMap((kon) => Array.from({ length: 40 }, (_, index) => ({ kommun, kon, fraga: index % 4 === 0 ? 'ja' : 'nej', tal: index % 4 }))),
);
const csv = (profile: CsvProfile, own: Codebook = codebook): string => [...aggregatedCsv(publish(own, people), profile)].join('');
const lineWith = (profile: CsvProfile, start: string): string | undefined => csv(profile).split(/\r?\n/u).find((line) => line.startsWith(start));

describe('the aggregated CSV', () => {
  it('has exactly the columns for machines, and a figure a row', () => {
    const [head] = csv('tidy').split('\n');
    expect(head).toBe('undersokning_id,version,fraga_id,fraga_text,svar_id,svar_text,omrade_niva,omrade_id,omrade_namn,grupp,kon,antal,bas,andel_pct,ki_lag_pct,ki_hog_pct,varde,andel_slag,status');
    expect(lineWith('tidy', 'liten,1,fraga,Fråga fraga,ja,Svar ja,kommun,0126')).toBe('liten,1,fraga,Fråga fraga,ja,Svar ja,kommun,0126,Huddinge,alla,kvinnor,10,40,25,14,40,,av_kon,ok');
    expect(lineWith('tidy', 'liten,1,tal,Fråga tal,_medel')).toBe('liten,1,tal,Fråga tal,_medel,Medelvärde,kommun,0126,Huddinge,alla,kvinnor,,40,,,,1.5,av_kon,ok');
  });

  it('ends every line with LF for machines and has no byte order mark', () => {
    expect(csv('tidy')).not.toMatch(/\r|\uFEFF/u);
    expect(csv('tidy').endsWith('\n')).toBe(true);
  });

  it('is for people what a Swedish Excel opens: byte order mark, semicolons, decimal comma, CRLF, words', () => {
    const text = csv('excel-sv');
    expect(text.startsWith('\uFEFFEnkät;Version;')).toBe(true);
    expect(text.split('\r\n').slice(0, -1).every((line) => !line.includes('\n'))).toBe(true);
    expect(text.split('\r\n')[0]?.endsWith(';Anmärkning')).toBe(true);
    expect(lineWith('excel-sv', 'liten;1;tal;Fråga tal;_medel')).toBe('liten;1;tal;Fråga tal;_medel;Medelvärde;kommun;0126;Huddinge;alla;kvinnor;;40;;;;1,5;av_kon;');
  });

  it('has the same rows in both profiles', () => {
    expect(csv('excel-sv').split('\r\n')).toHaveLength(csv('tidy').split('\n').length);
  });

  it('leaves a protected figure empty and says so', () => {
    const hidden = surveyOf([...WHERE, { kind: 'single', id: 'fraga', values: ['ja', 'nej'], sensitive: true }]);
    const all = people.map((person) => ({ ...person, fraga: 'nej' }));
    const of = (profile: CsvProfile): string | undefined => [...aggregatedCsv(publish(hidden, all), profile)].join('').split(/\r?\n/u).find((line) => /[,;]fraga[,;].*kommun[,;]0126/u.test(line));
    expect(of('tidy')?.endsWith(',kvinnor,,,,,,,av_kon,suppressed')).toBe(true);
    expect(of('excel-sv')?.endsWith(';kvinnor;;;;;;;av_kon;Visas inte')).toBe(true);
  });

  it('quotes what needs quotes and runs no formula', () => {
    const [first, second] = codebook.variables;
    const texts = ['=1+1;"a"', 'rad\nbrytning'];
    const own: Codebook = { ...codebook, variables: codebook.variables.map((variable) => (variable === first || variable === second ? { ...variable, text: texts[codebook.variables.indexOf(variable)] ?? '' } : variable)) };
    expect(csv('excel-sv', own)).toContain(';"\'=1+1;""a""";');
    expect(csv('tidy', own)).toContain(',"\'=1+1;""a""",');
    expect(csv('excel-sv', own)).toContain(';rad brytning;');
    expect(csv('tidy', own)).toContain(',"rad\nbrytning",');
  });

  it('has the same bytes each time, whatever the order of the answers, also where much is hidden', () => {
    const own = surveyOf([...WHERE, { kind: 'single', id: 'org', values: ['af', 'fk'], role: 'group' }, { kind: 'multiple', id: 'fraga', values: ['x', 'y'], sensitive: true }, { kind: 'number', id: 'tal' }]);
    const few = respondents(own, 120, 11);
    const bytes = (answers: readonly Answers[]): string => [...aggregatedCsv(publish(own, answers), 'tidy')].join('');
    expect(bytes(few)).toMatch(/,suppressed\n/u);
    expect(bytes(few.toReversed())).toBe(bytes(few));
  });
});
