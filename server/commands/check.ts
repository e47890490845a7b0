import { isMadeUpContact } from '#core/checklist/made-up-contact.ts';
import type { LanguageReport } from '#core/language/check-language.ts';
import { makePaperRouting } from '#core/paper/paper-routing.ts';
import { formatProblem, type AuthorProblem } from '#core/questionnaire/author-problem.ts';
import type { Questionnaire } from '#core/questionnaire/questionnaire.ts';
import { compileSurvey, readSource, slugProblem } from '#server/services/publish-survey.ts';
import { reportLanguage } from '#core/editor/check-file.ts';
import { makeCalendar } from '#server/services/today.ts';
import { readSurveyFile } from '#server/storage/survey-files.ts';
import { complain, counted, readArgs, required, tell, WrongUsage, type Command } from '#server/commands/command.ts';
import { findingsAsJson, findingsAsText } from '#server/commands/findings.ts';
import { readSurroundings } from '#server/commands/surroundings.ts';

const FORMATS = ['text', 'json'] as const;

export const check: Command = {
  about: 'Kontrollerar en enkätfil och dess språk utan att spara något.',
  usage: 'check <fil> [--format text|json] [--words FIL]',
  run: (args, config) => {
    const { values, first } = readArgs(args, { format: { type: 'string' }, words: { type: 'string' } });
    const file = required(first, 'Filen');
    const format = FORMATS.find((known) => known === (values.format ?? 'text'));
    if (!format) throw new WrongUsage(`--format ska vara ett av: ${FORMATS.join(', ')}.`);
    const around = readSurroundings(config.surveysDir, values.words);
    const survey = readSurveyFile(file);
    const compiled = compileSurvey(survey.source, around, makeCalendar()());
    const json = readSource(survey.source);
    const report = json.ok ? reportLanguage(json.value, around) : NOTHING;
    const problems = [...slugProblems(survey.slug), ...(compiled.ok ? [] : compiled.problems)];
    if (format === 'json') tell(findingsAsJson(file, { problems, advice: compiled.ok ? adviceOn(compiled.value) : [] }, report));
    else tellInWords(file, problems, compiled.ok ? compiled.value : null, report);
    return Promise.resolve(problems.length > 0 || report.findings.some(({ severity }) => severity === 'error') ? 1 : 0);
  },
};

const NOTHING: LanguageReport = { findings: [], pages: [] };

const slugProblems = (slug: string): readonly AuthorProblem[] => {
  const message = slugProblem(slug);
  return message ? [{ path: '', message, mend: '' }] : [];
};

/** What stops the file from being read goes to standard error, what there is to say of its language to standard output. */
const tellInWords = (file: string, problems: readonly AuthorProblem[], questionnaire: Questionnaire | null, report: LanguageReport): void => {
  for (const problem of problems) complain(`${file}: ${formatProblem(problem).trimEnd()}`);
  if (questionnaire) tell(`${file}: ${counted(questionnaire.questions.length, 'fråga', 'frågor')} på ${counted(questionnaire.pages.length, 'sida', 'sidor')}.`);
  if (questionnaire) adviceOn(questionnaire).forEach((advice) => tell(formatProblem(advice)));
  findingsAsText(report).forEach(tell);
};

/** Not wrong, but the author should know: whom people cannot reach, and why there is no questionnaire on paper. */
const adviceOn = (questionnaire: Questionnaire): readonly AuthorProblem[] => {
  const paper = makePaperRouting(questionnaire);
  return [
    ...(isMadeUpContact(questionnaire.facts.contact) ? [{ path: 'contact', message: 'Råd: kontakten är påhittad.', mend: 'Skriv ett telefonnummer eller en e-postadress som går till er.' }] : []),
    ...(paper.ok ? [] : paper.problems.map((problem) => ({ ...problem, message: `Ingen enkät på papper: ${problem.message}` }))),
  ];
};
