import { describe, expect, it } from 'vitest';
import { openQuestionsOf, openTextIn } from '#core/open-answers/open-questions.ts';
import { compileQuestionnaire } from '#core/questionnaire/compile-questionnaire.ts';
import { readProjectFile } from '#test/support/project-files.ts';

const sv = (text: string) => ({ sv: text });
const compiled = (json: unknown) => {
  const result = compileQuestionnaire(json);
  if (!result.ok) throw new Error(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result.value;
};

const SURVEY = compiled({
  title: sv('Prov'),
  pages: [
    {
      name: 's',
      elements: [
        { type: 'comment', name: 'forslag', title: sv('Vad kan bli bättre?'), role: 'suggestion', topic: 'tid', sensitive: true },
        { type: 'text', name: 'yrke', title: sv('Vad jobbar du med?') },
        { type: 'text', name: 'antal', title: sv('Hur många?'), inputType: 'number' },
        { type: 'text', name: 'mejl', title: sv('E-post?'), inputType: 'email' },
        { type: 'comment', name: 'roll', title: sv('Vilken roll har du?'), unreported: true },
        { type: 'multipletext', name: 'mal', title: sv('Vilka mål?'), items: [{ name: 'ett', title: sv('Första') }, { name: 'tal', title: sv('Tal'), inputType: 'number' }] },
        { type: 'radiogroup', name: 'val', title: sv('Vilket?'), choices: [{ value: 'a', text: sv('A') }, { value: 'annat', text: sv('Annat'), showCommentArea: true }] },
        { type: 'radiogroup', name: 'utan', title: sv('Vilket då?'), choices: [{ value: 'a', text: sv('A') }] },
      ],
    },
  ],
});

describe('the open questions of a questionnaire', () => {
  it('are those where people write in their own words and whose answers are reported', () => {
    expect(openQuestionsOf(SURVEY).map(({ id, text, sensitive, role, topic }) => [id, text, sensitive, role, topic])).toEqual([
      ['forslag', 'Vad kan bli bättre?', true, 'suggestion', 'tid'],
      ['yrke', 'Vad jobbar du med?', false, 'background', null],
      ['mal__ett', 'Vilka mål? – Första', false, 'background', null],
      ['val__egna_ord', 'Vilket?', false, 'background', null],
    ]);
  });

  it('give what was written to them, and nothing else of an answer', () => {
    const answers = { forslag: ' Mer tid. ', antal: 3, mal: { ett: 'Fler jobb', tal: 5 }, val: { value: 'annat', comment: 'Något helt annat' }, roll: 'chef' };
    expect(openQuestionsOf(SURVEY).map((question) => openTextIn(question, answers))).toEqual(['Mer tid.', '', 'Fler jobb', 'Något helt annat']);
    expect(openQuestionsOf(SURVEY).map((question) => openTextIn(question, {}))).toEqual(['', '', '', '']);
  });

  it.each(['medarbetare', 'foretag', 'kommun', 'handlaggare', 'forbund'])('of %s are there, and all of them are sensitive', (slug) => {
    const open = openQuestionsOf(compiled(JSON.parse(readProjectFile(`surveys/${slug}.json`)))).filter(({ role }) => role === 'suggestion');
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(({ sensitive }) => !sensitive)).toEqual([]);
  });
});
