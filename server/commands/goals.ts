import { readFileSync } from 'node:fs';
import { goalsFile, readGoalsFile } from '#core/analysis/approved-goals.ts';
import { proposedGoals } from '#core/view/report/build-goals.ts';
import type { Report } from '#server/services/reports.ts';
import { StorageRefused } from '#server/storage/storage.ts';
import { complain, counted, readArgs, required, tell, WrongUsage, type Command } from '#server/commands/command.ts';
import { withServices } from '#server/commands/open.ts';
import { writeOutput } from '#server/commands/write-output.ts';
import type { Config } from '#server/config.ts';
import type { Services } from '#server/services/respondent.ts';

export const goals: Command = {
  about: 'Skriver förslagen till mål i en rapport, för den som ska ändra och besluta. --approve lagrar det som är beslutat.',
  usage: 'goals <rapport> [--out FIL] | goals <rapport> --approve FIL',
  run: (args, config) => {
    const { values, first } = readArgs(args, { out: { type: 'string' }, approve: { type: 'string' } });
    const id = required(first, 'Rapporten (enkätens namn och ett nummer, som medarbetare-1)');
    if (values.out !== undefined && values.approve !== undefined) throw new WrongUsage('Välj ett av --out och --approve.');
    return values.approve === undefined ? write(config, id, values.out) : approve(config, id, values.approve);
  },
};

const write = (config: Config, id: string, out: string | undefined): Promise<number> =>
  withServices(config, async (services) => {
    const report = await findReport(services, id);
    await writeOutput([goalsFile(id, proposedGoals(report.analysis, report.release.madeOn, report.approved))], out);
    return 0;
  });

const approve = (config: Config, id: string, file: string): Promise<number> =>
  withServices(config, async (services) => {
    const report = await findReport(services, id);
    const read = readGoalsFile(jsonIn(file), id, proposedGoals(report.analysis, report.release.madeOn, report.approved));
    if (!read.ok) {
      read.problems.forEach((problem) => complain(`${file}: ${problem}`));
      complain('Inget är beslutat.');
      return 1;
    }
    await services.storage.write({ do: 'approve goals', id, goals: JSON.stringify(read.value) });
    tell(`${counted(read.value.length, 'mål visas', 'mål visas')} som beslutade i rapporten ${id}.`);
    return 0;
  });

const jsonIn = (file: string): unknown => {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new StorageRefused(`${file}: filen är inte rätt skriven JSON. Hämta förslagen på nytt med goals --out.`);
    throw error;
  }
};

const findReport = async ({ reports }: Services, id: string): Promise<Report> => {
  const report = await reports.find(id);
  if (!report) throw new StorageRefused(`Det finns ingen rapport som heter ”${id}” och visas. De som finns: npm run cli -- release <enkät> --list`);
  return report;
};
