import { describe, expect, it } from 'vitest';
import { readMe, readMeText } from '#core/export/read-me.ts';
import { sourceOf } from '#test/core/export/export-example.ts';

const source = sourceOf();
const told = (made = source): string => readMe(made).map(({ text }) => text).join('\n');

describe('what stands with the figures', () => {
  it('says of what they are, when they were made and how many have answered, where that is shown', () => {
    expect(told()).toContain('Enkät: liten, version 1.');
    expect(told()).toContain('Siffrorna gjordes: 2026-11-26.');
    for (const { gender, persons } of source.results.respondents) expect([gender, told().includes(`: ${persons ?? 'visas inte'}`)]).toEqual([gender, true]);
    expect(told({ ...source, madeOn: null })).not.toContain('gjordes');
  });

  it('says by which numbers people are protected, as the survey has them', () => {
    expect(told()).toContain('Antal under 5 visas inte, utom noll.');
    expect(told()).toContain('visas där minst 10 har svarat');
  });

  it('says first of all where the answers are made up', () => {
    expect(readMe({ ...source, demo: true })[1]?.text).toContain('påhittade');
    expect(told()).not.toContain('påhittade');
  });

  it('says whose numbers the intervals reckon with, where it is known how many there are', () => {
    expect(told({ ...source, populations: [{ id: 'b', title: 'Befolkning', source: 'SCB', referenceDate: '2025' }] })).toContain('räknar osäkerheten med det (ändlighetskorrektion). Om alla har svarat finns ingen osäkerhet kvar. Antalen kommer från ”Befolkning” (SCB, 2025).');
    expect(told()).not.toContain('ändlighetskorrektion');
  });

  it('is a text that a Swedish machine reads right', () => {
    expect(readMeText(source).startsWith('\uFEFFFår du hjälp?\r\n')).toBe(true);
    expect(readMeText(source)).toContain('\r\n\r\nSÅ LÄSER DU SIFFRORNA\r\n');
  });
});
