import { ADDRESSES } from '#core/view/addresses.ts';
import { LONGEST_THEME } from '#core/view/build-review-page.ts';
import type { Config } from '#server/config.ts';
import { StorageRefused } from '#server/storage/storage.ts';
import { readArgs, required, tell, WrongUsage, type Command } from '#server/commands/command.ts';
import { codeCommand } from '#server/commands/entry-codes.ts';
import { findSurvey, withServices } from '#server/commands/open.ts';

const codes = codeCommand({ name: 'review', about: 'Gör en kod för att granska fritextsvar, visar vilka som gäller, eller drar in en.', purpose: 'review', address: ADDRESSES.review });

export const review: Command = {
  about: `${codes.about} Visar de teman som svaren har fått, och byter namn på ett.`,
  usage: `${codes.usage} | review <enkät> --themes | review <enkät> --rename FRÅGA/ID --to NAMN`,
  run: (args, config) => {
    if (!args.some((arg) => /^--(?:themes|rename|to)(?:=|$)/u.test(arg))) return codes.run(args, config);
    const { values, first } = readArgs(args, { themes: { type: 'boolean' }, rename: { type: 'string' }, to: { type: 'string' } });
    const slug = required(first, 'Enkäten');
    if (values.themes) {
      if (Object.keys(values).length > 1) throw new WrongUsage('Välj ett av --themes och --rename.');
      return list(config, slug);
    }
    return rename(config, slug, required(values.rename, '--rename FRÅGA/ID'), nameIn(values.to));
  },
};

const nameIn = (to: string | undefined): string => {
  const name = required(to?.trim(), '--to NAMN');
  if (name.length > LONGEST_THEME) throw new WrongUsage(`Namnet är för långt. Skriv högst ${LONGEST_THEME} tecken.`);
  return name;
};

const list = (config: Config, slug: string): Promise<number> =>
  withServices(config, async (services) => {
    const { survey } = await findSurvey(services, slug);
    const themes = await services.storage.openAnswerCodes(survey.id);
    tell(themes.length === 0 ? 'Det finns inga teman.' : themes.map(({ question, id, name }) => `${question}/${id}  ${name}`).join('\n'));
    return 0;
  });

/** Releases that are made keep the name that they have. */
const rename = (config: Config, slug: string, theme: string, name: string): Promise<number> =>
  withServices(config, async (services) => {
    const { survey } = await findSurvey(services, slug);
    const at = theme.lastIndexOf('/');
    const [question, id] = [theme.slice(0, at), theme.slice(at + 1)];
    const known = await services.storage.openAnswerCodes(survey.id, question);
    if (!known.some((each) => each.id === id)) throw new StorageRefused(`”${slug}” har inget tema ”${theme}”. De som finns: npm run cli -- review ${slug} --themes`);
    const taken = known.some((each) => each.id !== id && each.name.toLowerCase() === name.toLowerCase());
    const { done } = taken ? { done: false } : await services.storage.write({ do: 'rename open answer code', code: { surveyId: survey.id, question, id, name } });
    if (!done) throw new StorageRefused(`Frågan har redan ett tema som heter ”${name}”. Välj ett annat namn.`);
    tell(`${theme} heter nu ”${name}”. Analyser som är gjorda har kvar det gamla namnet.`);
    return 0;
  });
