import { checkSurveys } from '#server/services/import-surveys.ts';
import { makeCalendar } from '#server/services/today.ts';
import { readGeography, readMedia, readSurveyFile } from '#server/storage/survey-files.ts';
import { complain, onlyFirst, required, tell, type Command } from '#server/commands/command.ts';

export const check: Command = {
  about: 'Kontrollerar en enkätfil utan att spara något.',
  usage: 'check <fil>',
  run: (args, config) => {
    const file = onlyFirst(args);
    const found = checkSurveys([readSurveyFile(required(file, 'Filen'))], { geography: readGeography(config.surveysDir), media: readMedia(config.surveysDir) }, makeCalendar()());
    if (!found.ok) found.problems.forEach(complain);
    else tell(`${file ?? ''}: inga fel. ${found.value[0]?.questionnaire.questions.length ?? 0} frågor på ${found.value[0]?.questionnaire.pages.length ?? 0} sidor.`);
    return Promise.resolve(found.ok ? 0 : 1);
  },
};
