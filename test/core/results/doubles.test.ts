import { describe, expect, it } from 'vitest';
import { doubleId, doublesOf, municipalId } from '#core/results/doubles.ts';
import { dimensionsOf } from '#core/results/dimensions.ts';
import { WHERE } from '#test/core/export/small-survey.ts';
import { GEOGRAPHY } from '#test/core/results/geography-example.ts';
import { codebookOf, type VariableSketch } from '#test/core/codes/codebook-example.ts';

const choice = (id: string, values: readonly string[] = ['ja', 'nej']): VariableSketch => ({ kind: 'single', id, values });
const codebook = codebookOf([choice('alder'), choice('utb'), choice('tid'), choice('funk'), choice('komma', ['a,b', 'c']), { ...choice('behov'), role: 'need' }]);

const dimensions = dimensionsOf(codebook, 'kommun', GEOGRAPHY);

const named = (...names: readonly string[]) => {
  const read = doublesOf(codebook, dimensions, names);
  return read.ok ? read.value.doubles.map(doubleId) : read.problems.join();
};

describe('pairs of background questions that are crossed', () => {
  it('stand in the order of the file, each once, however they are named', () => {
    expect(named('utb,alder')).toEqual(['alder,utb']);
    expect(named('utb, alder', 'alder,utb', 'funk,tid')).toEqual(['alder,utb', 'tid,funk']);
    expect(named()).toEqual([]);
  });

  it('are refused with what to write instead', () => {
    expect(named('alder,skonummer')).toBe('”skonummer” är ingen bakgrundsfråga som kan korsas. De som kan det är alder, utb, tid, funk.');
    expect(named('alder')).toBe('”alder” är inte två frågor. Skriv två med komma mellan, till exempel alder,utb.');
    expect(named('alder,alder')).toBe('”alder,alder” är inte två frågor. Skriv två med komma mellan, till exempel alder,utb.');
    expect(named('alder,behov')).toMatch(/”behov” är ingen bakgrundsfråga/);
  });

  it('are refused where a choice has a comma, so that no group has the name of another', () => {
    expect(named('alder,komma')).toMatch(/”komma” är ingen bakgrundsfråga som kan korsas/);
  });

  it('are refused where a question would stand in two pairs, or there are three', () => {
    expect(named('alder,utb', 'alder,tid')).toMatch(/^”alder” är med i två par/);
    expect(named('alder,utb', 'tid,funk', 'alder,funk')).toMatch(/^Högst 2 par/);
  });

  describe('of a survey that asks for the municipality', () => {
    const withPlaces = codebookOf([...WHERE, choice('alder'), choice('utb')]);
    const placed = (level: 'kommun' | 'forbund', ...names: readonly string[]) => doublesOf(withPlaces, dimensionsOf(withPlaces, level, GEOGRAPHY), names);

    it('may be of the municipality and a background question', () => {
      expect(placed('kommun', 'alder,kommun')).toEqual({ ok: true, value: { doubles: [], municipal: ['alder'] } });
      expect(municipalId(withPlaces, dimensionsOf(withPlaces, 'kommun', GEOGRAPHY), 'alder')).toBe('kommun,alder');
    });

    it('are refused where a question is crossed with the municipality and with another, or the survey asks for unions', () => {
      expect(placed('kommun', 'kommun,alder', 'alder,utb')).toMatchObject({ ok: false, problems: [expect.stringMatching(/^”alder” är med i två par/) as string] });
      expect(placed('kommun', 'kommun,alder', 'kommun,utb')).toMatchObject({ ok: false, problems: [expect.stringMatching(/^”kommun” är med i två par/) as string] });
      expect(placed('forbund', 'kommun,alder')).toMatchObject({ ok: false, problems: [expect.stringMatching(/^”kommun” är ingen bakgrundsfråga/) as string] });
    });
  });
});
