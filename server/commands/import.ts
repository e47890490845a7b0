import { checkSurveys } from '#server/services/import-surveys.ts';
import { publishSurvey, type Published } from '#server/services/publish-survey.ts';
import { readSurveyFile } from '#server/storage/survey-files.ts';
import { complain, readArgs, required, tell, type Command } from '#server/commands/command.ts';
import { withServices } from '#server/commands/open.ts';
import { readSurroundings } from '#server/commands/surroundings.ts';

const OUTCOMES: Readonly<Record<Published, string>> = {
  published: 'Publicerad. En ny omgång börjar i dag.',
  unchanged: 'Samma som den som redan är publicerad. Inget ändrades.',
  'still open': 'Inget ändrades. Enkäten är publicerad och tar emot svar; den kan inte stängas med "publish": false.',
  imported: 'Importerad men inte publicerad, eftersom filen säger "publish": false.',
};

export const importFile: Command = {
  about: 'Importerar en enkätfil och publicerar den. Filens namn blir adressen.',
  usage: 'import <fil> [--words FIL]',
  run: (args, config) => {
    const { values, first } = readArgs(args, { words: { type: 'string' } });
    const file = required(first, 'Filen');
    const around = readSurroundings(config.surveysDir, values.words);
    return withServices(config, async ({ storage, today }) => {
      const found = checkSurveys([readSurveyFile(file)], around, today());
      if (!found.ok) {
        found.problems.forEach(complain);
        return 1;
      }
      const [survey] = found.value;
      if (!survey) return 1;
      const outcome = await publishSurvey(storage, survey.slug, survey.source, survey.questionnaire, today());
      tell(`${survey.slug}: ${OUTCOMES[outcome]}`);
      return outcome === 'still open' ? 1 : 0;
    });
  },
};
