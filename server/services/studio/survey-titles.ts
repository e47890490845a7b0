import { groupBy } from '#core/language/group-by.ts';
import { say } from '#core/question-types/localise.ts';
import type { Said } from '#core/view/text.ts';
import { heldSurveys, type Doer, type HeldSurvey } from '#server/services/studio/account.ts';
import { subjectOf } from '#server/services/studio/log.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { titleOf, writtenText } from '#server/services/studio/written-text.ts';

/** What a survey is called: by its published version, else by the text that its own organisation writes, else by its address. */
export const surveyTitle = async (services: StudioServices, held: HeldSurvey): Promise<Said> => {
  const { publishedVersion, slug } = held.survey;
  const version = publishedVersion === null ? null : await services.catalogue.version(publishedVersion);
  if (version) return say(version.questionnaire.title, 'sv');
  const written = held.share === 'own' ? titleOf((await writtenText(services, held)).json) : null;
  return written ?? { text: slug, lang: 'sv' };
};

/** The surveys that somebody sees, in order of slug, each by its title; the slug stands after one that several have. */
export const surveyTitles = async (services: StudioServices, account: Doer): Promise<ReadonlyMap<string, string>> => {
  const titled = await Promise.all((await heldSurveys(services, account)).map(async (held) => ({ slug: held.survey.slug, title: (await surveyTitle(services, held)).text })));
  const alike = groupBy(titled, ({ title }) => title);
  return new Map(titled.map(({ slug, title }) => [slug, (alike.get(title)?.length ?? 0) > 1 ? `${title} (${slug})` : title]));
};

/** What a line of the log is about, with the title of a survey in place of its slug; a release is told by its number. @param titles by slug */
export const toldSubject = (entry: { readonly subject: string }, titles: ReadonlyMap<string, string>): string => {
  const about = subjectOf(entry);
  return `${aboutIn(about, titles)}${entry.subject.slice(about.length)}`;
};

/** A slug alone, one with a colon and what stands after it, and a slug with the number of a release. */
const aboutIn = (about: string, titles: ReadonlyMap<string, string>): string => {
  const own = titles.get(about);
  if (own !== undefined) return own;
  const [, slug = '', rest = ''] = /^([a-z0-9-]+?)(: .*|-\d+)$/s.exec(about) ?? [];
  const title = titles.get(slug);
  if (title === undefined) return about;
  return rest.startsWith(':') ? `${title}${rest}` : `${title}, rapport ${rest.slice(1)}`;
};
