import type { Questionnaire, SurveyFacts } from '#core/questionnaire/questionnaire.ts';
import type { Release } from '#core/disclosure/release.ts';
import { say } from '#core/question-types/localise.ts';
import { countQuestions } from '#core/questionnaire/beside-number.ts';
import { addDays } from '#core/view/dates.ts';
import { ADDRESSES, inLanguage, paperAddress, reportAddress, startAddress } from '#core/view/addresses.ts';
import { audioView } from '#core/view/audio-view.ts';
import { switchLabel } from '#core/view/frame.ts';
import { introductionOf } from '#core/questionnaire/explained.ts';
import { wordTaker } from '#core/view/build-words.ts';
import type { Frame } from '#core/view/frame-view.ts';
import type { ListView, StartFact, StartView, SurveyLink } from '#core/view/page-view.ts';
import { signView } from '#core/view/sign-view.ts';
import { makeSpeaker } from '#core/view/speaker.ts';
import type { Label, Said } from '#core/view/text.ts';

export interface OpenSurvey {
  readonly slug: string;
  readonly questionnaire: Questionnaire;
}

/** A survey that has a published report: the latest one. */
export interface ReportedSurvey extends Pick<Release, 'id' | 'source'> {
  readonly questionnaire: Pick<Questionnaire, 'title'>;
}

/** The open questionnaires, each in the language of the page, with a way to its other language; and the reports there are. */
export const buildListPage = (frame: Frame, surveys: readonly OpenSurvey[], reports: readonly ReportedSurvey[]): ListView => ({
  page: 'list',
  ...frame,
  surveys: [...surveys].sort(easyFirst).map((survey) => surveyLink(survey, frame.language)),
  reports: reports.map((report) => ({ address: reportAddress(report.id), label: reportLabel(report, frame.language) })),
});

const reportLabel = ({ source, questionnaire }: ReportedSurvey, language: string): Label => {
  const title = say(questionnaire.title, language);
  return source === 'demo' ? { key: 'list.reports.demo', parameters: { title: title.text } } : title;
};

/** Those who need the shortest way are the ones it is hardest for: what opens in easy Swedish stands first. */
const easyFirst = (a: OpenSurvey, b: OpenSurvey): number => Number(b.questionnaire.locale === 'sv-simple') - Number(a.questionnaire.locale === 'sv-simple');

const surveyLink = ({ slug, questionnaire }: OpenSurvey, language: string): SurveyLink => {
  const other = questionnaire.languages.find((candidate) => candidate !== language) ?? null;
  return {
    address: startAddress(slug),
    title: say(questionnaire.title, language),
    description: descriptionOf(questionnaire, language),
    questions: countQuestions(questionnaire),
    other: other ? { address: inLanguage(startAddress(slug), other), title: say(questionnaire.title, other), label: switchLabel(other, questionnaire) } : null,
  };
};

/** Whom it is for and how long it takes: by that people choose. Else why it is made. */
const descriptionOf = ({ facts }: Questionnaire, language: string): Said | null => {
  const text = facts.audience ?? facts.purpose;
  return text && say(text, language);
};

export interface StartInput {
  readonly questionnaire: Questionnaire;
  /** Number of the version. */
  readonly version: number;
  readonly slug: string;
  readonly frame: Frame;
  readonly csrf: string;
  readonly today: string;
  /** Where a saved, unsent answer goes on, and for how many days it is kept. */
  readonly saved: StartView['saved'];
  /** It can be answered on paper too. */
  readonly onPaper: boolean;
}

/** Who asks, why, how long, that it is voluntary, and what happens with the answers. */
export const buildStartPage = ({ questionnaire, version, slug, frame, csrf, today, saved, onPaper }: StartInput): StartView => {
  const { facts } = questionnaire;
  const title = say(questionnaire.title, frame.language);
  const speaker = makeSpeaker(frame.language);
  return {
    page: 'start',
    ...frame,
    version,
    title,
    introduction: questionnaire.description ? paragraphs(say(questionnaire.description, frame.language)) : [],
    sign: signView(facts.signVideo, speaker),
    words: wordTaker(facts.explain, speaker)(introductionOf(questionnaire)),
    audio: audioView(facts.audio, title),
    facts: [...startFacts(addDays(today, facts.retention), questionnaire.description !== null), ...reviewFacts(facts)],
    controller: facts.controller && say(facts.controller, frame.language),
    purpose: facts.purpose && say(facts.purpose, frame.language),
    keptUntil: addDays(today, facts.retention),
    action: startAddress(slug),
    csrf,
    back: ADDRESSES.list,
    saved,
    paper: onPaper ? paperAddress(slug) : null,
  };
};

/** An author's introduction says what there is to say of pauses and names; the number of words is itself a barrier. */
const startFacts = (keptUntil: string, introduced: boolean): readonly StartFact[] => {
  const general: readonly StartFact[] = [
    { picture: 'tid', text: { key: 'start.fact.pause' } },
    { picture: 'hemligt', text: { key: 'start.fact.anonymous' } },
  ];
  return [{ picture: 'valja', text: { key: 'start.fact.voluntary' } }, ...(introduced ? [] : general), { picture: 'sparas', text: { key: 'start.fact.kept', parameters: { date: keptUntil } } }];
};

/** Who has tried the easy text, where somebody has. */
export const reviewFacts = ({ easyReadReview }: SurveyFacts): readonly StartFact[] =>
  easyReadReview ? [{ picture: 'lasa-hogt', text: { key: 'start.fact.reviewed', parameters: { by: easyReadReview.by, date: easyReadReview.date } } }] : [];

/** Two sentences a paragraph: short enough to rest between. */
const SENTENCES = 2;

export const paragraphs = ({ text, lang }: Said): readonly Said[] => {
  const sentences = text.split(/(?<=[.!?])\s+/u);
  const count = Math.ceil(sentences.length / SENTENCES);
  return Array.from({ length: count }, (_, index) => ({ text: sentences.slice(index * SENTENCES, (index + 1) * SENTENCES).join(' '), lang }));
};
