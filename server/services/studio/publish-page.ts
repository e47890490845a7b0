import { mayPublish, LEVELS, stopsOf, type CheckPoint } from '#core/checklist/checklist.ts';
import { say } from '#core/question-types/localise.ts';
import { startAddress } from '#core/view/addresses.ts';
import { buildChanges } from '#core/view/studio/build-changes.ts';
import type { ShareView, StudioPosterView, StudioPublishView } from '#core/view/studio/checking-view.ts';
import { buildStudioFrame } from '#core/view/studio/build-studio-frame.ts';
import { qrView } from '#core/view/studio/qr-view.ts';
import { studioSurvey } from '#core/view/studio/studio-addresses.ts';
import { EMPTY_FORM, errorsOf, textField, type FormState } from '#core/view/studio/studio-fields.ts';
import type { ItemView } from '#core/view/item-view.ts';
import type { Text } from '#core/view/text.ts';
import { describeChanges } from '#core/versions/describe-changes.ts';
import type { PublishedVersion } from '#server/services/catalogue.ts';
import { roundState, type RoundState } from '#server/services/round-state.ts';
import { readerOf } from '#server/services/studio/account.ts';
import type { AtSurvey } from '#server/services/studio/check-survey.ts';
import { againstOf, checkWritten, type CheckedText } from '#server/services/studio/check-written.ts';
import { roundsView } from '#server/services/studio/rounds-view.ts';
import type { StudioServices } from '#server/services/studio/studio-services.ts';
import { writingFrame, writtenText } from '#server/services/studio/written-text.ts';
import type { VersionRow } from '#server/storage/storage.ts';

/** Names of the fields. */
export const DAYS = { opens: 'oppnar', closes: 'stanger', revision: 'utgava' } as const;

export interface PublishPageInput extends AtSurvey {
  /** Scheme and host that people reach the service at. */
  readonly origin: string;
  readonly said?: Text | null;
  readonly state?: FormState;
}

/** The page where a survey is published, opened and closed. */
export const publishPage = async (services: StudioServices, { account, held, origin, said = null, state = EMPTY_FORM }: PublishPageInput): Promise<StudioPublishView> => {
  const [text, version, now] = await Promise.all([writtenText(services, held), publishedVersion(services, held), roundState(services, held.survey.id, services.today())]);
  const row = version && (await services.storage.version(version.id));
  const checked = checkWritten(services, text.json, await againstOf(services, held.survey));
  const { slug } = held.survey;
  const action = studioSurvey(slug, 'publicera');
  return {
    page: 'studio-publish',
    ...(await writingFrame(services, { account, held }, 'publicera', text.json, stopsOf(checked.points))),
    said,
    errors: errorsOf(state),
    action,
    csrf: readerOf(services, account).csrf,
    check: { address: studioSurvey(slug, 'kontroll'), text: inShort(checked.points) },
    changes: buildChanges(version && checked.questionnaire ? describeChanges(version.questionnaire, checked.questionnaire) : null),
    publish: publishForm(checked, row, now, state),
    revision: text.revision,
    rounds: now && (await roundsView(services, held.survey.id, now, state)),
    share: version && shareView(origin, slug),
  };
};

export const publishedVersion = async ({ catalogue }: StudioServices, { survey }: AtSurvey['held']): Promise<PublishedVersion | null> => (survey.publishedVersion === null ? null : catalogue.version(survey.publishedVersion));

const inShort = (points: readonly CheckPoint[]): Text => {
  const [stops = 0, warnings = 0, advice = 0] = LEVELS.map((level) => points.filter((point) => point.level === level).length);
  return { key: stops > 0 ? 'studio.publish.check.stop' : 'studio.publish.check.clear', parameters: { stops, warnings, advice } };
};

/** Whether a text is what is published already. */
const isPublished = (source: string, version: VersionRow | null): boolean => version !== null && JSON.stringify(JSON.parse(source)) === version.json;

const publishForm = ({ points, source, questionnaire }: CheckedText, version: VersionRow | null, now: RoundState | null, state: FormState): StudioPublishView['publish'] => {
  if (!questionnaire || !mayPublish(points) || isPublished(source, version)) return null;
  const follows = now?.state === 'open';
  return { items: follows ? [] : dayFields(state), label: { key: version ? 'studio.publish.again' : 'studio.publish.first' }, meaning: { key: follows ? 'studio.publish.meaning.open' : 'studio.publish.meaning' } };
};

/** When a round opens and closes. */
const dayFields = (state: FormState): readonly ItemView[] => [
  textField({ name: DAYS.opens, label: { key: 'studio.publish.opens' }, hint: { key: 'studio.publish.opens.hint' }, width: 10 }, state),
  textField({ name: DAYS.closes, label: { key: 'studio.publish.closes' }, hint: { key: 'studio.publish.closes.hint' }, width: 10 }, state),
];

const shareView = (origin: string, slug: string): ShareView => {
  const address = origin + startAddress(slug);
  const page = studioSurvey(slug, 'publicera');
  return { address, qr: qrView(address), file: `${page}/kod.svg`, poster: `${page}/affisch` };
};

/** A sheet to put up where people are; null where nothing is published. */
export const posterPage = async (services: StudioServices, { account, held }: AtSurvey, origin: string): Promise<StudioPosterView | null> => {
  const version = await publishedVersion(services, held);
  if (!version) return null;
  const { title, facts, locale } = version.questionnaire;
  const address = origin + startAddress(held.survey.slug);
  const page = studioSurvey(held.survey.slug, 'publicera');
  return {
    page: 'studio-poster',
    ...buildStudioFrame({ reader: readerOf(services, account), address: `${page}/affisch`, back: { address: page, label: { key: 'studio.part.publicera' } } }),
    title: say(title, locale),
    audience: facts.audience && say(facts.audience, locale),
    address,
    qr: qrView(address),
  };
};
