import { DELETED_KINDS, readCertificate, type DeletedKind } from '#core/privacy/certificate.ts';
import { deletionDays, nextDeletion, type Collected } from '#core/privacy/deletion-days.ts';
import { REPORT_DAYS } from '#core/accessibility/read-report.ts';
import { say } from '#core/question-types/localise.ts';
import { addDays } from '#core/view/dates.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import type { StudioTable } from '#core/view/studio/list-view.ts';
import type { SheetFact, SheetSection, StudioSheetView } from '#core/view/studio/sheet-view.ts';
import { certificateAddress, studioSurvey } from '#core/view/studio/studio-addresses.ts';
import type { Label, Text } from '#core/view/text.ts';
import { DRAFT_DAYS } from '#server/services/respondent.ts';
import { readerOf } from '#server/services/studio/account.ts';
import type { AtSurvey } from '#server/services/studio/check-survey.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { writingFrame, writtenText } from '#server/services/studio/written-text.ts';
import type { CertificateRow } from '#server/storage/storage.ts';

const swedish = (text: string): Label => ({ text, lang: 'sv' });

/** `/studio/enkater/:slug/gallring`: what is deleted when, and certificates of what has been: of a year, or of the latest where there is none of that. */
export const deletionPage = async (services: StudioServices, at: AtSurvey, year: string): Promise<StudioSheetView> => {
  const { survey } = at.held;
  const [rounds, certificates, { json }] = await Promise.all([roundsOf(services, survey.id), services.storage.certificates(survey.id), writtenText(services, at.held)]);
  const { head, ...frame } = await writingFrame(services, at, 'gallring', json);
  return {
    page: 'studio-sheet',
    ...frame,
    top: head,
    title: { key: 'studio.deletion.title' },
    said: null,
    lead: [{ key: 'studio.deletion.lead' }, nextText(rounds, services.today())],
    links: [],
    sections: [
      { heading: { key: 'studio.deletion.rules' }, texts: [], facts: rulesOf(rounds), links: [], table: null },
      { heading: { key: 'studio.deletion.rounds' }, texts: [], facts: [], links: [], table: roundsTable(rounds) },
      certificatesSection(survey.slug, certificates.toReversed(), year),
    ],
    form: null,
  };
};

/** When answers came, with how long they are kept; the latest first. */
const roundsOf = async ({ storage, catalogue }: StudioServices, surveyId: string): Promise<readonly Collected[]> => {
  const rounds = await storage.rounds(surveyId);
  const versions = await Promise.all(rounds.map(({ versionId }) => catalogue.version(versionId)));
  return rounds.flatMap(({ opensOn, closesOn }, index) => {
    const retention = versions[index]?.questionnaire.facts.retention;
    return retention === undefined ? [] : [{ opensOn, closesOn, retention }];
  });
};

const nextText = (rounds: readonly Collected[], today: string): Text => {
  const next = nextDeletion(rounds, today);
  return next.kind === 'on' ? { key: 'studio.deletion.next.on', parameters: { date: next.day } } : { key: `studio.deletion.next.${next.kind}` };
};

const rulesOf = ([latest]: readonly Collected[]): readonly SheetFact[] => [
  { name: { key: 'studio.deletion.answers' }, value: latest ? { key: 'studio.deletion.answers.rule', parameters: { n: latest.retention, count: latest.retention } } : { key: 'studio.deletion.answers.none' } },
  { name: { key: 'studio.deletion.drafts' }, value: { key: 'studio.deletion.drafts.rule', parameters: { n: DRAFT_DAYS } } },
  ...(['open', 'releases', 'log', 'backups'] as const).map((what) => ({ name: { key: `studio.deletion.${what}` }, value: { key: `studio.deletion.${what}.rule` } })),
  { name: { key: 'studio.deletion.reports' }, value: { key: 'studio.deletion.reports.rule', parameters: { n: REPORT_DAYS } } },
];

const columns = (...keys: readonly string[]): readonly Text[] => keys.map((key) => ({ key }));

const roundsTable = (rounds: readonly Collected[]): StudioTable => ({
  caption: { key: 'studio.deletion.rounds.caption' },
  columns: columns('studio.deletion.rounds.opened', 'studio.deletion.rounds.closed', 'studio.deletion.rounds.first', 'studio.deletion.rounds.last'),
  none: { key: 'studio.deletion.rounds.none' },
  rows: rounds.map((round, index) => {
    const { first, last } = deletionDays(round);
    return { id: String(index), address: null, cells: [swedish(round.opensOn), round.closesOn === null ? { key: 'studio.deletion.rounds.open' } : swedish(round.closesOn), swedish(first), last === null ? { key: 'studio.deletion.rounds.open' } : swedish(last)] };
  }),
});

/** One a night: those of a year, with links to the others. The latest first. */
const certificatesSection = (slug: string, certificates: readonly CertificateRow[], asked: string): SheetSection => {
  const years = [...new Set(certificates.map(yearOf))];
  const year = years.includes(asked) ? asked : years[0];
  return {
    heading: { key: 'studio.deletion.done' },
    texts: [{ key: 'studio.deletion.done.text' }],
    facts: [],
    links: years.filter((each) => each !== year).map((each) => ({ address: `${studioSurvey(slug, 'gallring')}?ar=${each}`, label: { key: 'studio.deletion.year', parameters: { year: each } } })),
    table: certificatesTable(slug, certificates.filter((row) => yearOf(row) === year)),
  };
};

const yearOf = ({ deletedOn }: CertificateRow): string => deletedOn.slice(0, 4);

const certificatesTable = (slug: string, certificates: readonly CertificateRow[]): StudioTable => ({
  caption: { key: 'studio.deletion.done.caption' },
  columns: columns('studio.deletion.day', 'studio.deletion.answers', 'studio.deletion.drafts', 'studio.deletion.madeUp'),
  none: { key: 'studio.deletion.done.none' },
  rows: certificates.map(({ number, deletedOn, content }) => {
    const { deleted } = readCertificate(content);
    return { id: String(number), address: certificateAddress(slug, number), cells: [swedish(deletedOn), stepText(deleted.answers), stepText(deleted.drafts), stepText(deleted.madeUp)] };
  }),
});

const stepText = (step = 0): Text => (step === 0 ? { key: 'studio.deletion.few' } : { key: 'studio.deletion.atLeast', parameters: { n: step } });

/** A certificate of the survey by its number, to be printed; null where there is none. */
export const certificatePage = async (services: StudioServices, { account, held }: AtSurvey, number: string): Promise<StudioSheetView | null> => {
  const { survey } = held;
  const row = (await services.storage.certificates(survey.id)).find((each) => String(each.number) === number);
  if (!row) return null;
  const published = survey.publishedVersion === null ? null : await services.catalogue.version(survey.publishedVersion);
  const title = published ? say(published.questionnaire.title, 'sv').text : survey.slug;
  return {
    page: 'studio-sheet',
    ...buildStudioFrame({ reader: readerOf(services, account), address: certificateAddress(survey.slug, number), back: { address: studioSurvey(survey.slug, 'gallring'), label: { key: 'studio.deletion.back' } } }),
    top: null,
    title: { key: 'studio.certificate.title', parameters: { number } },
    said: null,
    lead: [{ key: 'studio.certificate.lead' }],
    links: [],
    sections: [
      { heading: { key: 'studio.certificate.what' }, texts: [{ key: 'studio.certificate.coarse' }], facts: factsOf(row, { title, slug: survey.slug, organisation: account.organisation.name }), links: [], table: null },
      { heading: { key: 'studio.certificate.check' }, texts: [{ key: 'studio.certificate.check.text' }, swedish(`npm run cli -- deletions ${survey.slug} --number ${row.number} --hash ${row.hash}`)], facts: [{ name: { key: 'studio.certificate.hash' }, value: swedish(row.hash) }, { name: { key: 'studio.certificate.previous' }, value: row.previousHash === '' ? { key: 'studio.certificate.first' } : swedish(row.previousHash) }], links: [], table: null },
    ],
    form: null,
  };
};

const factsOf = ({ deletedOn, content }: CertificateRow, survey: { readonly title: string; readonly slug: string; readonly organisation: string }): readonly SheetFact[] => {
  const { deleted, decision } = readCertificate(content);
  const counted = DELETED_KINDS.flatMap((kind: DeletedKind) => (deleted[kind] === undefined ? [] : [{ name: { key: `studio.deletion.${kind}` }, value: stepText(deleted[kind]) }]));
  return [
    { name: { key: 'studio.certificate.survey' }, value: swedish(`${survey.title} (/e/${survey.slug})`) },
    { name: { key: 'studio.certificate.organisation' }, value: swedish(survey.organisation) },
    { name: { key: 'studio.deletion.day' }, value: swedish(deletedOn) },
    ...counted,
    { name: { key: 'studio.certificate.rule' }, value: { key: 'studio.certificate.rule.text', parameters: { date: addDays(deletedOn, -1) } } },
    { name: { key: 'studio.record.decision' }, value: decision === '' ? { key: 'studio.record.decision.none' } : swedish(decision) },
  ];
};
