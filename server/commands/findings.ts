import { counted } from '#server/commands/command.ts';
import type { LanguageReport, PageLix } from '#core/language/check-language.ts';
import { SEVERITIES, type Finding, type Rule, type Severity } from '#core/language/finding.ts';
import { groupBy } from '#core/language/group-by.ts';
import { languageName } from '#core/language/language-name.ts';
import { formatLix } from '#core/language/lix.ts';
import { RULES } from '#core/language/rules/registry.ts';
import type { AuthorProblem } from '#core/questionnaire/author-problem.ts';

/** Everything that was found, for programs: what stops the file, what its author should know, the findings with what their rules say, and LIX page by page with what it was counted on. */
export const findingsAsJson = (file: string, told: { readonly problems: readonly AuthorProblem[]; readonly advice: readonly AuthorProblem[] }, { findings, pages }: LanguageReport): string =>
  JSON.stringify({ file, ...told, counts: counts(findings), findings: findings.map((finding) => ({ ...finding, ...toldOf(finding) })), pages }, null, 2);

const toldOf = ({ rule }: Finding): Partial<Pick<Rule, 'name' | 'why' | 'example'>> => {
  const found = RULES.find(({ id }) => id === rule);
  return found ? { name: found.name, why: found.why, example: found.example } : {};
};

const counts = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: of('error'), warning: of('warning'), advice: of('advice') };
};

const HEADINGS: Readonly<Record<Severity, string>> = { error: 'FEL. De stoppar publicering.', warning: 'VARNINGAR. De bör rättas.', advice: 'RÅD. Tänk en gång till.' };

/** Lines for people: by severity, then by rule with its reason and an example once, then place by place. */
export const findingsAsText = ({ findings, pages }: LanguageReport): readonly string[] => {
  const { error, warning, advice } = counts(findings);
  return [
    `Språket: ${error} fel, ${counted(warning, 'varning', 'varningar')}, ${advice} råd.`,
    ...SEVERITIES.flatMap((severity) => ofSeverity(HEADINGS[severity], findings.filter((finding) => finding.severity === severity))),
    ...lixLines(pages),
    '',
    'Ett program kan inte säga att en text är lätt att läsa. Låt läsare prova den.',
  ];
};

const ofSeverity = (heading: string, findings: readonly Finding[]): readonly string[] =>
  findings.length === 0 ? [] : ['', heading, ...[...groupBy(findings, ({ rule }) => rule)].flatMap(([rule, same]) => ofRule(RULES.find(({ id }) => id === rule), same))];

const ofRule = (rule: Rule | undefined, findings: readonly Finding[]): readonly string[] => [
  '',
  ...(rule ? [`${rule.name} (${findings.length})`, `  ${rule.why}`, `  I stället för: ${rule.example.instead}`, `  Skriv hellre:  ${rule.example.write}`] : []),
  ...[...groupBy(findings, ({ path }) => path)].flatMap(([path, here]) => [`  - ${path}${quote(here[0]?.text ?? '')}`, ...here.map(({ message, better }) => `      ${message} ${better}`)]),
];

/** Longer texts are cut: the path leads to the whole. */
const SHOWN = 100;
const quote = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? '' : `: ”${line.length > SHOWN ? `${line.slice(0, SHOWN)} …` : line}”`;
};

const lixLines = (pages: readonly PageLix[]): readonly string[] =>
  [...groupBy(pages, ({ language }) => language)].flatMap(([language, own]) => {
    const measured = own.flatMap(({ path, lix }) => (lix === null ? [] : [{ path, lix }])).toSorted((a, b) => a.lix - b.lix);
    const [middle, highest] = [measured[measured.length >> 1], measured.at(-1)];
    return middle && highest ? ['', `LIX på ${languageName(language)}, sida för sida, utan namn: median ${formatLix(middle.lix)}, högst ${formatLix(highest.lix)} (${highest.path || 'startsidan'}).`] : [];
  });
