import { ADDRESSES } from '#core/view/addresses.ts';
import { LONGEST_THEME } from '#core/view/build-review-page.ts';
import type { Config } from '#server/config.ts';
import { mergeThemes } from '#server/services/merge-themes.ts';
import { instantNow } from '#server/services/today.ts';
import { StorageRefused, type StorageReader } from '#server/storage/storage.ts';
import { readArgs, required, tell, WrongUsage, type Command } from '#server/commands/command.ts';
import { codeCommand } from '#server/commands/entry-codes.ts';
import { findSurvey, withServices } from '#server/commands/open.ts';

const codes = codeCommand({ name: 'review', about: 'Gör en kod för att granska öppna svar, visar vilka som gäller, eller drar in en.', purpose: 'review', address: ADDRESSES.review });

export const review: Command = {
  about: `${codes.about} Visar de teman som svaren har fått, byter namn på ett, och slår ihop två.`,
  usage: `${codes.usage} | review <enkät> --themes | review <enkät> --rename FRÅGA/ID --to NAMN | review <enkät> --merge FRÅGA/ID --into FRÅGA/ID`,
  run: (args, config) => {
    if (!args.some((arg) => /^--(?:themes|rename|to|merge|into)(?:=|$)/u.test(arg))) return codes.run(args, config);
    const { values, first } = readArgs(args, { themes: { type: 'boolean' }, rename: { type: 'string' }, to: { type: 'string' }, merge: { type: 'string' }, into: { type: 'string' } });
    const slug = required(first, 'Enkäten');
    const given = Object.keys(values).sort().join();
    if (values.themes && given === 'themes') return list(config, slug);
    if (given === 'rename,to') return rename(config, slug, required(values.rename, '--rename FRÅGA/ID'), nameIn(values.to));
    if (given === 'into,merge') return merge(config, slug, required(values.merge, '--merge FRÅGA/ID'), required(values.into, '--into FRÅGA/ID'));
    throw new WrongUsage('Välj ett av --themes, --rename med --to och --merge med --into.');
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

type Known = Awaited<ReturnType<StorageReader['openAnswerCodes']>>;

/** A theme that the survey has, as it is written: its question, a slash and its id. */
const themeIn = (known: Known, slug: string, written: string): Known[number] => {
  const theme = known.find(({ question, id }) => `${question}/${id}` === written);
  if (!theme) throw new StorageRefused(`”${slug}” har inget tema ”${written}”. De som finns: npm run cli -- review ${slug} --themes`);
  return theme;
};

/** Releases that are made keep the name that they have. */
const rename = (config: Config, slug: string, written: string, name: string): Promise<number> =>
  withServices(config, async (services) => {
    const { survey } = await findSurvey(services, slug);
    const known = await services.storage.openAnswerCodes(survey.id);
    const { question, id } = themeIn(known, slug, written);
    const taken = known.some((each) => each.question === question && each.id !== id && each.name.toLowerCase() === name.toLowerCase());
    const { done } = taken ? { done: false } : await services.storage.write({ do: 'rename open answer code', code: { surveyId: survey.id, question, id, name } });
    if (!done) throw new StorageRefused(`Frågan har redan ett tema som heter ”${name}”. Välj ett annat namn.`);
    tell(`${written} heter nu ”${name}”. Rapporter som är gjorda har kvar det gamla namnet.`);
    return 0;
  });

/** Releases that are made keep both. */
const merge = (config: Config, slug: string, from: string, into: string): Promise<number> =>
  withServices(config, async (services) => {
    const { survey } = await findSurvey(services, slug);
    const known = await services.storage.openAnswerCodes(survey.id);
    const [gone, kept] = [themeIn(known, slug, from), themeIn(known, slug, into)];
    if (gone === kept || gone.question !== kept.question) throw new StorageRefused('Välj två olika teman av samma fråga.');
    const done = await mergeThemes({ ...services, now: instantNow }, survey, { question: gone.question, id: gone.id, mergedInto: kept.id });
    if (!done) throw new StorageRefused('Någon annan ändrade frågans teman samtidigt. Titta på dem med --themes och försök igen.');
    tell(`”${gone.name}” är nu en del av ”${kept.name}” (${into}). Rapporter som är gjorda har kvar båda. Nya rapporter av samma svar visar inte ”${kept.name}” om något av dem har visats.`);
    return 0;
  });
