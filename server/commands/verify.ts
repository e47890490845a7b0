import { makeCatalogue } from '#server/services/catalogue.ts';
import { verifyVersion } from '#server/services/verify-responses.ts';
import { StorageRefused } from '#server/storage/storage.ts';
import { readGeography } from '#server/storage/survey-files.ts';
import { complain, onlyFirst, tell, type Command } from '#server/commands/command.ts';
import { withReader } from '#server/commands/open.ts';

/** Differences that are told of each version. */
const TOLD = 20;

export const verify: Command = {
  about: 'Räknar om allt från de sparade svaren och jämför med koderna.',
  usage: 'verify [enkät]',
  run: (args, config) => {
    const slug = onlyFirst(args);
    return withReader(config, async (storage, counter) => {
      const [catalogue, geography] = [makeCatalogue(storage), readGeography(config.surveysDir)];
      const surveys = (await storage.surveys()).filter((survey) => !slug || survey.slug === slug);
      if (slug && surveys.length === 0) throw new StorageRefused(`Det finns ingen enkät som heter ”${slug}”.`);
      let differences = 0;
      for (const survey of surveys) {
        for (const id of new Set((await storage.rounds(survey.id)).map((round) => round.versionId))) {
          const version = await catalogue.version(id);
          if (!version) continue;
          const found = await verifyVersion({ storage, geography, count: (request) => counter.countResponses(request) }, version);
          tell(`${survey.slug} version ${version.number}: ${found.responses} svar, ${found.codes} koder kontrollerade, ${found.cells} celler jämförda, ${found.differences.length} skillnader`);
          found.differences.slice(0, TOLD).forEach(complain);
          differences += found.differences.length;
        }
      }
      return differences > 0 ? 1 : 0;
    });
  },
};
