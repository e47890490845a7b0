import { storeDemoResponses } from '#server/services/demo-responses.ts';
import { StorageRefused } from '#server/storage/storage.ts';
import { readArgs, required, tell, wholeNumber, type Command } from '#server/commands/command.ts';
import { findSurvey, withServices } from '#server/commands/open.ts';

export const demo: Command = {
  about: 'Fyller på med påhittade svar, märkta som demo.',
  usage: 'demo <enkät> [--responses N] [--seed S]',
  run: (args, config) => {
    const { values, first } = readArgs(args, { responses: { type: 'string' }, seed: { type: 'string' } });
    const slug = required(first, 'Enkäten');
    const order = { responses: wholeNumber(values.responses, '--responses', 100), seed: wholeNumber(values.seed, '--seed', 1) };
    return withServices(config, async (services) => {
      const survey = await findSurvey(services, slug);
      const round = await services.storage.openRound(survey.survey.id, services.today());
      if (!round) throw new StorageRefused(`”${slug}” tar inte emot svar i dag.`);
      tell(`${slug}: ${await storeDemoResponses(services, survey, round, order)} påhittade svar sparade.`);
      return 0;
    });
  },
};
