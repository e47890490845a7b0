import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hyphenated, isEveryday, splitCompound } from '#core/language/compounds.ts';

describe('a compound', () => {
  it.each([
    ['samverkansaktör', 'samverkans-aktör'], ['Långtidsarbetslösa', 'långtids-arbetslösa'], ['funktionsnedsättningen', 'funktions-nedsättningen'], ['arbetsmarknadsenhet', 'arbetsmarknads-enhet'],
    ['upphandlingsregler', 'upphandlings-regler'], ['arbetsstödsinsats', 'arbets-stöds-insats'], ['jämställdhetsmål', 'jämställdhets-mål'], ['behovsanalyserna', 'behovs-analyserna'], ['genomförandeprojekt', 'genomförande-projekt'],
  ])('%s is divided %s', (word, parts) => {
    expect(hyphenated(word)).toBe(parts);
  });

  it.each(['företagen', 'viktigaste', 'tillsammans', 'behandlar', 'informationen', 'människorna', 'alternativ', 'ansvarar', 'ledningen', 'personal'])('is not seen in %s', (word) => {
    expect(splitCompound(word)).toBeNull();
  });

  it('is everyday in every form of it', () => {
    expect(['arbetsplats', 'arbetsplatsen', 'telefonnumret', 'Födelsedagen', 'handlingsplan'].map(isEveryday)).toEqual([true, true, false, true, false]);
  });

  it('loses no letter when it is divided', () => {
    const part = fc.constantFrom('samverkans', 'arbets', 'behovs', 'projekt', 'aktör', 'analys', 'plan', 'stöd', 'x');
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const word = parts.join('');
      expect(splitCompound(word)?.join('') ?? word).toBe(word);
    }));
  });
});
