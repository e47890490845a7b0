import { checkSurveys } from '#server/services/import-surveys.ts';
import { publishSurvey, type Published } from '#server/services/publish-survey.ts';
import { readSurveyFile } from '#server/storage/survey-files.ts';
import { complain, required, tell, type Command } from '#server/commands/command.ts';
import { withServices } from '#server/commands/open.ts';

const OUTCOMES: Readonly<Record<Published, string>> = {
  published: 'Publicerad. En ny insamling börjar i dag.',
  unchanged: 'Samma som den som redan är publicerad. Inget ändrades.',
  imported: 'Importerad men inte publicerad, eftersom filen säger "publish": false.',
};

export const importFile: Command = {
  about: 'Importerar en enkätfil och publicerar den. Filens namn blir adressen.',
  usage: 'import <fil>',
  run: (args, config) =>
    withServices(config, async ({ storage, geography, today }) => {
      const found = checkSurveys([readSurveyFile(required(args[0], 'Filen'))], geography, today());
      if (!found.ok) {
        found.problems.forEach(complain);
        return 1;
      }
      for (const survey of found.value) tell(`${survey.slug}: ${OUTCOMES[await publishSurvey(storage, survey.slug, survey.source, survey.questionnaire, today())]}`);
      return 0;
    }),
};
